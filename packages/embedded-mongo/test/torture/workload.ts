// Clients that write in parallel until the server is gone, and note what was acknowledged.
import { randomBytes } from "node:crypto";
import { setImmediate } from "node:timers/promises";

import { MongoClient, MongoServerError, type ClientSession, type Db } from "mongodb";

import type { Known, Ledger } from "./ledger.ts";
import type { RetryableWriter } from "./retryable-writer.ts";

export const DATABASE = "torture";
export const ACCOUNTS = 12;
export const START_BALANCE = 1000;

export interface Row {
  _id: string;
  worker: number;
  n: number;
  key: string;
  tags: string[];
  text: string;
}

export interface Account {
  _id: number;
  balance: number;
}

export interface Transfer {
  _id: string;
  from: number;
  to: number;
  amount: number;
}

export interface Half {
  _id: string;
  n: number;
  text?: string;
}

export interface Counter {
  _id: string;
  n: number;
}

/** No retries by the driver: an answer lost in the crash must stay in doubt. */
export function connect(uri: string): Promise<MongoClient> {
  return new MongoClient(
    uri, { retryWrites: false, retryReads: false, serverSelectionTimeoutMS: 5000, maxPoolSize: 40 },
  ).connect();
}

/** The collections, their indexes and the accounts, before the first round. */
export async function prepare(db: Db): Promise<void> {
  await db.collection("records").createIndexes(
    [{ key: { worker: 1, n: -1 } }, { key: { tags: 1 } }, { key: { key: 1 }, unique: true }]
  );
  await db.collection<Account>("accounts").insertMany(
    Array.from({ length: ACCOUNTS }, (_, i) => ({ _id: i, balance: START_BALANCE }))
  );
  for (const name of ["transfers", "left", "right", "counters", "retryable"]) await db.createCollection(name);
  await db.collection("left").createIndex({ n: 1 });
}

const WRITE_CONFLICT = 112;

const isServerError = (error: unknown, code?: number): boolean =>
  error instanceof MongoServerError && (code === undefined || error.code === code);

/**
 * Repeats a task until the server is gone. Write conflicts are how transactions meet; any other answer with an error, and a
 * lost connection before its time, is a failure of the server.
 */
async function untilGone(gone: () => boolean, task: (n: number) => Promise<void>): Promise<void> {
  for (let n = 0; !gone(); n++) {
    try {
      await task(n);
    } catch (error) {
      if (isServerError(error, WRITE_CONFLICT)) continue;
      if (!gone() || isServerError(error)) throw error;
    }
    await setImmediate();
  }
}

function recordWorker(db: Db, ledger: Ledger, round: number, worker: number): (n: number) => Promise<void> {
  const records = db.collection<Row>("records");
  const mine: string[] = [];
  return async (n) => {
    const _id = `${round}-${worker}-${n}`;
    ledger.records.inDoubt.add(_id);
    await records.insertOne({
      _id, worker, n, key: `key ${_id}`, tags: [`t${n % 7}`, `w${worker}`],
      text: randomBytes(40).toString("hex").repeat(1 + (n % 5)),
    });
    ledger.records.inDoubt.delete(_id);
    ledger.records.done.add(_id);
    ledger.count("inserts");
    mine.push(_id);
    if (n % 4 !== 3) return;
    const gone = mine.shift()!;
    ledger.records.done.delete(gone);
    ledger.records.inDoubt.add(gone);
    await records.deleteOne({ _id: gone });
    ledger.records.inDoubt.delete(gone);
    ledger.records.removed.add(gone);
    ledger.count("removals");
  };
}

function counterWorker(db: Db, ledger: Ledger, worker: number): (n: number) => Promise<void> {
  const _id = `counter ${worker}`;
  const state = ledger.counters.get(_id) ?? { acknowledged: 0, asked: 0 };
  ledger.counters.set(_id, state);
  return async () => {
    // In doubt after a crash: goes on from what is stored, which the check after the restart has put here.
    state.asked = state.acknowledged + 1;
    await db.collection<Counter>("counters").updateOne({ _id }, { $inc: { n: 1 } }, { upsert: true });
    state.acknowledged = state.asked;
    ledger.count("updates");
  };
}

/** One transaction, noted under its _id. One that the server refused must leave nothing behind, so it is not in doubt. */
async function transact(
  client: MongoClient, _id: string, known: Known, work: (session: ClientSession) => Promise<void>,
): Promise<void> {
  const session = client.startSession();
  known.inDoubt.add(_id);
  try {
    session.startTransaction();
    await work(session);
    await session.commitTransaction();
    known.done.add(_id);
    known.inDoubt.delete(_id);
  } catch (error) {
    if (isServerError(error)) {
      known.inDoubt.delete(_id);
      if (session.inTransaction()) await session.abortTransaction();
    }
    throw error;
  } finally {
    // Not awaited: without a server it would wait for one.
    void session.endSession();
  }
}

function transferWorker(
  client: MongoClient, db: Db, ledger: Ledger, round: number, worker: number,
): (n: number) => Promise<void> {
  const accounts = db.collection<Account>("accounts");
  const transfers = db.collection<Transfer>("transfers");
  return async (n) => {
    const [from, to] = [(n * 5 + worker) % ACCOUNTS, (n * 3 + worker * 2 + 1) % ACCOUNTS];
    const transfer = { _id: `${round}-${worker}-${n}`, from, to, amount: 1 + (n % 9) };
    await transact(client, transfer._id, ledger.transfers, async (session) => {
      await accounts.updateOne({ _id: from }, { $inc: { balance: -transfer.amount } }, { session });
      await transfers.insertOne(transfer, { session });
      await accounts.updateOne({ _id: to }, { $inc: { balance: transfer.amount } }, { session });
    });
    ledger.count("transfers");
  };
}

function pairWorker(
  client: MongoClient, db: Db, ledger: Ledger, round: number, worker: number,
): (n: number) => Promise<void> {
  const text = "x".repeat(3000);
  return async (n) => {
    const _id = `${round}-${worker}-${n}`;
    await transact(client, _id, ledger.pairs, async (session) => {
      await db.collection<Half>("left").insertOne({ _id, n, text }, { session });
      await db.collection<Half>("right").insertOne({ _id, n }, { session });
    });
    ledger.count("pairs");
  };
}

/** Starts all clients. What it answers ends when all of them have noticed that the server is gone. */
export function startWorkload(
  client: MongoClient, ledger: Ledger, round: number, writers: readonly RetryableWriter[], gone: () => boolean,
): Promise<unknown> {
  const db = client.db(DATABASE);
  const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);
  return Promise.all([
    ...numbers(6).map((worker) => untilGone(gone, recordWorker(db, ledger, round, worker))),
    ...numbers(3).map((worker) => untilGone(gone, counterWorker(db, ledger, worker))),
    ...numbers(3).map((worker) => untilGone(gone, transferWorker(client, db, ledger, round, worker))),
    ...numbers(3).map((worker) => untilGone(gone, pairWorker(client, db, ledger, round, worker))),
    ...writers.map((writer) => untilGone(gone, async () => {
      await writer.next();
      ledger.count("retryable writes");
    })),
  ]);
}
