import { randomUUID } from "node:crypto";
import type { mongo } from "mongoose";
import { z } from "zod";
import { modelOf } from "./connection.ts";
import { defineModel, definitionOf } from "./define-model.ts";

const Leases = defineModel("leases", {
  schema: z.object({ owner: z.string(), expiresAt: z.date() }),
  personalData: "none",
  scope: "platform",
  // Sweeps up what a dead process left behind and nobody has wanted since.
  indexes: [{ key: { expiresAt: 1 }, expireAfterSeconds: 3600 }],
});

interface Row { _id: string; owner: string; expiresAt: Date; revision: number }

const DUPLICATE_KEY = 11000;

/** The right to be the only one, among all processes on the database, that does the thing of this name. */
export interface Lease {
  readonly name: string;
  /** True when it was taken over from an owner that let it run out: that process has died or hangs. */
  readonly stolen: boolean;
  /** Aborted when the lease could not be renewed in time: from then on somebody else may have it. */
  readonly lost: AbortSignal;
  /** Stops renewing it and gives it back. */
  release(): Promise<void>;
  /** Stops renewing it without giving it back: nobody has it until it runs out. */
  leave(): void;
}

/**
 * Takes a lease and renews it each third of its time, or answers undefined while somebody else has it. It is counted in the
 * machines' own time, whatever clock the product runs on; their clocks may differ by a small part of `lasts`.
 *
 * @param lasts milliseconds after which others take it from a process that no longer renews it
 */
export async function takeLease(name: string, lasts: number): Promise<Lease | undefined> {
  const owner = randomUUID();
  const isNew = await insertLease(name, owner, lasts);
  if (!isNew && !(await stealLease(name, owner, lasts))) return undefined;
  const lost = new AbortController();
  let safeUntil = Date.now() + lasts;
  const renew = async () => {
    const asked = Date.now();
    // When the database is away the lease holds for the rest of its time, and no longer.
    const renewed = await renewLease(name, owner, lasts).catch(() => asked < safeUntil ? "unknown" : false);
    if (renewed === true) safeUntil = asked + lasts;
    if (renewed === false) lost.abort();
  };
  const timer = setInterval(() => void renew(), lasts / 3);
  timer.unref();
  lost.signal.addEventListener("abort", () => clearInterval(timer), { once: true });
  return {
    name, stolen: !isNew, lost: lost.signal,
    leave: () => clearInterval(timer),
    release: async () => {
      clearInterval(timer);
      await rows().deleteOne({ _id: name, owner });
    },
  };
}

/** The names of the leases that somebody has now; at most 1,000. */
export async function takenLeases(): Promise<string[]> {
  const taken = await rows().find({ expiresAt: { $gt: new Date() } }, { projection: { _id: 1 } }).limit(1000).toArray();
  return taken.map((row) => row._id);
}

function rows(): mongo.Collection<Row> {
  return modelOf(definitionOf(Leases)).collection as unknown as mongo.Collection<Row>;
}

/** The insert itself says whether it is taken: no reading before, so no two can believe that they have it. */
async function insertLease(name: string, owner: string, lasts: number): Promise<boolean> {
  try {
    await rows().insertOne({ _id: name, owner, expiresAt: new Date(Date.now() + lasts), revision: 1 });
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === DUPLICATE_KEY) return false;
    throw error;
  }
}

async function stealLease(name: string, owner: string, lasts: number): Promise<boolean> {
  const now = Date.now();
  const change = { $set: { owner, expiresAt: new Date(now + lasts) } };
  const { modifiedCount } = await rows().updateOne({ _id: name, expiresAt: { $lte: new Date(now) } }, change);
  return modifiedCount === 1;
}

async function renewLease(name: string, owner: string, lasts: number): Promise<boolean> {
  const { matchedCount } = await rows().updateOne(
    { _id: name, owner }, { $set: { expiresAt: new Date(Date.now() + lasts) } }
  );
  return matchedCount === 1;
}
