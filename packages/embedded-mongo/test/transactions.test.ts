// Transactions, waiting and retried writes, indexes and plans, by commands as drivers send them and as they do not.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deserialize, Long, serialize, UUID, type Document } from "bson";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Doc } from "@raati/mongo-values";
import { Database } from "../src/database.ts";

let folder: string;
let database: Database;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "embedded-mongo-"));
  database = Database.open(folder);
});

afterEach(async () => {
  const faults = database.check();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
  if (faults.length > 0) throw new Error(faults.join("\n"));
});

async function reopen(): Promise<void> {
  await database.close();
  database = Database.open(folder);
}

/** Runs a command on the database "t"; answers the reply as plain JavaScript. */
async function run(command: Document, more: Document = {}): Promise<Document> {
  const request = Doc.fromBytes(Buffer.from(serialize({ ...command, ...more, $db: "t" })));
  const reply = await database.run(request, { id: 1, address: "test" }, new Map());
  return deserialize(reply.bytes());
}

const insert = (collection: string, ...documents: Document[]) => ({ insert: collection, documents });
const update = (collection: string, q: Document, u: Document) => ({ update: collection, updates: [{ q, u }] });
const index = (collection: string, key: Document, more: Document = {}) =>
  ({ createIndexes: collection, indexes: [{ key, name: Object.keys(key).join("_"), ...more }] });
const found = async (collection: string, more: Document = {}, around: Document = {}) =>
  (await run({ find: collection, ...more }, around)).cursor?.firstBatch as Document[];
/** Enough turns of the event loop for a command to get stuck. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 30));

/** What goes with each command of one transaction, and how it ends. */
function transaction() {
  const around = { lsid: { id: new UUID() }, txnNumber: Long.fromNumber(1), autocommit: false };
  let started = false;
  return {
    around,
    run(command: Document) {
      const first = started ? {} : { startTransaction: true };
      started = true;
      return run(command, { ...around, ...first });
    },
    commit: () => run({ commitTransaction: 1 }, around),
    abort: () => run({ abortTransaction: 1 }, around),
  };
}

