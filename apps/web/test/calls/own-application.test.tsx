// @vitest-environment jsdom
import type { OwnApplicationView } from "@raati/core/recruitment/schema";
import {
  answerGuardianInput, answerOfferInput, NEXT_STEPS, tokenInput, withdrawOwnInput,
} from "@raati/core/recruitment/schema";
import { LOCALES } from "@raati/i18n";
import { stageOf } from "@raati/ui";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { z } from "zod";
import { ConfirmButton } from "../../src/features/recruitment/public/own/confirm-button.tsx";
import { GuardianAnswer } from "../../src/features/recruitment/public/own/guardian-answer.tsx";
import { OfferAnswer } from "../../src/features/recruitment/public/own/offer-answer.tsx";
import { OwnAnswers } from "../../src/features/recruitment/public/own/own-answers.tsx";
import { ownTrack } from "../../src/features/recruitment/public/own/own-track.ts";
import { ownValues } from "../../src/features/recruitment/public/own/own-values.ts";
import { WithdrawButton } from "../../src/features/recruitment/public/own/withdraw-button.tsx";
import { SaidPlace } from "../../src/shell/said-place.tsx";
import { sectionTexts } from "../../src/server/section-texts.ts";
import { aServer, eachTestAlone, expectAccessible, ids } from "../panels/harness.ts";
import { aCallPage } from "./a-form.ts";

const router = vi.hoisted(() => ({ push: vi.fn<(to: string) => void>(), refresh: vi.fn<() => void>() }));
vi.mock("next/navigation", () => ({ useRouter: () => router, usePathname: () => location.pathname }));
eachTestAlone();

const token = "t".repeat(43);
const [offer, panelId] = ids(2) as [string, string];
const tenant = "rannikko";
const withTenant = (schema: z.ZodObject) => schema.extend({ tenant: z.string() });
const texts = (section: string) => sectionTexts(aCallPage().t, `callPages:${section}`);

function anOwn(more: Partial<OwnApplicationView> = {}): OwnApplicationView {
  return {
    call: { slug: "hae", title: { fi: "Hae raatiin" }, closesAt: new Date("2026-03-31T13:00:00Z"), open: true },
    number: "A-0042", state: "submitted",
    next: "wait-for-closing", submittedAt: new Date("2026-03-10T08:00:00Z"), confirmedAt: new Date("2026-03-10T08:05:00Z"),
    panels: [{ panelId, name: { fi: "Ikäihmisten asiakasraati" } }], revision: 1, areas: [],
    abilities: { change: true, withdraw: true }, elsewhere: {},
    content: {
      panelIds: [panelId], name: "Elsa Esimerkki", email: "elsa@esimerkki.fi", birthYear: 1950,
      language: "sv", experience: [], motivation: "Haluan auttaa.",
      reserveConsent: true, answers: {}, specialConsent: false, isStaff: false, inInfluencingBody: false, ofAge: false,
    },
    ...more,
  };
}

test("J2.3 · the status says whose turn it is and what comes next, step by step", () => {
  const track = ownTrack(aCallPage(), anOwn());
  expect(track.steps.map(({ title, state }) => `${title}: ${state}`)).toEqual([
    "Lähetetty: done", "Vahvistettu: done", "Haku päättyy: now", "Hakemukset luetaan: todo",
    "Valinta: todo", "Vastaus paikkaan: todo",
  ]);
  expect(track.steps[2]).toMatchObject({ date: "31.3.2026", dateTime: "2026-03-31" });
  expect(track.next).toContain("Hakemus on perillä");
});

test.each(NEXT_STEPS)("an application that is at %s has a track with words in all languages", (next) => {
  for (const locale of LOCALES) {
    const page = aCallPage(locale);
    const track = ownTrack(page, anOwn({ next, call: { ...anOwn().call, open: false } }));
    expect(track.holder).not.toMatch(/holder/);
    expect(track.steps.filter(({ state }) => state === "now").length).toBeLessThanOrEqual(1);
    expect(track.steps.length).toBeGreaterThan(0);
  }
});

test.each([
  ["selected", "held"], ["confirm", "held"], ["accepted", "finished"], ["not-selected", "finished"],
  ["withdrawn", "finished"],
] as const)("an application that is %s is %s", (next, stage) => {
  expect(stageOf(ownTrack(aCallPage(), anOwn({ next })))).toBe(stage);
});

