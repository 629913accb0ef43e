import { setTimeout as sleep } from "node:timers/promises";
import { migrations } from "@raati/core/app";
import type { Log } from "@raati/core/kernel";
import { connect, createIndexes, runMigrations } from "@raati/db";

/** How long the worker waits before it asks again for a database that does not answer, in milliseconds. */
const PAUSE = 2000;

/**
 * Connects to the database and brings it up to this version: first the migrations, then the indexes. A database that does
 * not answer is waited for.
 *
 * @param signal gives up waiting
 * @returns false when it gave up
 * @throws Error with one sentence when the database belongs to another version
 */
export async function openDatabase(uri: string, log: Log, signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted) {
    try {
      await connect(uri);
      const done = await runMigrations(migrations);
      await createIndexes();
      for (const id of done) log.info("worker.migrated", { migration: id });
      return true;
    } catch (error) {
      if (!isAway(error)) throw error;
      log.warn("worker.database-away", { reason: (error as Error).name });
      await sleep(PAUSE, undefined, { signal }).catch(() => {});
    }
  }
  return false;
}

/** The driver's errors of a server that does not answer, by their names: there may be two copies of their classes. */
function isAway(error: unknown): boolean {
  return error instanceof Error
    && /^Mongo(ose)?(Network|ServerSelection|NotConnected|PoolCleared|Topology)/.test(error.name);
}
