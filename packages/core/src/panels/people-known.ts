import type { TenantDb } from "@raati/db";
import { failField } from "../kernel/index.ts";
import { PersonModel } from "../people/index.ts";

/** Data to read from, inside a transaction or outside. */
export type Source = Pick<TenantDb, "of">;

/** The names of people by their ids: one query. Who is unknown or erased has no entry. */
export async function namesOf(source: Source, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(personIds)];
  if (ids.length === 0) return new Map();
  const people = await source.of(PersonModel).find({ id: { $in: ids } }, { limit: Math.min(ids.length, 1000) });
  return new Map(people.filter(({ name }) => name !== "").map(({ id, name }) => [id, name]));
}

/** The aliases of people who have one, by their ids: what they are called where members' names are protected. */
export async function aliasesOf(source: Source, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(personIds)];
  if (ids.length === 0) return new Map();
  const people = await source.of(PersonModel).find({ id: { $in: ids } }, { limit: Math.min(ids.length, 1000) });
  return new Map(people.flatMap(({ id, alias }) => (alias ? [[id, alias]] : [])));
}

/**
 * Checks that people are known to the tenant.
 *
 * @param wanted ids with the fields of the form that they stand in
 * @throws Failure INVALID that names the first field whose person nobody knows
 */
export async function requirePeople(
  source: Source, wanted: readonly { readonly personId: string; readonly path: string }[],
): Promise<void> {
  const names = await namesOf(source, wanted.map(({ personId }) => personId));
  const unknown = wanted.find(({ personId }) => !names.has(personId));
  if (unknown) failField(unknown.path, "panels:field.personUnknown");
}
