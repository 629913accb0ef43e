import type { ModelToken } from "@raati/db";
import { onPlatformAccess, type PlatformDb } from "@raati/db/platform";
import type { Clock, Log } from "../kernel/index.ts";
import { sealOf, START } from "./chain.ts";
import { PlatformAuditEntries } from "./model.ts";

export interface PlatformRecorder {
  /** Writes what is not written yet, and stops listening. */
  stop(): Promise<void>;
}

export interface PlatformRecorderOptions {
  readonly db: PlatformDb;
  readonly clock: Clock;
  readonly log: Log;
  /** Which process this is: "web", "worker". */
  readonly process: string;
  /** Milliseconds for which later openings for one reason are counted before they are written; a minute when left out. */
  readonly everyMs?: number;
}

/** Another process may append between reading the head and writing upon it; then this one reads again, so often. */
const TRIES = 20;

/**
 * Puts each use of the door across tenants into the platform's audit chain. The first opening for a reason is written at
 * once, those that follow within a minute as one entry with their number: a door that each request opens would else cost
 * each request a place in one chain.
 */
export function recordPlatformAccess(
  { db, clock, log, process, everyMs = 60_000 }: PlatformRecorderOptions
): PlatformRecorder {
  let seen = new Set<string>();
  let unwritten = new Map<string, number>();
  let writing = Promise.resolve();
  const writeAll = async () => {
    const openings = unwritten;
    unwritten = new Map();
    for (const [reason, times] of openings) {
      try {
        await append(db, { at: clock.now(), what: "platform.opened", process, reason, openings: times });
      } catch {
        unwritten.set(reason, (unwritten.get(reason) ?? 0) + times);
        log.error("audit.platform-access-unwritten", { reason, openings: times });
      }
    }
  };
  const flush = () => (writing = writing.then(writeAll));
  const stopListening = onPlatformAccess((reason) => {
    unwritten.set(reason, (unwritten.get(reason) ?? 0) + 1);
    if (seen.has(reason)) return;
    seen.add(reason);
    void flush();
  });
  const timer = setInterval(() => {
    seen = new Set();
    void flush();
  }, everyMs);
  timer.unref();
  return {
    stop: () => {
      stopListening();
      clearInterval(timer);
      return flush();
    },
  };
}

type Said =
  typeof PlatformAuditEntries extends ModelToken<string, infer Value, infer _Input>
    ? Omit<Value, "seq" | "previousHash" | "hash"> : never;

async function append(db: PlatformDb, said: Said): Promise<void> {
  const entries = db.of(PlatformAuditEntries);
  for (let tries = 1; ; tries++) {
    const last = await entries.findOne({}, { sort: { seq: -1 } }) ?? START;
    const entry = { ...said, seq: last.seq + 1, previousHash: last.hash };
    try {
      await entries.insert({ ...entry, hash: sealOf("platform", entry) });
      return;
    } catch (error) {
      if ((error as { code?: unknown }).code !== "DUPLICATE" || tries === TRIES) throw error;
    }
  }
}
