import type { Quota } from "../problem.ts";
import { columnOf, folded, readTable, type TableProblem } from "./read-table.ts";

export interface QuotasRead {
  readonly quotas: readonly Quota[];
  /** Row of the table that each quota stands in. */
  readonly rows: readonly number[];
  readonly problems: readonly TableProblem[];
}

const YES = new Set(["", "yes", "true", "1", "hard"]);
const NO = new Set(["no", "false", "0", "soft"]);

/**
 * Reads quotas from CSV. The category stands in a column `category` (or `feature`), the value in `feature`, `name` or
 * `value`, the bounds in `min` and `max`; `min_flex`, `max_flex` and `hard` (yes or no; empty is yes) may follow. Other
 * columns are ignored.
 */
export function readQuotas(text: string): QuotasRead {
  const table = readTable(text);
  const problems = [...table.problems];
  if (table.headers.length === 0) return { quotas: [], rows: [], problems };
  const category = columnOf(table, "category", "feature");
  const named = category >= 0 && folded(table.headers[category]!) === "category";
  const value = named ? columnOf(table, "feature", "name", "value") : columnOf(table, "value", "name");
  const columns = { category, value, min: columnOf(table, "min"), max: columnOf(table, "max") };
  for (const [column, at] of Object.entries(columns)) {
    if (at < 0) problems.push({ code: "COLUMN_MISSING", row: 1, column, values: { found: table.headers.join(", ") } });
  }
  if (Object.values(columns).some((at) => at < 0)) return { quotas: [], rows: [], problems };
  const flex = { min: columnOf(table, "min_flex"), max: columnOf(table, "max_flex") };
  const hardAt = columnOf(table, "hard");

  const quotas: Quota[] = [],
    rows: number[] = [];
  const seen = new Map<string, number>();
  const spelling = new Map<string, string>();
  for (const { number, cells } of table.rows) {
    const note = (code: TableProblem["code"], column: number, values: TableProblem["values"] = {}) =>
      problems.push({ code, row: number, column: table.headers[column]!, values });
    const whole = (column: number): number | undefined => {
      const cell = cells[column]!;
      if (/^\d{1,9}$/.test(cell)) return Number(cell);
      if (cell === "") note("CELL_EMPTY", column);
      else note("NOT_WHOLE", column, { text: cell });
      return undefined;
    };
    const optional = (column: number) => (column < 0 || cells[column] === "" ? undefined : whole(column));
    if (cells[category] === "") note("CELL_EMPTY", category);
    if (cells[value] === "") note("CELL_EMPTY", value);
    const min = whole(columns.min),
      max = whole(columns.max);
    if (min !== undefined && max !== undefined && min > max) note("MIN_ABOVE_MAX", columns.min, { min, max });
    const hard = hardAt < 0 ? "" : folded(cells[hardAt]!);
    if (!YES.has(hard) && !NO.has(hard)) note("HARD_UNKNOWN", hardAt, { text: cells[hardAt]! });
    const key = `${folded(cells[category]!)}|${folded(cells[value]!)}`;
    const first = seen.get(key);
    if (first !== undefined) note("QUOTA_TWICE", value, { text: cells[value]!, first });
    seen.set(key, number);
    const name = spelling.get(folded(cells[category]!)) ?? cells[category]!;
    spelling.set(folded(name), name);
    quotas.push({
      category: name,
      value: cells[value]!,
      min: min ?? 0,
      max: max ?? 0,
      hard: !NO.has(hard),
      minFlex: optional(flex.min),
      maxFlex: optional(flex.max),
    });
    rows.push(number);
  }
  return { quotas, rows, problems };
}
