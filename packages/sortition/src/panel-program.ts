import type { Highs } from "highs";
import { type Groups, mostOf, sharedHomes } from "./groups.ts";
import { ENDED, openModel } from "./solver.ts";

/** A panel as seats by group: the numbers of the groups, ascending, one for each seat. */
export type Panel = readonly number[];

/** The limits that panels are looked for within: the quotas of `Groups`, or narrower ones. */
export interface Limits {
  readonly min: readonly number[];
  readonly max: readonly number[];
  /** Fewest and most seats of each group. */
  readonly least: readonly number[];
  readonly most: readonly number[];
}

/** The limits as the quotas, households and pinned people set them; `closed` groups get no seat. */
export function wholeLimits(groups: Groups, closed: ReadonlySet<number> = new Set()): Limits {
  return {
    min: groups.min,
    max: groups.max,
    least: groups.pinned.map(Number),
    most: groups.count.map((_, g) => (closed.has(g) ? 0 : mostOf(groups, g))),
  };
}

export interface PanelFound {
  readonly panel: Panel;
  /** The panel's weight, and the most that any panel can weigh. They are equal unless the search was stopped. */
  readonly value: number;
  readonly bound: number;
}

export interface PanelProgram {
  /** The panel of the greatest weight; undefined when there is none. `nodes` stops the search at the best so far. */
  best(weights: ArrayLike<number>, nodes?: number): PanelFound | undefined;
  close(): void;
}

const FEASIBLE = 2;
const NO_LIMIT = 2_147_483_647;

/** Opens the integer program whose solutions are the panels within the limits. The caller closes it. */
export function openPanelProgram(highs: Highs, groups: Groups, limits: Limits): PanelProgram {
  const homes = sharedHomes(groups);
  const quotaRows = groups.min.length;
  const homeRow = new Map(homes.flatMap((members, at) => members.map((g) => [g, quotaRows + 1 + at] as const)));
  const model = openModel(highs, {
    maximise: true,
    rowLower: [...limits.min, groups.size, ...homes.map(() => -Infinity)],
    rowUpper: [...limits.max, groups.size, ...homes.map((members) => groups.homes[groups.homeOf[members[0]!]!]!)],
    columns: groups.count.map((_, g) => {
      const rows = [...groups.rowsOf[g]!, quotaRows, ...(homeRow.has(g) ? [homeRow.get(g)!] : [])];
      return {
        cost: 0,
        lower: limits.least[g]!,
        upper: limits.most[g]!,
        whole: true,
        entries: { indices: rows, values: rows.map(() => 1) },
      };
    }),
  });
  model.options.set({ mip_rel_gap: 0, mip_abs_gap: 1e-9, mip_feasibility_tolerance: 1e-7 });
  const columns = { kind: "range", from: 0, to: groups.count.length - 1 } as const;
  return {
    best(weights, nodes = NO_LIMIT) {
      // The solver's tolerances are absolute, so the weights are brought to one size.
      let scale = 0;
      for (let g = 0; g < weights.length; g += 1) scale = Math.max(scale, Math.abs(weights[g]!));
      scale ||= 1;
      model.changeColsCost(
        columns,
        Array.from(weights, (weight) => weight / scale),
      );
      // A limit in nodes and not in seconds: the same answer on a slow machine as on a fast one.
      model.options.set("mip_max_nodes", nodes);
      model.run();
      if (model.info.get("primal_solution_status") !== FEASIBLE) return undefined;
      const panel = seatsOf(model.getSolution().colValue);
      if (panel.length !== groups.size) return undefined;
      const value = panel.reduce((sum, g) => sum + weights[g]!, 0);
      const proven = model.getModelStatus() === ENDED.optimal;
      return { panel, value, bound: proven ? value : Math.max(value, Number(model.info.get("mip_dual_bound")) * scale) };
    },
    close: () => model.dispose(),
  };
}

function seatsOf(values: Float64Array): number[] {
  const panel: number[] = [];
  values.forEach((value, g) => {
    for (let i = Math.round(value); i > 0; i -= 1) panel.push(g);
  });
  return panel;
}
