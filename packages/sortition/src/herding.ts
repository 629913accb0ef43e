import type { Highs } from "highs";
import type { Groups } from "./groups.ts";
import { type Limits, openPanelProgram, type Panel } from "./panel-program.ts";
import { swapSearch } from "./swap-search.ts";

/** A steady source of panels whose average draws near to `target` (seats by group). */
export interface Herd {
  readonly panels: Panel[];
  /** What the panels so far owe each group, in seats: panels made times target, less seats given. */
  readonly owed: Float64Array;
  /** Makes the next panel. False when no panel keeps the limits. */
  step(): boolean;
  close(): void;
}

/** Owed seats from which the exact program is asked for a panel now and then; the more is owed, the sooner. */
const LATE = 2.5;
const PATIENCE = 150;
const NODES = 500;

/**
 * "Herding" (Welling, "Herding dynamical weights to learn", ICML 2009): each panel is one that owes are largest for, so the
 * average approaches the target as 1/n and not as 1/√n, as with panels drawn at random.
 */
export function openHerd(
  highs: Highs,
  groups: Groups,
  limits: Limits,
  target: readonly number[],
  seeds: readonly Panel[],
): Herd {
  const number = groups.count.length;
  const program = openPanelProgram(highs, groups, limits);
  const improve = swapSearch(groups, limits);
  const owed = Float64Array.from(target);
  const panels: Panel[] = [];
  const known: Panel[] = [...seeds];
  let sinceExact = PATIENCE;

  function heaviest(): Panel | undefined {
    let best = -Infinity,
      found: Panel | undefined;
    for (const panel of known) {
      let weight = 0;
      for (const g of panel) weight += owed[g]!;
      if (weight > best) {
        best = weight;
        found = panel;
      }
    }
    return found;
  }
  return {
    panels,
    owed,
    step() {
      const start = heaviest();
      let panel = start === undefined ? undefined : improve(start, owed);
      let most = 0;
      for (let g = 0; g < number; g += 1) most = Math.max(most, owed[g]!);
      sinceExact += 1;
      if (panel === undefined || (most > LATE && sinceExact >= PATIENCE / most)) {
        const exact = program.best(owed, NODES);
        if (exact !== undefined) panel = [...exact.panel];
        sinceExact = 0;
      }
      if (panel === undefined) return false;
      panels.push(panel);
      known.push(panel);
      for (let g = 0; g < number; g += 1) owed[g]! += target[g]!;
      for (const g of panel) owed[g]! -= 1;
      return true;
    },
    close: () => program.close(),
  };
}
