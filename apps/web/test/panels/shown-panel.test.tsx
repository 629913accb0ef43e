// @vitest-environment jsdom
import type { PublicPanelView, StaffPanelView, TermView } from "@raati/core/panels/schema";
import { render, screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { Terms } from "../../src/features/panels/manage/terms.tsx";
import { PlanTerm } from "../../src/features/panels/manage/plan-term.tsx";
import { PublicMembers } from "../../src/features/panels/public/public-members.tsx";
import { aPage, eachTestAlone } from "./harness.ts";

vi.mock("next/navigation", () => ({ useRouter: () => ({}), notFound: () => undefined }));
// The real ones ask for a request, and for the whole product.
vi.mock("../../src/server/tenant-page.ts", () => ({}));
const clock = { now: () => new Date("2026-05-15T08:00:00Z") };
vi.mock("../../src/server/raati.ts", () => ({ raati: () => ({ ports: { clock } }) }));
vi.mock("../../src/features/plugins/plugin-slot.tsx", () => ({ PluginSlot: () => null }));
eachTestAlone();

test("a new term is suggested as long as the panel's type has it, whatever the running one has", async () => {
  const running = { id: "t", startsOn: "2025-01-01", endsOn: "2026-01-31", rules: { termMonths: 24 } };
  const page = aPage();
  const call = { panels: { terms: { list: async () => [running] } } };
  const panel = { slug: "a1", name: { fi: "Raati" }, typeTermMonths: 12, term: running } as unknown as StaffPanelView;
  render(await PlanTerm({ page: { ...page, call } as never, panel }));
  const said = (label: RegExp) => within(screen.getByRole("group", { name: label })).getAllByRole("spinbutton")
    .map(({ textContent }) => textContent).join(".");
  expect([said(/^Ensimmäinen päivä/), said(/^Viimeinen päivä/)]).toEqual(["15.5.2026", "14.5.2027"]);
});

test("a role and a seat of one name are said once", () => {
  const member = (shownAs: string, seat: string) => ({
    shownAs, alias: false, roles: ["panels:role.developerClient"], seat: { fi: seat },
  });
  const shown = [member("Aatos Lumijoki", "Kehittäjäasiakas"), member("Meri Korpisuo", "Asiakas")];
  const members = { shown, notShown: 0, seats: 8 };
  render(<PublicMembers page={aPage()} panel={{ members } as unknown as PublicPanelView} />);
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(
    ["Aatos Lumijoki Kehittäjäasiakas", "Meri Korpisuo Kehittäjäasiakas, Asiakas"],
  );
});

test("J1.15 · a term that is over says what is to be done with its records, and when", () => {
  const term = {
    id: "t", startsOn: "2025-06-01", endsOn: "2027-05-31", endedOn: "2026-05-15", state: "ended",
    total: { taken: 3, min: 3, max: 6 },
    rules: { meetings: { count: 4, minutes: 90 }, fee: { amountCents: null } },
    retention: [
      { record: "memberships", action: "anonymise", on: "2028-05-15" }, { record: "minutes", action: "archive" },
      { record: "reports", action: "delete", months: 120 },
    ],
  };
  const panel = { id: "p", slug: "a1", name: {
    fi: "Raati"
  }, abilities: { manage: true }, state: "active", kind: "side", typeName: { fi: "Sivuraati" } };
  render(<Terms page={aPage()} panel={panel as unknown as StaffPanelView} terms={[term as unknown as TermView]} />);
  const value = (name: string) => screen.getByText(name).parentElement?.querySelector("dd")?.textContent;
  expect([value("Jäsenten henkilötiedot"), value("Muistiot"), value("Raportit")]).toEqual([
    "Poista henkilötiedot viimeistään 15.5.2028. Lukumäärät jäävät.", "Säilytä pysyvästi: siirrä arkistoon",
    "Poista, kun kirjaamisesta on kulunut 120 kuukautta",
  ]);
});
