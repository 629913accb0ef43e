// Compares the data after a crash with what the clients know.
import type { Db, Document } from "mongodb";

import type { Known, Ledger } from "./ledger.ts";
import type { RetryableWriter } from "./retryable-writer.ts";
import { ACCOUNTS, START_BALANCE, type Account, type Counter, type Row, type Transfer } from "./workload.ts";

type Problems = string[];

/** Finds acknowledged documents that are gone, and documents that nobody asked for. What was in doubt is settled. */
function compareKnown(what: string, known: Known, stored: ReadonlySet<string>): Problems {
  const lost = [...known.done].filter((id) => !stored.has(id)).map((id) => `${what} ${id} was acknowledged and is lost`);
  const ghosts = [...stored].filter(
    (id) => !known.done.has(id) && !known.inDoubt.has(id)
  ).map((id) => `${what} ${id} is there and should not be`);
  for (const id of known.inDoubt) if (stored.has(id)) known.done.add(id);
  known.inDoubt.clear();
  return [...lost, ...ghosts];
}

async function idsOf(db: Db, name: string): Promise<Set<string>> {
  return new Set((
    await db.collection<{ _id: string }>(name).find({}, { projection: { _id: 1 }, hint: { $natural: 1 } }).toArray()
  ).map(({ _id }) => _id));
}

async function checkCounters(db: Db, ledger: Ledger): Promise<Problems> {
  const stored = new Map((await db.collection<Counter>("counters").find().toArray()).map(({ _id, n }) => [_id, n]));
  return [...ledger.counters].flatMap(([id, state]) => {
    const n = stored.get(id) ?? 0;
    const { acknowledged, asked } = state;
    state.acknowledged = n;
    return n >= acknowledged && n <= asked ? [] : [`${id} is ${n}, acknowledged ${acknowledged}, asked for ${asked}`];
  });
}

async function checkTransfers(db: Db, ledger: Ledger): Promise<Problems> {
  const transfers = await db.collection<Transfer>("transfers").find().toArray();
  const balances = Array.from({ length: ACCOUNTS }, () => START_BALANCE);
  for (const { from, to, amount } of transfers) {
    balances[from] -= amount;
    balances[to] += amount;
  }
  const accounts = await db.collection<Account>("accounts").find({}, { sort: { _id: 1 } }).toArray();
  const problems = compareKnown("transfer", ledger.transfers, new Set(transfers.map(({ _id }) => _id)));
  if (accounts.length !== ACCOUNTS) problems.push(`there are ${accounts.length} accounts`);
  for (const { _id, balance } of accounts) {
    if (balance !== balances[_id]) problems.push(`account ${_id} holds ${balance}, its transfers make ${balances[_id]}`);
  }
  return problems;
}

async function checkPairs(db: Db, ledger: Ledger): Promise<Problems> {
  const [left, right] = [await idsOf(db, "left"), await idsOf(db, "right")];
  const halves = [...left].filter((id) => !right.has(id)).concat([...right].filter((id) => !left.has(id)));
  return [...halves.map((id) => `half a transaction: ${id}`), ...compareKnown("pair", ledger.pairs, left)];
}

/** What an index finds must be what a scan finds. */
async function checkIndexes(db: Db): Promise<Problems> {
  const records = db.collection<Row>("records");
  const queries: [filter: Document, hint: string][] = [
    [{ worker: { $gte: 0 } }, "worker_1_n_-1"], [{ worker: 3, n: { $lt: 20 } }, "worker_1_n_-1"], [{ tags: "t3" }, "tags_1"],
    [{ key: /^key 1/ }, "key_1"], [{ key: { $gt: "" } }, "key_1"],
  ];
  const problems: Problems = [];
  for (const [filter, hint] of queries) {
    const [byIndex, byScan] =
      [await records.find(filter, { hint }).toArray(), await records.find(filter, { hint: { $natural: 1 } }).toArray()]
      .map((found) => found.map((row) => JSON.stringify(row)).sort().join("\n"));
    if (byIndex !== byScan) problems.push(`the index ${hint} and a scan differ on ${JSON.stringify(filter)}`);
  }
  return problems;
}

/** Repeats each writer's last write: however often it arrived, it counts once. */
async function checkRetries(db: Db, writers: readonly RetryableWriter[]): Promise<Problems> {
  const problems: Problems = [];
  for (const writer of writers) {
    await writer.repeat();
    const stored = (await db.collection<Counter>("retryable").findOne({ _id: writer.id }))?.n ?? 0;
    if (stored !== writer.asked) problems.push(`${writer.id} was incremented ${stored} times, asked for ${writer.asked}`);
  }
  return problems;
}

/** Everything that is wrong with the data, one sentence each. */
export async function findProblems(db: Db, ledger: Ledger, writers: readonly RetryableWriter[]): Promise<Problems> {
  return [
    ...await checkRetries(db, writers),
    ...compareKnown("record", ledger.records, await idsOf(db, "records")),
    ...await checkCounters(db, ledger),
    ...await checkTransfers(db, ledger),
    ...await checkPairs(db, ledger),
    ...await checkIndexes(db),
  ];
}
