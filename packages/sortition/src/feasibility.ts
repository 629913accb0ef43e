import type { Highs } from "highs";
import { type Groups, groupPeople, sharedHomes } from "./groups.ts";
import { openPanelProgram, wholeLimits } from "./panel-program.ts";
import type { Problem, Quota, QuotaChange } from "./problem.ts";
import { openModel } from "./solver.ts";

/** What a relaxation tries to keep small, or leaves alone. */
export type RelaxationGoal = "balanced" | "smallestTotal" | "fewestQuotas" | "onlyLowerMinimums" | "onlyRaiseMaximums";

/** Changes of quotas after which a panel exists; checked by building one. */
export interface Relaxation {
  /** All the aims for which this is the answer. */
  readonly goals: readonly RelaxationGoal[];
  readonly changes: readonly QuotaChange[];
  /** False when quotas had to be moved further than their `minFlex` and `maxFlex` say. */
  readonly withinFlex: boolean;
}

/** Why no panel exists, as far as it can be said of single quotas and categories. */
export interface Reason {
  readonly code:
    | "QUOTA_ABOVE_POOL"
    | "MINIMUMS_ABOVE_SIZE"
    | "MAXIMUMS_BELOW_SIZE"
    | "PINNED_ABOVE_MAXIMUM"
    | "HOUSEHOLDS_BELOW_SIZE"
    | "COMBINATION";
  readonly values: Readonly<Record<string, string | number>>;
}

const GOALS: readonly RelaxationGoal[] = [
  "balanced",
  "smallestTotal",
  "fewestQuotas",
  "onlyLowerMinimums",
  "onlyRaiseMaximums",
];

/** Whether any panel keeps the quotas, households and pinned people of the groups. */
export function hasPanel(highs: Highs, groups: Groups): boolean {
  const program = openPanelProgram(highs, groups, wholeLimits(groups));
  try {
    return program.best(groups.count.map(() => 0)) !== undefined;
  } finally {
    program.close();
  }
}

/** Alternative relaxations for a problem without a panel, each one verified. Empty when no change of quotas helps. */
export function relaxationsOf(highs: Highs, problem: Problem, positions: readonly number[]): Relaxation[] {
  const attempt = (flexible: boolean) => {
    const found = new Map<string, { goals: RelaxationGoal[]; changes: QuotaChange[] }>();
    for (const goal of GOALS) {
      const changes = cheapestChanges(highs, problem, positions, goal, { within: flexible, softOnly: false });
      if (changes === undefined || changes.length === 0) continue;
      const key = JSON.stringify(changes);
      const known = found.get(key);
      if (known !== undefined) known.goals.push(goal);
      else if (hasPanel(highs, groupPeople(withChanges(problem, changes), positions)))
        found.set(key, { goals: [goal], changes });
    }
    return [...found.values()].map((relaxation) => ({ ...relaxation, withinFlex: flexible }));
  };
  const within = attempt(true);
  return within.length > 0 ? within : attempt(false);
}

/** The soft quotas' smallest changes that let a panel exist. Undefined when the hard ones alone allow none. */
export function softChanges(highs: Highs, problem: Problem, positions: readonly number[]): QuotaChange[] | undefined {
  return cheapestChanges(highs, problem, positions, "balanced", { within: false, softOnly: true });
}

/** The problem with quotas changed. */
export function withChanges(problem: Problem, changes: readonly QuotaChange[]): Problem {
  return {
    ...problem,
    quotas: problem.quotas.map((quota) => {
      const mine = changes.filter((change) => change.category === quota.category && change.value === quota.value);
      return mine.reduce((changed, { bound, to }) => ({ ...changed, [bound]: to }), quota);
    }),
  };
}

/** Costs of the first, second, … seat by which a bound moves: rising, so that four quotas by one go before one by four. */
const STEPS = [1, 3, 5, 7, 9, 11];

