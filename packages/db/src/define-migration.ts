import type { PlatformDb } from "./platform-db.ts";

/** One change of what is stored, made once in each database. */
export interface Migration {
  readonly id: string;
  up(db: PlatformDb): Promise<void>;
}

const ID = /^\d{4}-\d{2}-\d{2}-[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Defines a migration. Once released it keeps its id and its place for good.
 *
 * @param migration `id` is the day it was written and what it does: `2026-11-22-name-panels-by-slug`. `up` runs outside a
 *   transaction and runs again from its beginning when its process dies in the middle, so it must cope with its own half.
 * @throws Error for an id of another form
 */
export function defineMigration(migration: Migration): Migration {
  const sentence = `The migration ${migration.id} needs an id of the form 2026-11-22-what-it-does.`;
  if (!ID.test(migration.id)) throw new Error(sentence);
  return migration;
}