describe("a transaction", () => {
  test("that cannot be committed whole leaves nothing behind", async () => {
    await run(insert("b", { _id: 0 }));
    const one = transaction();
    await one.run(insert("a", { _id: 1 }));
    await one.run(insert("b", { _id: 1, u: 1 }));
    await run(index("b", { u: 1 }, { unique: true }));
    await run(insert("b", { _id: 2, u: 1 }));
    expect(await one.commit()).toMatchObject({ ok: 0, code: 112, errorLabels: ["TransientTransactionError"] });
    expect(await found("a")).toEqual([]);
    expect((await run({ listCollections: 1 })).cursor.firstBatch.map(({ name }: Document) => name)).toEqual(["b"]);
    expect(await found("b")).toEqual([{ _id: 0 }, { _id: 2, u: 1 }]);
  });

  test("reads each document once, also when it writes between the batches", async () => {
    await run(insert("c", { _id: 1 }, { _id: 2 }, { _id: 3 }));
    const one = transaction();
    await one.run(insert("c", { _id: 0 }));
    const { cursor } = await one.run({ find: "c", batchSize: 1 });
    await one.run({ update: "c", updates: [{ q: {}, u: { $set: { n: 1 } }, multi: true }] });
    await one.run(insert("c", { _id: 4 }));
    const more = await one.run({ getMore: cursor.id, collection: "c" });
    expect([...cursor.firstBatch, ...more.cursor.nextBatch].map(({ _id }) => _id)).toEqual([1, 2, 3, 0]);
    expect((await one.run({ find: "c" })).cursor.firstBatch).toHaveLength(5);
    await one.abort();
  });

  test("goes on to read a collection that somebody drops, and cannot write it", async () => {
    await run(insert("c", { _id: 1 }));
    const one = transaction();
    await one.run({ find: "c" });
    await run({ drop: "c" });
    await run(insert("c", { _id: 2 }));
    expect((await one.run({ find: "c" })).cursor.firstBatch).toEqual([{ _id: 1 }]);
    expect(await one.run(update("c", { _id: 1 }, { $set: { n: 1 } }))).toMatchObject({ ok: 0, code: 112 });
    expect(await found("c")).toEqual([{ _id: 2 }]);
  });

  test("does not read through an index that came later, not even by hint", async () => {
    await run(insert("c", { _id: 1, n: 1 }));
    const one = transaction();
    await one.run({ find: "c" });
    await run(index("c", { n: 1 }));
    expect((await one.run({ find: "c", filter: { n: 1 } })).cursor.firstBatch).toHaveLength(1);
    expect(await one.run({ find: "c", filter: { n: 1 }, hint: "n" })).toMatchObject({ ok: 0, code: 2 });
  });

  test("makes indexes only for an empty collection of its own", async () => {
    const one = transaction();
    await one.run({ create: "c" });
    expect(await one.run(index("c", { n: 1 }, { unique: true }))).toMatchObject({ ok: 1 });
    await one.run(insert("c", { n: 1 }));
    expect(await one.run(index("c", { m: 1 }))).toMatchObject({ ok: 0, code: 263 });
  });

  test("exchanges unique keys, and moves them along a chain", async () => {
    await run(index("c", { u: 1 }, { unique: true }));
    await run(insert("c", { _id: 1, u: 1 }, { _id: 2, u: 2 }, { _id: 3, u: 3 }, { _id: 4, u: 4 }));
    const one = transaction();
    for (const [_id, u] of [[1, 9], [2, 1], [1, 2], [3, 8], [4, 3]]) await one.run(update("c", { _id }, { $set: { u } }));
    expect(await one.commit()).toMatchObject({ ok: 1 });
    expect((await found("c")).map(({ u }) => u)).toEqual([2, 1, 8, 3]);
  });

  test("is committed once when its commit comes twice at a time", async () => {
    const one = transaction();
    await one.run({ create: "c" });
    await one.run(insert("c", { _id: 1 }));
    const answers = await Promise.all([one.commit(), one.commit()]);
    expect(answers.map(({ ok }) => ok)).toEqual([1, 1]);
    expect(await one.run({ find: "c" })).toMatchObject({ code: 256 });
  });

  test("whose session is killed while its commit waits is whole", async () => {
    await run(insert("c", { _id: 1, n: 0 }));
    const one = transaction();
    await one.run(update("c", { _id: 1 }, { $inc: { n: 1 } }));
    const [committed] = await Promise.all(
      [one.commit(), run({ killSessions: [one.around.lsid] }), run(update("c", { _id: 1 }, { $inc: { n: 10 } }))]
    );
    expect(await found("c")).toEqual([{ _id: 1, n: committed.ok === 1 ? 11 : 10 }]);
  });
});

describe("a write that waits for a transaction", () => {
  test("goes into the collection that is there when it goes on", async () => {
    await run(insert("c", { _id: 0 }));
    const one = transaction();
    await one.run(insert("c", { _id: 1 }));
    const waiting = run(insert("c", { _id: 1, mine: true }));
    await pause();
    await run({ drop: "c" });
    expect(await one.commit()).toMatchObject({ code: 112 });
    expect(await waiting).toMatchObject({ ok: 1, n: 1 });
    expect(await found("c")).toEqual([{ _id: 1, mine: true }]);
  });

  test("ends at its time limit", async () => {
    await run(insert("c", { _id: 1, n: 0 }));
    const one = transaction();
    await one.run(update("c", { _id: 1 }, { $inc: { n: 1 } }));
    expect(await run({ ...update("c", { _id: 1 }, { $inc: { n: 1 } }), maxTimeMS: 20 })).toMatchObject({ ok: 0, code: 50 });
    await one.commit();
    expect(await found("c")).toEqual([{ _id: 1, n: 1 }]);
  });

  test("and is sent again meanwhile is done once", async () => {
    await run(insert("c", { _id: 1, n: 0 }));
    const one = transaction();
    await one.run(update("c", { _id: 1 }, { $set: { by: 1 } }));
    const around = { lsid: { id: new UUID() }, txnNumber: Long.fromNumber(1) };
    const sent = [0, 1].map(() => run(update("c", { _id: 1 }, { $inc: { n: 1 } }), around));
    await pause();
    await one.abort();
    expect((await Promise.all(sent)).map(({ n }) => n)).toEqual([1, 1]);
    expect(await found("c")).toEqual([{ _id: 1, n: 1 }]);
    await reopen();
    expect(await run(update("c", { _id: 1 }, { $inc: { n: 1 } }), around)).toMatchObject({ n: 1, retriedStmtIds: [0] });
    expect(await found("c")).toEqual([{ _id: 1, n: 1 }]);
  });
});