function cheapestChanges(
  highs: Highs,
  problem: Problem,
  positions: readonly number[],
  goal: RelaxationGoal,
  options: { within: boolean; softOnly: boolean },
): QuotaChange[] | undefined {
  const groups = groupPeople(problem, positions);
  const whole = wholeLimits(groups);
  const homes = sharedHomes(groups);
  const quotaCount = problem.quotas.length;
  const homeRow = new Map(homes.flatMap((members, at) => members.map((g) => [g, quotaCount + 1 + at] as const)));
  const rowLower = [...groups.min, problem.size, ...homes.map(() => -Infinity)];
  const rowUpper = [...groups.max, problem.size, ...homes.map((members) => groups.homes[groups.homeOf[members[0]!]!]!)];
  const columns: {
    cost: number;
    lower: number;
    upper: number;
    whole: boolean;
    entries: { indices: number[]; values: number[] };
  }[] = groups.count.map((_, g) => {
    const rows = [...groups.rowsOf[g]!, quotaCount, ...(homeRow.has(g) ? [homeRow.get(g)!] : [])];
    return {
      cost: 0,
      lower: whole.least[g]!,
      upper: whole.most[g]!,
      whole: true,
      entries: { indices: rows, values: rows.map(() => 1) },
    };
  });
  const moves: { column: number; row: number; bound: "min" | "max" }[] = [];
  problem.quotas.forEach((quota, row) => {
    if (options.softOnly && quota.hard) return;
    for (const bound of ["min", "max"] as const) {
      const room = roomOf(quota, bound, problem.size, options.within);
      if (
        room <= 0 ||
        (goal === "onlyLowerMinimums" && bound === "max") ||
        (goal === "onlyRaiseMaximums" && bound === "min")
      )
        continue;
      const value = bound === "min" ? 1 : -1;
      let chosen: number | undefined;
      if (goal === "fewestQuotas") {
        chosen = columns.length;
        columns.push({
          cost: 1000,
          lower: 0,
          upper: 1,
          whole: true,
          entries: { indices: [rowLower.length], values: [-room] },
        });
        rowLower.push(-Infinity);
        rowUpper.push(0);
      }
      for (let step = 0, left = room; left > 0; step += 1) {
        const length = step < STEPS.length - 1 ? 1 : left;
        const squared = STEPS[Math.min(step, STEPS.length - 1)]!;
        // Lowering is preferred to raising where both cost the same, so that the answer is one and the same each time.
        const cost =
          (goal === "smallestTotal" || goal === "fewestQuotas" ? 1 + squared * 0.01 : squared) +
          (bound === "max" ? 1e-4 : 0) +
          row * 1e-6;
        const linked = chosen === undefined ? [] : [rowLower.length - 1];
        moves.push({ column: columns.length, row, bound });
        columns.push({
          cost,
          lower: 0,
          upper: length,
          whole: true,
          entries: { indices: [row, ...linked], values: [value, ...linked.map(() => 1)] },
        });
        left -= length;
      }
    }
  });
  const model = openModel(highs, { maximise: false, rowLower, rowUpper, columns });
  try {
    model.options.set({ mip_rel_gap: 0, mip_abs_gap: 1e-7, mip_max_nodes: 20_000 });
    model.run();
    if (model.info.get("primal_solution_status") !== 2) return undefined;
    const { colValue } = model.getSolution();
    const shift = new Map<string, number>();
    for (const { column, row, bound } of moves) {
      const key = `${row} ${bound}`;
      shift.set(key, (shift.get(key) ?? 0) + Math.round(colValue[column]!));
    }
    return problem.quotas.flatMap((quota, row) =>
      (["min", "max"] as const).flatMap((bound) => {
        const by = shift.get(`${row} ${bound}`) ?? 0;
        if (by === 0) return [];
        const from = quota[bound];
        return [{ category: quota.category, value: quota.value, bound, from, to: bound === "min" ? from - by : from + by }];
      }),
    );
  } finally {
    model.dispose();
  }
}

function roomOf(quota: Quota, bound: "min" | "max", size: number, within: boolean): number {
  if (bound === "min") return quota.min - Math.max(0, within ? (quota.minFlex ?? 0) : 0);
  return Math.max(quota.max, within ? (quota.maxFlex ?? size) : size) - quota.max;
}
