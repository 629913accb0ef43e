import * as solver from "highs";
import type { Highs, Model, ModelData } from "highs";

let loading: Promise<Highs> | undefined;

/** The HiGHS solver in this thread; loaded once. */
export async function loadSolver(): Promise<Highs> {
  // Its types describe the CommonJS build, where the function stands one "default" deeper than in the module that is loaded.
  const { default: load } = solver as unknown as { default: () => Promise<Highs> };
  loading ??= load();
  return loading;
}

/** A sparse row or column: coefficients at positions of the other axis. */
export interface Sparse {
  readonly indices: readonly number[];
  readonly values: readonly number[];
}

/** A linear program in columns: `rows` with bounds, and columns that say where they stand in them. */
export interface LinearProgram {
  readonly maximise: boolean;
  readonly rowLower: readonly number[];
  readonly rowUpper: readonly number[];
  readonly columns: readonly { cost: number; lower: number; upper: number; entries: Sparse; whole?: boolean }[];
}

/** Makes a model of the program; the caller disposes of it. Quiet, single-threaded, and the same on every run. */
export function openModel(highs: Highs, program: LinearProgram): Model {
  const { columns, rowLower, rowUpper } = program;
  const starts = [0],
    indices: number[] = [],
    values: number[] = [];
  for (const column of columns) {
    for (const index of column.entries.indices) indices.push(index);
    for (const value of column.entries.values) values.push(value);
    starts.push(indices.length);
  }
  const { minimize, maximize } = highs.constants.objectiveSense;
  const data: ModelData = {
    numCols: columns.length,
    numRows: rowLower.length,
    sense: program.maximise ? maximize : minimize,
    colCost: columns.map((column) => column.cost),
    colLower: columns.map((column) => column.lower),
    colUpper: columns.map((column) => column.upper),
    rowLower,
    rowUpper,
    matrix: { format: "csc", numRows: rowLower.length, numCols: columns.length, starts, indices, values },
    ...(columns.some((column) => column.whole) ? { integrality: columns.map((column) => (column.whole ? 1 : 0)) } : {}),
  };
  const model = highs.createModel(data);
  model.options.set({ output_flag: false, random_seed: 0 });
  return model;
}

/** HiGHS' codes for how a run ended, as far as they are told apart here. */
export const ENDED = { optimal: 7 } as const;
