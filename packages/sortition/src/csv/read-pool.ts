import type { Person, Quota } from "../problem.ts";
import { columnOf, folded, readTable, type TableProblem } from "./read-table.ts";

export interface PoolRead {
  readonly pool: readonly Person[];
  /** Row of the table that each person stands in. */
  readonly rows: readonly number[];
  readonly problems: readonly TableProblem[];
}

/**
 * Reads applicants from CSV: one column for each category of the quotas, found without regard to case, and by option a
 * column with ids and one with households. Without ids a person's id is the number of their row, the first applicant's
 * being 1. Values are taken in the quotas' spelling. Columns that no quota names are ignored.
 */
export function readPool(
  text: string,
  quotas: readonly Quota[],
  options: { id?: string | undefined; household?: string | undefined } = {},
): PoolRead {
  const table = readTable(text);
  const problems = [...table.problems];
  if (table.headers.length === 0) return { pool: [], rows: [], problems };
  const column = (name: string) => {
    const at = columnOf(table, name);
    if (at < 0) problems.push({ code: "COLUMN_MISSING", row: 1, column: name, values: { found: table.headers.join(", ") } });
    return at;
  };
  const id = options.id === undefined ? undefined : column(options.id);
  const household = options.household === undefined ? undefined : column(options.household);
  const categories = [...new Set(quotas.map((quota) => quota.category))].map((category) => ({
    category,
    at: column(category),
    spelling: new Map(
      quotas.filter((quota) => quota.category === category).map((quota) => [folded(quota.value), quota.value]),
    ),
  }));
  if (id === -1 || household === -1 || categories.some(({ at }) => at < 0)) return { pool: [], rows: [], problems };

  const seen = new Map<string, number>();
  const pool: Person[] = [],
    rows: number[] = [];
  for (const { number, cells } of table.rows) {
    const name = id === undefined ? String(pool.length + 1) : cells[id]!;
    if (name === "") problems.push({ code: "CELL_EMPTY", row: number, column: table.headers[id!]!, values: {} });
    const first = seen.get(name);
    if (first !== undefined && name !== "")
      problems.push({ code: "ID_TWICE", row: number, column: table.headers[id!]!, values: { id: name, first } });
    else seen.set(name, number);
    const values: Record<string, string> = {};
    for (const { category, at, spelling } of categories) {
      const value = spelling.get(folded(cells[at]!));
      if (value !== undefined) values[category] = value;
      else if (cells[at] === "") problems.push({ code: "CELL_EMPTY", row: number, column: table.headers[at]!, values: {} });
      else
        problems.push({
          code: "VALUE_WITHOUT_QUOTA",
          row: number,
          column: table.headers[at]!,
          values: { text: cells[at]!, known: [...spelling.values()].join(", ") },
        });
    }
    const home = household === undefined ? "" : folded(cells[household]!);
    pool.push({ id: name, values, ...(home === "" ? {} : { household: home }) });
    rows.push(number);
  }
  return { pool, rows, problems };
}
