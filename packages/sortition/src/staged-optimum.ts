import type { Highs } from "highs";
import type { Groups } from "./groups.ts";
import { openLevelProgram } from "./level-program.ts";
import { type Limits, openPanelProgram, type Panel } from "./panel-program.ts";
import { ENDED } from "./solver.ts";
import { swapSearch } from "./swap-search.ts";

export interface StagedOptimum {
  readonly panels: readonly Panel[];
  readonly shares: Float64Array;
  /** The settled chance of each group; -1 for those the time did not suffice for. */
  readonly chances: readonly number[];
  /** The most by which any settled level could still be higher. */
  readonly gap: number;
}

/** Below this a better panel is a matter of rounding. */
const PRICE_TOLERANCE = 1e-8;
/** From this price on a group stands at the level in every optimum. */
const PRICED = 1e-6;
const SLACK = 1e-10;

/**
 * LEXIMIN over lotteries of whole panels, level by level, by column generation (Flanigan et al., Nature 2021, "LEXIMIN"
 * in the methods). Each level is a linear program over the panels known so far; its prices ask the exact program for a
 * panel that would lift it, until there is none. Only then are groups settled, and only those with a price: prices of a
 * level that has not been proven would settle the wrong ones.
 */
export function stagedOptimum(
  highs: Highs,
  groups: Groups,
  limits: Limits,
  seeds: readonly Panel[],
  options: { cap: number; expired: () => boolean; onLevel?: (settled: number) => void },
): StagedOptimum {
  const number = groups.count.length;
  const panels: Panel[] = [];
  const known = new Set<string>();
  const capped = options.cap < 1;
  const program = openPanelProgram(highs, groups, limits);
  const improve = swapSearch(groups, limits);
  const caps = capped ? groups.pinned.map((pinned) => (pinned ? 1 : options.cap + SLACK)) : [];
  const model = openLevelProgram(highs, groups, "floor", caps);

  function add(panel: Panel): boolean {
    const name = panel.join(",");
    if (known.has(name)) return false;
    known.add(name);
    panels.push(panel);
    const indices: number[] = [],
      values: number[] = [];
    for (let i = 0; i < panel.length;) {
      let seats = 1;
      while (panel[i + seats] === panel[i]) seats += 1;
      indices.push(panel[i]!);
      values.push(seats / groups.count[panel[i]!]!);
      i += seats;
    }
    const chances = indices.length;
    indices.push(number);
    values.push(1);
    if (capped)
      for (let i = 0; i < chances; i += 1) {
        indices.push(number + 1 + indices[i]!);
        values.push(values[i]!);
      }
    model.addCol(0, 0, Infinity, { indices, values });
    return true;
  }
  /** Adds panels worth more than `worth` at these weights. Returns by how much the best panel of all exceeds it. */
  function price(weights: Float64Array, worth: number): number {
    const valueOf = (panel: Panel) => panel.reduce((sum, g) => sum + weights[g]!, 0);
    const starts = panels
      .map((panel) => ({ panel, value: valueOf(panel) }))
      .sort((a, b) => b.value - a.value)
      .slice(0, 4);
    let added = false;
    for (const { panel } of starts) {
      const better = improve(panel, weights);
      if (valueOf(better) > worth + PRICE_TOLERANCE && add(better)) added = true;
    }
    if (added) return Infinity;
    const exact = program.best(weights);
    if (exact === undefined || exact.value <= worth + PRICE_TOLERANCE) return Math.max(0, (exact?.bound ?? worth) - worth);
    return add(exact.panel) ? Infinity : exact.bound - worth;
  }

  try {
    for (const panel of seeds) add(panel);
    const chances: number[] = groups.pinned.map((pinned) => (pinned ? 1 : -1));
    groups.pinned.forEach((pinned, g) => {
      if (pinned) {
        model.changeCoefficient(g, 0, 0);
      }
    });
    let gap = 0,
      shares = new Float64Array(panels.length);
    const open = new Set(chances.flatMap((chance, g) => (chance < 0 ? [g] : [])));
    while (open.size > 0 && !options.expired()) {
      model.run();
      if (model.getModelStatus() !== ENDED.optimal) break;
      const { colValue, rowDual } = model.getSolution();
      const level = colValue[0]!;
      shares = Float64Array.from(colValue.subarray(1));
      const weights = Float64Array.from(groups.count, (people, g) => {
        const floor = Math.abs(rowDual[g]!),
          ceiling = capped ? Math.abs(rowDual[number + 1 + g]!) : 0;
        return (floor - ceiling) / people;
      });
      const worth = Math.max(...panels.map((panel) => panel.reduce((sum, g) => sum + weights[g]!, 0)));
      const excess = price(weights, worth);
      if (excess === Infinity) continue;
      gap = Math.max(gap, excess);
      const priced = [...open].filter((g) => Math.abs(rowDual[g]!) > PRICED);
      if (priced.length === 0)
        priced.push([...open].reduce((best, g) => (Math.abs(rowDual[g]!) > Math.abs(rowDual[best]!) ? g : best)));
      for (const g of priced) {
        chances[g] = level;
        open.delete(g);
        model.changeCoefficient(g, 0, 0);
        model.changeRowBounds(g, level - SLACK, Infinity);
      }
      options.onLevel?.(number - open.size);
    }
    if (open.size === 0) {
      model.changeColBounds(0, 0, 0);
      model.run();
      if (model.getModelStatus() === ENDED.optimal) shares = Float64Array.from(model.getSolution().colValue.subarray(1));
    }
    const all = new Float64Array(panels.length);
    all.set(shares.subarray(0, panels.length));
    return { panels, shares: all, chances, gap };
  } finally {
    model.dispose();
    program.close();
  }
}
