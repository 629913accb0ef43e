// @vitest-environment jsdom
import { answerNameConsentInput, askGuardianInput, recordNameConsentInput } from "@raati/core/panels/schema";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { AskGuardianForm } from "../../src/features/panels/guardians/ask-guardian-form.tsx";
import { GuardianSection } from "../../src/features/panels/guardians/guardian-section.tsx";
import { NameAnswer } from "../../src/features/panels/guardians/name-answer.tsx";
import { NamePage } from "../../src/features/panels/guardians/name-page.tsx";
import { RecordConsentForm } from "../../src/features/panels/guardians/record-consent-form.tsx";
import { ShownMeetings } from "../../src/features/panels/guardians/shown-meetings.tsx";
import { aPage, aServer, eachTestAlone, expectAccessible, ids, textsOf } from "./harness.ts";

vi.mock("../../src/server/tenant-page.ts", () => ({}));
const router = vi.hoisted(() => ({ push: vi.fn<(to: string) => void>(), refresh: vi.fn<() => void>() }));
vi.mock("next/navigation", () => ({ useRouter: () => router }));
eachTestAlone();

const [membership, personId] = ids(2) as [string, string];
const target = { tenant: "rannikko", panel: "a1", membership };
const shared = { locale: "fi" as const, target, texts: textsOf("panelPages:guardian") };
const token = "t".repeat(43);

test("the coordinator asks the guardian by mail; a wrong address is named and nothing typed is lost", async () => {
  const server = aServer({ "panels.guardians.ask": askGuardianInput });
  const { container } = render(
    <AskGuardianForm
      {...shared} asked={false} known={{ name: undefined, email: undefined }} language="sv"
      languages={[{ value: "fi", label: "Suomi" }, { value: "sv", label: "Svenska" }]}
    />,
  );
  await expectAccessible(container);
  const [name, email] = [screen.getByLabelText("Huoltajan nimi"), screen.getByLabelText("Huoltajan sähköposti")];
  const send = () => userEvent.click(screen.getByRole("button", { name: "Lähetä kysymys" }));
  await userEvent.type(name, "Maija Kuusiluoto");
  await userEvent.type(email, "maija");
  await send();
  expect(email.getAttribute("aria-invalid")).toBe("true");
  expect((name as HTMLInputElement).value).toBe("Maija Kuusiluoto");
  await userEvent.type(email, "@people.example");
  await send();
  expect(server.sent.at(-1)!.input).toEqual({
    ...target, guardianName: "Maija Kuusiluoto", guardianEmail: "maija@people.example", language: "sv",
  });
  expect(screen.getByText(/^Kysymys on lähetetty/)).toBeTruthy();
});

test("an answer on paper is written down with what was said and how; neither is guessed", async () => {
  const server = aServer({ "panels.guardians.record": recordNameConsentInput });
  const { container } = render(<RecordConsentForm {...shared} name="Maija Kuusiluoto" />);
  await expectAccessible(container);
  const send = () => userEvent.click(screen.getByRole("button", { name: "Kirjaa vastaus" }));
  await send();
  expect(server.sent).toEqual([]);
  expect(screen.getAllByText("Valitse, miten huoltaja vastasi.").length).toBeGreaterThan(0);
  await userEvent.click(screen.getByRole("radio", { name: "Nimeä ei saa julkaista, tai lupa perutaan" }));
  await userEvent.click(screen.getByRole("radio", { name: "Paperilla" }));
  await send();
  expect(server.sent.at(-1)!.input).toEqual({ ...target, guardianName: "Maija Kuusiluoto", consents: false, way: "paper" });
});

