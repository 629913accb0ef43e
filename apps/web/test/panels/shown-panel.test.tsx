// @vitest-environment jsdom
import type { PublicPanelView, StaffPanelView } from "@raati/core/panels/schema";
import { render, screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
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
