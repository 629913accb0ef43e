// @vitest-environment jsdom
import { locales as people } from "@raati/core/people";
import { createTranslator, LOCALES, mergeResources } from "@raati/i18n";
import { render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { InvitationPage } from "../../src/features/people/invitations/invitation-page.tsx";
import { webLocales } from "../../src/locales/all.ts";
import type { TenantPage } from "../../src/server/tenant-page.ts";
import { aPage, eachTestAlone, expectAccessible } from "../panels/harness.ts";

vi.mock("next/navigation", () => ({ useRouter: () => ({}) }));
eachTestAlone();

const resources = mergeResources(webLocales, { people });
const open = {
  state: "open",
  name: "Aatos Lehtonen",
  email: "aatos@jasen.example",
  language: "fi",
  roles: ["coordinator"],
  message: "Tervetuloa mukaan!",
  expiresAt: new Date("2026-05-29T12:00:00Z"),
  reader: "nobody",
};

/** The page with what the server answers; `undefined` for a key that no procedure takes. */
async function show(answer: object | undefined, locale: (typeof LOCALES)[number] = "fi") {
  const byToken = () => (answer ? Promise.resolve(answer) : Promise.reject(new Error("refused")));
  const tenant = {
    slug: "rannikko",
    languages: ["fi", "sv"],
    name: { fi: "Rannikon hyvinvointialue", sv: "Kustens välfärdsområde" },
  };
  const page = {
    ...aPage(locale),
    tenant,
    t: createTranslator(locale, resources).t,
    call: { people: { invitations: { byToken } } },
  };
  return render(await InvitationPage({ page: page as unknown as TenantPage, token: "a-key" }));
}

test.each(LOCALES)(
  "in %s an open invitation says who invites, to what and until when, and asks for an answer",
  async (locale) => {
    const { container } = await show(open, locale);
    await expectAccessible(container);
    expect(container.textContent).toContain("Tervetuloa mukaan!");
    expect(container.textContent).toContain("Aatos Lehtonen");
    expect(container.textContent).toMatch(/29\.5\.2026|29 May 2026|29\. toukokuuta 2026/);
    expect(container.textContent).not.toMatch(/\{\{|peoplePages|undefined/);
    expect(screen.getAllByRole("button")).toHaveLength(2);
  },
);

test.each([
  [undefined, /ei löydy/i, "/fi/rannikko"],
  [{ state: "unknown", roles: [], reader: "nobody" }, /ei löydy/i, "/fi/rannikko"],
  [{ ...open, state: "expired" }, /ei ole enää voimassa/i, "/fi/rannikko/sign-in"],
  [{ ...open, state: "cancelled" }, /peruttu/i, "/fi/rannikko/sign-in"],
  [{ ...open, state: "accepted" }, /jo ottanut/i, "/fi/rannikko/sign-in"],
  [{ ...open, state: "declined" }, /kieltäydytty/i, "/fi/rannikko/sign-in"],
])("what can no longer be answered says why and leads on: %#", async (answer, why, href) => {
  const { container } = await show(answer);
  expect(container.querySelector(".lead")?.textContent).toMatch(why);
  expect(screen.getByRole("link").getAttribute("href")).toBe(href);
  expect(screen.queryByRole("button")).toBeNull();
  await expectAccessible(container);
});

test("somebody who is signed in as somebody else is told of both addresses and may sign out and come back", async () => {
  const { container } = await show({ ...open, reader: "other", signedInAs: "li***@rannikko.example" });
  expect(container.textContent).toContain("aatos@jasen.example");
  expect(container.textContent).toContain("li***@rannikko.example");
  const form = container.querySelector("form")!;
  expect(form.getAttribute("action")).toBe("/api/auth/rannikko/signout");
  expect(Object.fromEntries(new FormData(form))).toEqual({ callbackUrl: "/fi/rannikko/invitation?token=a-key" });
  expect(screen.getAllByRole("button")).toHaveLength(1);
});
