import type { Highs, Model } from "highs";
import type { Groups } from "./groups.ts";
import { openModel } from "./solver.ts";

/**
 * A linear program over lotteries of panels that has no panel yet: its caller adds a column for each, with its share as
 * value. Column 0 is the level: as "floor" it is raised under the chances of all groups, as "ceiling" lowered above them.
 * Rows: each group's chance against the level, the sum of the shares, and each chance once more under its cap where there
 * are `caps`.
 */
export function openLevelProgram(
  highs: Highs, groups: Groups, level: "floor" | "ceiling", caps: readonly number[] = [],
): Model {
  const [least, most] = level === "floor" ? [0, Infinity] : [-Infinity, 0];
  const model = openModel(highs, {
    maximise: level === "floor",
    rowLower: [...groups.count.map(() => least), 1, ...caps.map(() => -Infinity)],
    rowUpper: [...groups.count.map(() => most), 1, ...caps],
    columns: [
      {
        cost: 1,
        lower: 0,
        upper: Infinity,
        entries: { indices: groups.count.map((_, g) => g), values: groups.count.map(() => -1) },
      },
    ],
  });
  model.options.set({
    primal_feasibility_tolerance: 1e-10,
    dual_feasibility_tolerance: 1e-10,
    presolve: "off",
    solver: "simplex",
  });
  return model;
}
