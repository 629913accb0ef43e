// @vitest-environment jsdom
import { changeOwnInput, type OwnApplicationView } from "@raati/core/recruitment/schema";
import { LOCALES } from "@raati/i18n";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { z } from "zod";
import { ChangeOwnPage } from "../../src/features/recruitment/public/own/change-own-page.tsx";
import { SaidPlace } from "../../src/shell/said-place.tsx";
import type { TenantPage } from "../../src/server/tenant-page.ts";
import { aServer, eachTestAlone, expectAccessible, ids } from "../panels/harness.ts";
import { aCallPage, aForm } from "./a-form.ts";

const router = vi.hoisted(() => ({ push: vi.fn<(to: string) => void>(), refresh: vi.fn<() => void>() }));
vi.mock("next/navigation", () => ({ useRouter: () => router, usePathname: () => "/fi/rannikko/applications/own" }));
eachTestAlone();

const token = "t".repeat(43);
const [panelId] = ids(1) as [string];

/** The page of somebody who has applied and may still change it. */
async function open(locale: (typeof LOCALES)[number] = "fi") {
  const own = {
    call: { slug: "hae", title: { fi: "Hae raatiin" }, closesAt: new Date("2026-03-31T13:00:00Z"), open: true },
    number: "A-0042", state: "submitted", next: "wait-for-closing", revision: 1, form: aForm(),
    content: {
      panelIds: [panelId], name: "Elsa Esimerkki", email: "elsa@esimerkki.fi", birthYear: 1950, language: "sv",
      experience: [], motivation: "Haluan auttaa.", reserveConsent: true, answers: {}, specialConsent: false, isStaff: false,
      inInfluencingBody: false, ofAge: false,
    },
  } as unknown as OwnApplicationView;
  const call = { recruitment: { applications: { own: async () => own } } };
  const page = { ...aCallPage(locale), call } as unknown as TenantPage;
  return render(<><SaidPlace />{await ChangeOwnPage({ page, token })}</>);
}

test("who changes an application reads that the one sent before stays valid until the changes are saved", async () => {
  const { container } = await open();
  expect(screen.getByText("Hakemus on voimassa sellaisena kuin lähetit sen, kunnes tallennat muutokset.")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Tarkista vastaukset" }));
  const review = await screen.findByRole("region", { name: "Tarkista muutokset" });
  expect(review.textContent).toContain("Muutoksia ei ole vielä tallennettu.");
  expect(container.textContent).not.toContain("Hakemusta ei ole vielä lähetetty");
  await expectAccessible(container);
});

test("who has saved the changes is thanked on the page that comes next", async () => {
  aServer({ "recruitment.applications.changeOwn": changeOwnInput.extend({ tenant: z.string() }) });
  await open();
  await userEvent.click(screen.getByRole("button", { name: "Tarkista vastaukset" }));
  await userEvent.click(await screen.findByRole("button", { name: "Tallenna muutokset" }));
  expect(router.push).toHaveBeenCalledWith(`/fi/rannikko/applications/own?token=${token}`);
  expect(screen.getByText("Kiitos! Muutokset on tallennettu.").closest("[role=status]")).toBeTruthy();
});

test("each language says so in words of its own", async () => {
  const leads = await Promise.all(LOCALES.map(async (locale) => {
    const { container, unmount } = await open(locale);
    const said = container.querySelector(".page-head + p")?.textContent;
    unmount();
    return said;
  }));
  expect(leads).not.toContain(undefined);
  expect(new Set(leads).size).toBe(LOCALES.length);
});