describe("indexes", () => {
  test("that could not be made leave nothing behind for a later one", async () => {
    await run(insert("c", { _id: 1, a: 1, b: 1 }, { _id: 2, a: 2, b: 1 }));
    const both = { createIndexes: "c", indexes: [{ key: { a: 1 }, name: "a" }, { key: { b: 1 }, name: "b", unique: true }] };
    expect(await run(both)).toMatchObject({ code: 11000 });
    expect(
      await run({ createIndexes: "new", indexes: [{ key: { a: 1 }, name: "a" }, { key: { a: "x" }, name: "b" }] })
    ).toMatchObject({ ok: 0 });
    expect((await run({ listCollections: 1 })).cursor.firstBatch).toHaveLength(1);
    await reopen();
    await run({ delete: "c", deletes: [{ q: {}, limit: 0 }] });
    await run(index("c", { z: 1 }));
    expect(database.check()).toEqual([]);
  });

  test("with a lifetime remove only what they hold", async () => {
    await run(index("c", { at: 1 }, { expireAfterSeconds: 1, partialFilterExpression: { done: true } }));
    await run(insert("c", { _id: 1, at: new Date(0), done: true }, { _id: 2, at: new Date(0) }));
    await database.housekeeping();
    expect((await found("c")).map(({ _id }) => _id)).toEqual([2]);
  });
});

describe("a plan", () => {
  test("reads equal values of $in once", async () => {
    await run(index("c", { n: 1 }));
    await run(index("c", { s: 1 }, { collation: { locale: "fi", strength: 2 } }));
    await run(insert("c", { _id: 1, n: 5, s: "a" }));
    expect(await found("c", { filter: { n: { $in: [5, Long.fromNumber(5), 5] } }, hint: "n" })).toHaveLength(1);
    expect(
      await found("c", { filter: { s: { $in: ["a", "A"] } }, hint: "s", collation: { locale: "fi", strength: 2 } })
    ).toHaveLength(1);
    const long = "x".repeat(2000);
    await run(index("c", { t: 1, n: 1 }));
    await run(insert("c", { _id: 2, t: `${long}1`, n: 1 }));
    expect(await found("c", { filter: { t: { $in: [`${long}1`, `${long}2`] } }, hint: "t_n" })).toHaveLength(1);
  });

  test("sorts by an array although one of its elements is given", async () => {
    await run(index("c", { a: 1 }));
    await run(insert("c", { _id: 1, a: [3, 5] }, { _id: 2, a: [1, 5] }));
    expect((await found("c", { filter: { a: 5 }, sort: { a: 1 } })).map(({ _id }) => _id)).toEqual([2, 1]);
  });

  test("knows what a sparse index over a place in an array holds", async () => {
    await run(index("c", { "a.0": 1 }, { sparse: true }));
    await run(insert("c", { _id: 1, a: [5] }));
    expect(await found("c", { filter: { "a.0": 5 } })).toHaveLength(1);
  });

  test("takes no partial index whose filter compares texts in another way", async () => {
    await run(index("c", { s: 1 }, { partialFilterExpression: { s: "abc" } }));
    await run(insert("c", { _id: 1, s: "ABC" }));
    expect(await found("c", { filter: { s: "abc" }, collation: { locale: "en", strength: 2 } })).toHaveLength(1);
    await run(index("d", { n: 1 }, { partialFilterExpression: { s: "abc" } }));
    await run(insert("d", { _id: 1, n: 1, s: "ABC" }));
    expect(await found("d", { filter: { n: 1, s: "abc" }, collation: { locale: "en", strength: 2 } })).toHaveLength(1);
  });
});
