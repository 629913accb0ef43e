import { setTimeout as sleep } from "node:timers/promises";
import type { mongo } from "mongoose";
import { z } from "zod";
import { modelOf } from "./connection.ts";
import type { Migration } from "./define-migration.ts";
import { defineModel, definitionOf } from "./define-model.ts";
import { takeLease, type Lease } from "./leases.ts";
import { platformDb } from "./platform-db.ts";

const Migrations = defineModel("migrations", {
  schema: z.object({ doneAt: z.date() }),
  personalData: "none",
  scope: "platform",
});

interface Row { _id: string; doneAt: Date; revision: number }

/** How often a process looks whether another one has finished, in milliseconds. */
const LOOK = 100;

/**
 * Brings the database up to this version: runs the migrations that it has not seen, in the order of their ids. Of processes
 * that start together one runs them, and the others wait until it is done; if it dies, another one goes on.
 *
 * @param leaseMs milliseconds after which a process that has died in the middle is given up
 * @returns the ids of those that this process has run
 * @throws Error with one sentence when the list does not fit what the database has seen, or when another process took over
 */
export async function runMigrations(migrations: readonly Migration[], { leaseMs = 30_000 } = {}): Promise<string[]> {
  const ordered = inOrder(migrations);
  const lease = await waitForLease(leaseMs);
  try {
    const done = await seen();
    checkHistory(done, ordered.map(({ id }) => id));
    const waiting = ordered.slice(done.length);
    for (const migration of waiting) await runOne(migration, lease);
    return waiting.map(({ id }) => id);
  } finally {
    await lease.release();
  }
}

/**
 * The migrations that the database has not been through, in their order: a program that does not run them waits for the one
 * that does.
 *
 * @throws Error with one sentence when the list does not fit what the database has seen: it belongs to another version
 */
export async function pendingMigrations(migrations: readonly Migration[]): Promise<string[]> {
  const ordered = inOrder(migrations).map(({ id }) => id);
  const done = await seen();
  checkHistory(done, ordered);
  return ordered.slice(done.length);
}

async function seen(): Promise<string[]> {
  return (await rows().find({}).sort({ _id: 1 }).toArray()).map((row) => row._id);
}

function inOrder(migrations: readonly Migration[]): Migration[] {
  const ordered = [...migrations].sort((one, other) => (one.id < other.id ? -1 : 1));
  const twice = ordered.find(({ id }, at) => id === ordered[at + 1]?.id);
  if (twice) throw new Error(`Two migrations have the id ${twice.id}: give the newer one another id.`);
  return ordered;
}

async function waitForLease(lasts: number): Promise<Lease> {
  for (;;) {
    const lease = await takeLease("migrations", lasts);
    if (lease) return lease;
    await sleep(LOOK);
  }
}

/** What a database has seen is the beginning of the list, or the list is not of this database's product and version. */
function checkHistory(done: readonly string[], known: readonly string[]): void {
  const missing = done.find((id) => !known.includes(id));
  if (missing !== undefined) {
    throw new Error(`The database has been through the migration ${missing}, which this version does not have: it was `
      + "renamed or removed, or the database belongs to a newer version. Start the version that has it.");
  }
  const late = known.slice(0, done.length).find((id) => !done.includes(id));
  if (late !== undefined) {
    throw new Error(`The migration ${late} comes before ${done.at(-1)}, which the database has been through already: give `
      + "it a later date.");
  }
}

async function runOne(migration: Migration, lease: Lease): Promise<void> {
  await migration.up(platformDb(`migration ${migration.id}`));
  if (lease.lost.aborted) throw new Error(`Another process took over while the migration ${migration.id} ran: start again.`);
  await rows().insertOne({ _id: migration.id, doneAt: new Date(), revision: 1 });
}

function rows(): mongo.Collection<Row> {
  return modelOf(definitionOf(Migrations)).collection as unknown as mongo.Collection<Row>;
}