test("the guardian agrees with one press, and takes it back after a question", async () => {
  const server = aServer({ "panels.guardians.answer": answerNameConsentInput });
  const answer = {
    locale: "fi" as const, texts: textsOf("panelPages:guardian.page"), target: { tenant: "rannikko", token }
  };
  const { rerender } = render(<NameAnswer {...answer} state="asked" />);
  expect(screen.getByRole("button", { name: "En anna lupaa" })).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Annan luvan" }));
  rerender(<NameAnswer {...answer} state="given" />);
  expect(screen.queryByRole("button", { name: "Annan luvan" })).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Perun luvan" }));
  expect(server.sent).toHaveLength(1);
  await userEvent.click(screen.getAllByRole("button", { name: "Perun luvan", hidden: true }).at(-1)!);
  expect(server.sent.map(({ input }) => input.consents)).toEqual([true, false]);
});

test.each(
  ["fi", "sv", "en", "fi-plain"] as const
)("the guardian's page tells in %s what it is about and what the answer is now", async (locale) => {
  const namePage = async () => ({
    memberName: "Oona Tuulikorpi", panel: { slug: "a1", name: { fi: "Lasten raati", sv: "Barnens råd" } }, state: "given",
    wanted: true,
  });
  const times = { startsAt: new Date("2026-06-09T14:00:00Z"), endsAt: new Date("2026-06-09T16:00:00Z") };
  const coming = [{ ...times, form: "on-site", place: { fi: "Kokkola, kirjasto", sv: "Karleby, biblioteket" } }];
  const shown = async () => ({ sees: ["meetings", "attendance"], coming, attended: [times] });
  const call = { panels: { guardians: { namePage } }, meetings: { guardians: { shown } } };
  const page = { ...aPage(locale), call } as unknown as ReturnType<typeof aPage>;
  page.tenant.name = { fi: "Rannikko", sv: "Kusten" };
  const { container } = render(await NamePage({ page, token }));
  expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("Oona Tuulikorpi");
  expect(container.textContent).not.toMatch(/panelPages|guardian\./);
  expect(screen.getByRole("link").getAttribute("href")).toBe("/fi/rannikko/panels/a1");
  expect(screen.getByText(locale === "sv" ? "Karleby, biblioteket" : "Kokkola, kirjasto")).toBeTruthy();
  expect(container.querySelectorAll("time")).toHaveLength(2);
  await expectAccessible(container);
});

test("the guardian's page shows of the meetings what the young person allows, and says nothing of the rest", () => {
  const shown = { sees: ["attendance"] as const, coming: [], attended: [] };
  const { container, rerender } = render(<ShownMeetings page={aPage()} name="Oona" shown={{
    ...shown, sees: [...shown.sees]
  }} />);
  expect(screen.getAllByRole("heading").map(({ textContent }) => textContent)).toEqual(["Kokoukset, joissa Oona on ollut"]);
  expect(screen.getByText("Vielä ei ole kirjattu kokouksia.")).toBeTruthy();
  rerender(<ShownMeetings page={aPage()} name="Oona" shown={{ ...shown, sees: [] }} />);
  expect(container.textContent).toBe("");
});

test("the coordinator sees that a name waits, and for whom nobody needs to be asked there is nothing", async () => {
  const member = (nameConsent: object | undefined) => ({
    id: membership, personId, name: "Oona Tuulikorpi", roles: [], state: "active", revision: 1, access: "full",
    publication: { name: true }, rulesAccepted: true, missingTraining: [], nameConsent, abilities: { askGuardian: true },
  }) as never;
  const props = { page: aPage(), target, language: "fi" as const };
  const { container, rerender } = render(
    <GuardianSection {...props} member={member({
      state: "asked", waits: true, below: 18, at: new Date("2026-05-12T09:00:00Z"), guardianName: "Maija Kuusiluoto"
    })} />,
  );
  expect(screen.getByText("Kysytty, odottaa vastausta")).toBeTruthy();
  expect(screen.getByText(/12\.5\.2026/)).toBeTruthy();
  expect(screen.getByText("Kysy lupaa sähköpostilla")).toBeTruthy();
  await expectAccessible(container);
  rerender(<GuardianSection {...props} member={member(undefined)} />);
  expect(container.textContent).toBe("");
});
