import type { Highs } from "highs";
import { type Groups, sharedHomes } from "./groups.ts";
import { ENDED, openModel } from "./solver.ts";

interface Row {
  readonly groups: readonly number[];
  readonly weights: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

/** What counts as zero for chances and for the solver's prices. */
const TINY = 1e-9;
const PRICED = 1e-7;

/**
 * The LEXIMIN optimum of the chances (one a group) when seats may be divided: the lowest chance as high as the quotas allow,
 * then the next lowest, and so on. No lottery of whole panels does better in that order, so it is the upper bound that
 * certifies one (the linear relaxation of the programs in Flanigan et al., "Fair algorithms for selecting citizens'
 * assemblies", Nature 2021). Undefined when even divided seats cannot keep the quotas and the cap.
 *
 * Each stage is one small program: the seats of a group that is not settled are `count · z + extra` with a common level z
 * and extra ≥ 0. After solving it, every group whose extra has a price is settled at z. Limits that few groups meet (a
 * chance of one, a household) join the program when a solution breaks them.
 */
export function relaxedOptimum(highs: Highs, groups: Groups, cap: number): number[] | undefined {
  const rows: Row[] = groups.min.map((lower, row) => {
    const members = groups.rowsOf.flatMap((of, g) => (of.includes(row) ? [g] : []));
    return { groups: members, weights: members.map(() => 1), lower, upper: groups.max[row]! };
  });
  const everyone = groups.count.map((_, g) => g);
  rows.push({ groups: everyone, weights: everyone.map(() => 1), lower: groups.size, upper: groups.size });
  const late: Row[] = [
    ...everyone.map((g) => ({
      groups: [g],
      weights: [1],
      lower: -Infinity,
      upper: groups.count[g]! * (groups.pinned[g] ? 1 : cap),
    })),
    ...sharedHomes(groups).map((members) => ({
      groups: members,
      weights: members.map(() => 1),
      lower: -Infinity,
      upper: groups.homes[groups.homeOf[members[0]!]!]!,
    })),
  ];
  const stage = openStage(highs, groups, rows, late);
  try {
    groups.pinned.forEach((pinned, g) => {
      if (pinned) stage.settle(g, 1);
    });
    for (;;) {
      const open = everyone.filter((g) => stage.chance[g] === undefined);
      if (open.length === 0) break;
      const solution = stage.solve();
      if (solution === undefined) {
        if (open.length === everyone.filter((g) => !groups.pinned[g]).length) return undefined;
        // Rounding has used up what little room was left: the rest keep the chances that were last feasible.
        for (const g of open) stage.chance[g] = stage.last[g]! / groups.count[g]!;
        break;
      }
      const { level, prices } = solution;
      if (level > 1 - TINY) {
        for (const g of open) stage.chance[g] = 1;
        break;
      }
      const priced = open.filter((g) => prices[g]! > PRICED);
      if (priced.length === 0) priced.push(open.reduce((best, g) => (prices[g]! > prices[best]! ? g : best), open[0]!));
      for (const g of priced) stage.settle(g, level);
    }
    return stage.chance.map((chance) => chance!);
  } finally {
    stage.close();
  }
}

/**
 * The program of all stages. Columns 0…n-1 are the groups' seats above the level (once settled, their seats); column n is
 * the level, scaled by the pool so that all prices are of one size.
 */
function openStage(highs: Highs, groups: Groups, rows: readonly Row[], late: readonly Row[]) {
  const number = groups.count.length;
  const total = groups.count.reduce((sum, count) => sum + count, 0);
  const chance: (number | undefined)[] = groups.count.map(() => undefined);
  const waiting = new Set(late);
  const inProgram: Row[] = [];
  const rowsOf: number[][] = groups.count.map(() => []);
  const model = openModel(highs, {
    maximise: true,
    rowLower: [],
    rowUpper: [],
    columns: Array.from({ length: number + 1 }, (_, at) => ({
      cost: at === number ? 1 : 0,
      lower: 0,
      upper: Infinity,
      entries: { indices: [], values: [] },
    })),
  });
  model.options.set({
    primal_feasibility_tolerance: 1e-9,
    dual_feasibility_tolerance: 1e-9,
    presolve: "off",
    solver: "simplex",
  });

  const levelIn = (row: Row) =>
    row.groups.reduce((sum, g, i) => (chance[g] === undefined ? sum + row.weights[i]! * groups.count[g]! : sum), 0) / total;
  function join(row: Row): void {
    const indices: number[] = [],
      values: number[] = [];
    row.groups.forEach((g, i) => {
      if (row.weights[i] === 0) return;
      indices.push(g);
      values.push(row.weights[i]!);
      rowsOf[g]!.push(inProgram.length);
    });
    const level = levelIn(row);
    if (level !== 0) {
      indices.push(number);
      values.push(level);
    }
    model.addRow(row.lower, row.upper, { indices, values });
    inProgram.push(row);
    waiting.delete(row);
  }
  for (const row of rows) join(row);

  let last: number[] = [];
  return {
    chance,
    get last() {
      return last;
    },
    close: () => model.dispose(),
    settle(g: number, level: number): void {
      chance[g] = level;
      model.changeColBounds(g, groups.count[g]! * level, groups.count[g]! * level);
      for (const row of rowsOf[g]!) model.changeCoefficient(row, number, levelIn(inProgram[row]!));
    },
    solve(): { level: number; prices: Float64Array } | undefined {
      for (;;) {
        model.run();
        const status = model.getModelStatus();
        if (status !== ENDED.optimal) return undefined;
        const { colValue, colDual } = model.getSolution();
        const level = colValue[number]! / total;
        const seats = groups.count.map((count, g) => colValue[g]! + (chance[g] === undefined ? count * level : 0));
        const broken = [...waiting].filter(
          (row) => row.groups.reduce((sum, g, i) => sum + row.weights[i]! * seats[g]!, 0) > row.upper + TINY,
        );
        if (broken.length === 0) {
          last = seats;
          return { level, prices: colDual.map(Math.abs) };
        }
        for (const row of broken) join(row);
      }
    },
  };
}
