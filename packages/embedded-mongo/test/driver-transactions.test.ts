// Transactions through the official driver.
import { Long, MongoClient, UUID, type Collection, type Db, type MongoServerError } from "mongodb";
import { describe, expect, test } from "vitest";

import { numbered, useTestDatabase, type TestServer } from "./server.ts";
import { WireClient } from "./wire.ts";

let server: TestServer;
let db: Db;
let things: Collection;

useTestDatabase((current) => ({ server, db, things } = current));

describe("transactions", () => {
  test("commit all of it or, after an error, nothing", async () => {
    const others = db.collection("others");
    await db.createCollection("things");
    const both = (fail: boolean) => server.client.withSession((session) => session.withTransaction(async () => {
      await things.insertOne({ a: 1 }, { session });
      await others.insertOne({ b: 1 }, { session });
      expect(await things.countDocuments({ a: 1 }, { session })).toBe(1);
      expect(await others.countDocuments()).toBe(0);
      if (fail) throw new Error("changed my mind");
    }));
    await expect(both(true)).rejects.toThrow("changed my mind");
    expect([await things.countDocuments(), await others.countDocuments()]).toEqual([0, 0]);
    await both(false);
    expect([await things.countDocuments(), await others.countDocuments()]).toEqual([1, 1]);
  });

  test("see one state, whatever others write meanwhile", async () => {
    await things.insertMany(numbered(100));
    const session = server.client.startSession();
    session.startTransaction({ readConcern: { level: "snapshot" } });
    const cursor = things.find({}, { session, batchSize: 10 });
    await cursor.next();
    await things.updateMany({}, { $inc: { n: 1000 } });
    await things.insertOne({ _id: 1000 as never, n: 0 });
    expect((await cursor.toArray()).map(({ n }) => n)).toEqual(numbered(100).slice(1).map(({ n }) => n));
    expect(await things.countDocuments({}, { session })).toBe(100);
    await session.commitTransaction();
    await session.endSession();
    expect(await things.countDocuments({ n: { $gte: 1000 } })).toBe(100);
  });

  test("of a client that dies let go of what they held, and go on when another connection was used since", async () => {
    await things.insertOne({ _id: 1 as never, n: 0 });
    const [dying, other] = [new WireClient(server.uri), new WireClient(server.uri)];
    const inTransaction = { txnNumber: Long.fromNumber(1), autocommit: false };
    const set = (session: number, n: number, start = {}) => ({
      update: "things", updates: [{ q: { _id: 1 }, u: { $set: { n } } }], lsid: { id: new UUID(Buffer.alloc(16, session)) },
      ...inTransaction, ...start,
    });
    const begin = { startTransaction: true };
    expect(await dying.command(db.databaseName, set(1, 1, begin))).toMatchObject({ ok: { value: 1 } });
    const waiting = things.updateOne({ _id: 1 as never }, { $inc: { n: 10 } });
    dying.close();
    expect((await waiting).modifiedCount).toBe(1);
    const third = new WireClient(server.uri);
    await third.command(db.databaseName, set(2, 5, begin));
    await other.command(db.databaseName, set(2, 6));
    third.close();
    const commit = { commitTransaction: 1, lsid: { id: new UUID(Buffer.alloc(16, 2)) }, ...inTransaction };
    expect(await other.command("admin", commit)).toMatchObject({ ok: { value: 1 } });
    expect(await things.findOne()).toMatchObject({ n: 6 });
    other.close();
  });

  test("in conflict are tried again by withTransaction", async () => {
    await things.insertOne({ _id: 1 as never, n: 0 });
    const other = await new MongoClient(server.uri).connect();
    const first = server.client.startSession();
    first.startTransaction();
    await things.updateOne({ n: 0 }, { $inc: { n: 1 } }, { session: first });
    const labels: boolean[] = [];
    await other.withSession((session) => session.withTransaction(async () => {
      try {
        await other.db(db.databaseName).collection("things").updateOne(
          { _id: 1 as never }, { $inc: { n: 10 } }, { session },
        );
      } catch (error) {
        labels.push(
          (error as MongoServerError).code === 112 && (error as MongoServerError).hasErrorLabel("TransientTransactionError")
        );
        await first.commitTransaction();
        throw error;
      }
    }));
    await first.endSession();
    await other.close();
    expect(labels).toEqual([true]);
    expect(await things.findOne()).toEqual({ _id: 1, n: 11 });
  });

  test("of two clients at once lose no increment", async () => {
    await things.insertOne({ _id: 1 as never, n: 0 });
    const other = await new MongoClient(server.uri).connect();
    const increments = [server.client, other].map((client) => client.withSession(async (session) => {
      const collection = client.db(db.databaseName).collection("things");
      for (let i = 0; i < 15; i++) {
        await session.withTransaction(async () => {
          const { n } = (await collection.findOne({ _id: 1 as never }, { session })) as unknown as { n: number };
          await collection.updateOne({ _id: 1 as never }, { $set: { n: n + 1 } }, { session });
        });
      }
    }));
    await Promise.all(increments);
    await other.close();
    expect(await things.findOne()).toEqual({ _id: 1, n: 30 });
  });

  test("that were left open end with their session", async () => {
    await things.insertOne({ _id: 1 as never, n: 0 });
    const session = server.client.startSession();
    session.startTransaction();
    await things.updateOne({ _id: 1 as never }, { $inc: { n: 1 } }, { session });
    await session.endSession();
    await things.updateOne({ _id: 1 as never }, { $inc: { n: 10 } });
    expect(await things.findOne()).toEqual({ _id: 1, n: 10 });
  });
});
