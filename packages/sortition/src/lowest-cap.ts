import type { Highs } from "highs";
import type { Groups } from "./groups.ts";
import { openLevelProgram } from "./level-program.ts";
import { openPanelProgram, type Panel, wholeLimits } from "./panel-program.ts";
import { ENDED } from "./solver.ts";

/**
 * The smallest possible largest chance of anyone who is not pinned ("minimax" in Baharav and Flanigan, "Fair, manipulation-
 * robust, and transparent sortition", EC 2024), and the panels that reach it; by column generation.
 */
export function lowestCap(highs: Highs, groups: Groups, seeds: readonly Panel[]): { cap: number; panels: Panel[] } {
  const number = groups.count.length;
  const panels: Panel[] = [];
  const program = openPanelProgram(highs, groups, wholeLimits(groups));
  const model = openLevelProgram(highs, groups, "ceiling");
  function add(panel: Panel): void {
    const chances = new Map<number, number>();
    for (const g of panel) if (!groups.pinned[g]) chances.set(g, (chances.get(g) ?? 0) + 1 / groups.count[g]!);
    panels.push(panel);
    model.addCol(0, 0, Infinity, { indices: [...chances.keys(), number], values: [...chances.values(), 1] });
  }
  try {
    for (const panel of seeds) add(panel);
    for (;;) {
      model.run();
      if (model.getModelStatus() !== ENDED.optimal) return { cap: 1, panels: [] };
      const { rowDual, colValue } = model.getSolution();
      const weights = groups.count.map((people, g) => -Math.abs(rowDual[g]!) / people);
      const valueOf = (panel: Panel) => panel.reduce((sum, g) => sum + weights[g]!, 0);
      const worth = Math.max(...panels.map(valueOf));
      const found = program.best(weights);
      if (found === undefined || found.value <= worth + 1e-9)
        return { cap: colValue[0]!, panels: panels.slice(seeds.length) };
      add(found.panel);
    }
  } finally {
    model.dispose();
    program.close();
  }
}