test("own words are shown, and can be changed while the call is open", async () => {
  const { container, rerender } = render(<OwnAnswers page={aCallPage()} own={anOwn()} token={token} />);
  expect(screen.getByText("Haluan auttaa.")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Muuta hakemusta" })).toBeTruthy();
  await expectAccessible(container);
  rerender(<OwnAnswers page={aCallPage()} own={anOwn({ abilities: { change: false, withdraw: true } })} token={token} />);
  expect(screen.queryByRole("link", { name: "Muuta hakemusta" })).toBeNull();
});

test("what was told stands in the fields again when it is changed", () => {
  expect(ownValues({
    ...anOwn().content!, address: { street: "Katu 1", postalCode: "67100", city: "Kokkola" }, answers: { a_b: true },
  })).toMatchObject({
    name: "Elsa Esimerkki", birthYear: "1950", reserveConsent: "yes", "address.city": "Kokkola",
    "answers.a_b": "yes", specialConsent: false,
    panelIds: [panelId],
  });
});

test("withdrawing says what is lost first, and keeping it changes nothing", async () => {
  const server = aServer({ "recruitment.applications.withdrawOwn": withTenant(withdrawOwnInput) });
  const { rerender } = render(
    <><SaidPlace /><WithdrawButton locale="fi" texts={texts("withdraw")} target={{ tenant, token }} /></>
  );
  await userEvent.click(screen.getByRole("button", { name: "Peru hakemus" }));
  const dialog = within(screen.getByRole("alertdialog"));
  expect(dialog.getByText(/vastauksesi poistetaan/)).toBeTruthy();
  await userEvent.click(dialog.getByRole("button", { name: "Pidä hakemus" }));
  expect(server.sent).toHaveLength(0);
  await userEvent.click(screen.getByRole("button", { name: "Peru hakemus" }));
  await userEvent.click(within(screen.getByRole("alertdialog")).getByRole("button", { name: "Peru hakemus" }));
  expect(server.sent).toEqual([{ path: "recruitment.applications.withdrawOwn", input: { tenant, token } }]);
  rerender(<SaidPlace />);
  await saidAs("Hakemuksesi on peruttu.");
});

/** The word above the page, which has the focus once the buttons are gone. */
async function saidAs(text: string) {
  const status = document.getElementById("said")!;
  await vi.waitFor(() => expect(document.activeElement).toBe(status));
  expect(status.textContent).toBe(text);
}

test("J2.4 · a seat is accepted once for a double click, with the name not public unless somebody says so", async () => {
  const server = aServer({ "recruitment.reserves.answer": withTenant(answerOfferInput) });
  const { container, rerender } = render(<>
    <SaidPlace />
    <OfferAnswer locale="fi" texts={texts("offer")} target={{ tenant, token, offer }} publicNames="consent" />
  </>);
  await expectAccessible(container);
  await userEvent.dblClick(screen.getByRole("button", { name: "Otan paikan vastaan" }));
  expect(server.sent).toEqual([{
    path: "recruitment.reserves.answer", input: { tenant, token, offer, answer: "accept", publication: { name: false } },
  }]);
  expect(router.refresh).toHaveBeenCalled();
  rerender(<SaidPlace />);
  await saidAs("Kiitos, vastauksesi on tallennettu.");
});

test("a seat is declined after a question", async () => {
  const server = aServer({ "recruitment.reserves.answer": withTenant(answerOfferInput) });
  render(<OfferAnswer locale="fi" texts={texts("offer")} target={{ tenant, token, offer }} publicNames="never" />);
  expect(screen.queryByRole("radiogroup")).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "En ota paikkaa" }));
  await userEvent.click(within(screen.getByRole("alertdialog")).getByRole("button", { name: "En ota paikkaa" }));
  expect(server.sent[0]?.input).toMatchObject({ answer: "decline" });
});

test("J2.3 · confirming leads to the own page; a link that is too old says what to do", async () => {
  const server = aServer({ "recruitment.applications.confirm": withTenant(tokenInput) }, {
    "recruitment.applications.confirm": () => ({ statusToken: "oma", state: "submitted" }),
  });
  render(
    <ConfirmButton
      locale="fi" texts={texts("confirm")} target={{ tenant, token }} own="/fi/rannikko/applications/own"
      calls="/fi/rannikko/calls"
    />
  );
  server.refuse = "Linkin aika on mennyt. Jos haku on vielä auki, voit hakea uudelleen.";
  await userEvent.click(screen.getByRole("button", { name: "Vahvista hakemus" }));
  expect(await screen.findByText(/Linkin aika on mennyt/)).toBeTruthy();
  expect(screen.getByRole("link", { name: "Katso avoimet haut" })).toBeTruthy();
  server.refuse = undefined;
  await userEvent.click(screen.getByRole("button", { name: "Vahvista hakemus" }));
  expect(router.push).toHaveBeenCalledWith("/fi/rannikko/applications/own?token=oma");
});

test("a guardian consents with one button, and a refusal is asked about once more", async () => {
  const server = aServer({ "recruitment.applications.answerGuardian": withTenant(answerGuardianInput) });
  render(<GuardianAnswer locale="fi" texts={texts("guardian")} target={{ tenant, token }} />);
  await userEvent.click(screen.getByRole("button", { name: "En anna suostumusta" }));
  await userEvent.click(within(screen.getByRole("alertdialog")).getByRole("button", { name: "Palaa takaisin" }));
  expect(server.sent).toHaveLength(0);
  await userEvent.click(screen.getByRole("button", { name: "Annan suostumuksen" }));
  expect(server.sent[0]?.input).toEqual({ tenant, token, consents: true });
});
