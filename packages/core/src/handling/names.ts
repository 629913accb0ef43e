import type { LocalizedText } from "@raati/i18n";
import type { TenantCtx } from "../kernel/index.ts";
import { BodyModel, UnitModel } from "../organisation/index.ts";

/** Names of units and bodies by their ids. */
export type Names = ReadonlyMap<string, LocalizedText>;

/** The names of units and bodies: two queries, however many. One that is unknown has no entry. */
export async function organisationNames(
  { db }: Pick<TenantCtx, "db">, unitIds: Iterable<string>, bodyIds: Iterable<string> = [],
): Promise<Names> {
  const [units, bodies] = [[...new Set(unitIds)], [...new Set(bodyIds)]];
  const rows = [
    ...(units.length === 0 ? [] : await db.of(UnitModel).find({ id: { $in: units } })),
    ...(bodies.length === 0 ? [] : await db.of(BodyModel).find({ id: { $in: bodies } })),
  ];
  return new Map(rows.map(({ id, name }): [string, LocalizedText] => [id, name]));
}
