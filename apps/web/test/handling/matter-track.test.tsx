// @vitest-environment jsdom
import type { Track } from "@raati/core/handling/schema";
import { render, screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { MatterSheet } from "../../src/features/handling/shown/matter-sheet.tsx";
import { matterTrack } from "../../src/features/handling/shown/matter-track.ts";
import { aPage, eachTestAlone, expectAccessible } from "../panels/harness.ts";
import { aLateTrack } from "./a-track.ts";

// The real one asks for a request; a track only wants the sentences.
vi.mock("../../src/server/tenant-page.ts", () => ({}));
eachTestAlone();

const items = () => within(screen.getByRole("list", { name: "Asian polku" })).getAllByRole("listitem");

test("E8 · whoever opens a late matter reads whose turn it is, how late it is, and which step waits", async () => {
  const { container } = render(<MatterSheet page={aPage()} track={aLateTrack} />);
  expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("Nyt: Vastaanottopalvelut");
  expect(screen.getByText("Vastaanottopalvelut: vastaus on 31 päivää myöhässä. Sen piti tulla 14.4.2026.")).toBeTruthy();
  expect(screen.getAllByText("31 päivää myöhässä")).toHaveLength(2);
  const current = items().filter((item) => item.getAttribute("aria-current") === "step");
  expect(current.map(({ textContent }) => textContent))
    .toEqual([expect.stringMatching(/Vastaus.*14\.4\.2026.*31 päivää myöhässä/)]);
  await expectAccessible(container);
});

test("a step that came late keeps its lateness, its section leads to the minutes, and a skipped one says so", () => {
  render(<MatterSheet page={aPage()} track={aLateTrack} />);
  const [, , , skipped, late] = items() as [HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement];
  expect(skipped.textContent).toContain("Ohitettu");
  expect(late.textContent).toContain("9 päivää myöhässä");
  expect(within(late).getByRole("link", { name: "§ 44" }).getAttribute("href")).toBe("https://example.fi/44");
});

test("only one step is held, also when a later one is late already", () => {
  const steps = aLateTrack.steps.map(
    (step, index) => (index === 6 ? { ...step, state: "late" as const, daysLate: 2 } : step)
  );
  const { steps: shown, onTime } = matterTrack(aPage(), { ...aLateTrack, steps });
  expect(shown.map(({ state }) => state)).toEqual(["done", "done", "done", "done", "done", "now", "todo", "todo", "todo"]);
  expect(shown[6]?.late).toBe("2 päivää myöhässä");
  expect(onTime).toEqual({ kind: "late", text: "31 päivää myöhässä" });
});

test("a name in another language carries it, and the sentences are the reader's", () => {
  const { lang, steps, holder } = matterTrack(aPage("sv"), aLateTrack);
  expect([lang, holder]).toEqual(["sv", "Nu: Mottagningstjänster"]);
  expect(steps[3]).toMatchObject({ title: "Viestintä", lang: "fi" });
  expect(steps[6]).toMatchObject({ title: "Servicenämnden" });
  expect(steps[6]?.lang).toBeUndefined();
});

test("what is finished or withdrawn is nobody's turn", () => {
  const over = (last: Track["steps"][number]): Track =>
    ({ steps: [aLateTrack.steps[0]!, last], next: { key: "handling:next.finished" }, late: false, finished: true });
  expect(matterTrack(aPage(), over({ key: "told-back", state: "done", on: "2026-05-01" })))
    .toMatchObject({ holder: "Valmis" });
  const withdrawn = matterTrack(aPage(), over({ key: "withdrawn", state: "done", on: "2026-05-01" }));
  expect(withdrawn.holder).toBe("Peruttu");
  expect(withdrawn.onTime).toBeUndefined();
});
