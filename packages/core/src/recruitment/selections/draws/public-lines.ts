import type { Groups } from "../fields.ts";
import type { QuotaRules } from "../quotas/schema.ts";

/** Stands in a row for every group that no quota names: what the draw does not need is not published. */
export const OTHER = "-";

/** A combination of groups that fewer people share is not published: it could tell who somebody is. */
export const SMALLEST_CLASS = 5;

/** The dimensions that a draw needs: those of the quotas, in the order of their names. */
export function columnsOf(quotas: QuotaRules["quotas"]): string[] {
  return [...new Set(quotas.map(({ dimension }) => dimension))].toSorted();
}

/** The values of one person by which the draw is made: coarsened to the groups that a quota names. */
export function valuesOf(groups: Groups, columns: readonly string[], quotas: QuotaRules["quotas"]): string[] {
  return columns.map((dimension) => {
    const group = groups[dimension];
    return quotas.some((one) => one.dimension === dimension && one.group === group) ? group! : OTHER;
  });
}

/** A row of the pool: its number, and its values. */
export function poolLine(row: number, values: readonly string[]): string {
  return [row, ...values].join(";");
}

/** A row whose values are not published: its number, and the digest that only its owner can open. */
export function sealedLine(row: number, digest: string): string {
  return `${row};${digest}`;
}

/** Whether some combination of values is held by fewer than five people. */
export function hasSmallClass(rows: readonly (readonly string[])[]): boolean {
  const sizes = new Map<string, number>();
  for (const values of rows) sizes.set(values.join(";"), (sizes.get(values.join(";")) ?? 0) + 1);
  return [...sizes.values()].some((size) => size < SMALLEST_CLASS);
}

/** What the lottery was made for, one thing a line: seats, households, seats given before, and each quota. */
export function quotaLines(rules: QuotaRules, pinnedRows: readonly number[]): string[] {
  const quotas = rules.quotas.map(({ dimension, group, min, max, hard }) => (
    `quota;${dimension};${group};${min ?? 0};${max ?? rules.size};${hard ? "hard" : "soft"}`
  ));
  return [
    `seats;${rules.size}`, `household;${rules.onePerHousehold ? 1 : 0}`,
    `pinned;${pinnedRows.toSorted((one, other) => one - other).join(",")}`, ...quotas.toSorted(),
  ];
}

/** A panel of the lottery: its rows, the smallest first. */
export function panelLine(rows: readonly number[]): string {
  return rows.toSorted((one, other) => one - other).join(",");
}
