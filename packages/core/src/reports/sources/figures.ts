import { LEAST_SHOWN } from "../../handling/schema.ts";
import type { Cell, Figure, Table, Unit } from "../contents/schema.ts";
import type { ReportScope } from "../extension.ts";

/** A count of people: hidden between one and four. */
export const people = (count: number): number | null => (count > 0 && count < LEAST_SHOWN ? null : count);

/** A share of people, hidden where it is about fewer than five. */
export const shareOfPeople = (part: number, of: number): number | null => (of < LEAST_SHOWN ? null : part / of);

/** A figure whose name and definition are texts `reports:figure.<id>`; none where there is nothing to count. */
export function figureOf(
  scope: ReportScope, id: string, unit: Unit, value: number | null | undefined, on = scope.today,
): Figure[] {
  if (value === undefined) return [];
  const { say } = scope;
  return [{ id, unit, value, on, name: say(`reports:figure.${id}.name`),
    definition: say(`reports:figure.${id}.definition`) }];
}

/** A table whose title is the text `reports:table.<id>`; none without rows. Columns are named by `reports:column.<name>`. */
export function tableOf(
  { say }: ReportScope, id: string, columns: readonly (readonly [string, Table["columns"][number]["kind"]])[],
  rows: readonly (readonly Cell[])[],
): Table[] {
  if (rows.length === 0) return [];
  return [{
    id, title: say(`reports:table.${id}`),
    columns: columns.map(([name, kind]) => ({ name: say(`reports:column.${name}`), kind })), rows: rows.map((row) =>
      [...row]),
  }];
}

/** True for a day of the report's time, its first and last day included. What has no day is outside. */
export const within = ({ from, to }: Pick<ReportScope, "from" | "to">, day: string | undefined): boolean =>
  day !== undefined && day >= from && day <= to;

/** The names of panels, for a cell that tells of several. */
export function panelsCell({ panels, languages }: ReportScope, ids: readonly string[]): Cell {
  const named = panels.filter(({ id }) => ids.includes(id));
  if (named.length === 0) return "";
  return Object.fromEntries(languages.map((locale) => [
    locale, named.map(({ name }) => name[locale] ?? Object.values(name)[0]!).join(", "),
  ]));
}

/** Reads all pages of a list. */
export async function allOf<Item extends { readonly id: string }>(
  page: (after: string | undefined) => Promise<{ items: Item[]; next: string | undefined }>,
): Promise<Item[]> {
  const items: Item[] = [];
  for (let after: string | undefined; ;) {
    const found = await page(after);
    items.push(...found.items);
    if (found.next === undefined) return items;
    after = found.next;
  }
}
