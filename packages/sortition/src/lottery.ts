import type { Highs } from "highs";
import type { Groups } from "./groups.ts";
import { evenOut } from "./even-out.ts";
import { openHerd } from "./herding.ts";
import type { Leximin, Progress } from "./leximin.ts";
import type { Panel } from "./panel-program.ts";

type Found = Extract<Leximin, { kind: "found" }>;

/** The number of panels with which nobody's chance is rounded away: 50 panels at least for the smallest chance. */
export function panelsFor(smallestChance: number): number {
  const wanted = smallestChance > 0 ? 50 / smallestChance : 0;
  return [1000, 2000, 5000, 10_000, 20_000, 50_000].find((number) => number >= wanted) ?? 100_000;
}

/**
 * Rounds shares of panels to `number` panels of equal chance, by group: as many whole copies of each panel as its share
 * holds, then panels that are owed most, then exchanges until each group's seats are within one of its exact share.
 */
export function roundLottery(
  highs: Highs,
  groups: Groups,
  found: Found,
  number: number,
  report: (progress: Progress) => void,
): Panel[] {
  const wanted = found.chances.map((chance, g) => chance * groups.count[g]! * number);
  const owed = [...wanted];
  const lottery: Panel[] = [];
  const known: Panel[] = [];
  found.panels.forEach((panel, at) => {
    const copies = Math.floor(found.shares[at]! * number + 1e-9);
    for (let i = 0; i < copies && lottery.length < number; i += 1) {
      lottery.push(panel);
      for (const g of panel) owed[g]! -= 1;
    }
    if (found.shares[at]! > 1e-12) known.push(panel);
  });
  const rest = number - lottery.length;
  if (rest > 0) {
    const herd = openHerd(
      highs,
      groups,
      found.limits,
      owed.map((seats) => seats / rest),
      known,
    );
    try {
      for (let i = 0; i < rest; i += 1) {
        herd.step();
        report({ phase: "rounding", done: lottery.length + i, total: number });
      }
      lottery.push(...herd.panels);
    } finally {
      herd.close();
    }
  }
  return evenOut(groups, found.limits, lottery, found.chances, report);
}
