// The official driver, used as an application uses it.
import { randomBytes } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import {
  Binary, BSONRegExp, Code, Decimal128, Double, GridFSBucket, Int32, Long, MaxKey, MinKey, MongoBulkWriteError,
  MongoServerError,
  ObjectId, Timestamp, type Collection, type Db, type Document,
} from "mongodb";
import { describe, expect, test } from "vitest";

import { numbered, useTestDatabase, type TestServer } from "./server.ts";
import { WireClient } from "./wire.ts";

let server: TestServer;
let db: Db;
let things: Collection;

useTestDatabase((current) => ({ server, db, things } = current));

async function errorOf(promise: Promise<unknown>): Promise<MongoServerError> {
  const error: unknown = await promise.then(() => undefined, (reason: unknown) => reason);
  expect(error).toBeInstanceOf(MongoServerError);
  return error as MongoServerError;
}

/** The stages of a plan, outermost first. */
function stagesOf(plan: Document): string[] {
  return [plan["stage"], ...(plan["inputStage"] ? stagesOf(plan["inputStage"]) : [])];
}

describe("cursors", () => {
  test("bring 10,000 documents in order, in many batches", async () => {
    await things.insertMany(numbered(10_000));
    const seen: number[] = [];
    for await (const { n } of things.find({}, { sort: { _id: -1 }, batchSize: 700 })) seen.push(n);
    expect(seen).toEqual(numbered(10_000).map(({ n }) => n).reverse());
    expect(await things.countDocuments({ even: true })).toBe(5000);
  });

  test("that are left early free the server's cursor", async () => {
    await things.insertMany(numbered(500));
    const cursor = things.find({}, { batchSize: 10 });
    await cursor.next();
    const { id } = cursor;
    await cursor.close();
    expect(id?.isZero()).toBe(false);
    expect((await errorOf(db.command({ getMore: id, collection: "things" }))).code).toBe(43);
  });

  test("of an aggregation go on beyond the first batch", async () => {
    await things.insertMany(numbered(1000));
    const sums = await things.aggregate(
      [{ $group: { _id: { $mod: ["$n", 300] }, sum: { $sum: "$n" } } }, { $sort: { _id: 1 } }], { batchSize: 50 },
    ).toArray();
    expect(sums).toHaveLength(300);
    expect(sums[0]).toEqual({ _id: 0, sum: 0 + 300 + 600 + 900 });
  });
});

describe("writes", () => {
  test("of every kind go through one bulkWrite", async () => {
    await things.insertMany(numbered(10));
    const result = await things.bulkWrite([
      { insertOne: { document: { _id: 10 as never, n: 10 } } },
      { updateOne: { filter: { n: 1 }, update: { $set: { changed: true } } } },
      { updateMany: { filter: { n: { $gte: 8 } }, update: { $inc: { n: 100 } } } },
      { replaceOne: { filter: { n: 2 }, replacement: { replaced: true } } },
      { updateOne: { filter: { n: -1 }, update: { $set: { made: true } }, upsert: true } },
      { deleteOne: { filter: { n: 3 } } },
      { deleteMany: { filter: { n: { $in: [4, 5] } } } },
    ]);
    expect(result).toMatchObject({ insertedCount: 1, matchedCount: 5, modifiedCount: 5, deletedCount: 3, upsertedCount: 1 });
    expect(await things.countDocuments()).toBe(9);
  });

  test("stop at the first error when ordered, and go on when not", async () => {
    await things.insertOne({ _id: 1 as never });
    const documents = [{ _id: 0 }, { _id: 1 }, { _id: 2 }] as never[];
    await expect(things.insertMany(documents)).rejects.toMatchObject({ code: 11_000, insertedCount: 1 });
    expect(await things.countDocuments()).toBe(2);
    const error =
      await errorOf(things.insertMany([{ _id: 1 }, { _id: 2 }, { _id: 1 }, { _id: 3 }] as never[], { ordered: false }));
    expect(error).toBeInstanceOf(MongoBulkWriteError);
    expect((error as MongoBulkWriteError).writeErrors).toMatchObject([{ index: 0 }, { index: 2 }]);
    expect(await things.countDocuments()).toBe(4);
  });

  test("that break a unique index say which key and value", async () => {
    await things.createIndex({ tenant: 1, "contact.email": 1 }, { unique: true });
    const one = { tenant: "a", contact: { email: "x@example.org" } };
    await things.insertOne({ ...one });
    const error = await errorOf(things.insertOne({ ...one }));
    expect(error).toMatchObject({
      code: 11_000, keyPattern: { tenant: 1, "contact.email": 1 },
      keyValue: { tenant: "a", "contact.email": "x@example.org" },
    });
    expect(error.message).toMatch(
      /^E11000 duplicate key error collection: test_\d+\.things index: tenant_1_contact\.email_1 dup key: /
    );
    await things.insertOne({ ...one, tenant: "b" });
    expect(
      await errorOf(things.updateOne({ tenant: "b" }, { $set: { tenant: "a" } }))
    ).toMatchObject({ code: 11_000, keyPattern: error["keyPattern"] });
  });

  test("that find and modify answer with the document before or after", async () => {
    await things.insertOne({ _id: 1 as never, n: 1 });
    expect(await things.findOneAndUpdate({ n: 1 }, { $inc: { n: 1 } })).toMatchObject({ n: 1 });
    expect(await things.findOneAndUpdate({ n: 2 }, { $inc: { n: 1 } }, { returnDocument: "after" })).toMatchObject({ n: 3 });
    expect(
      await things.findOneAndReplace({ n: 3 }, { m: 1 }, { returnDocument: "after", projection: { _id: 0 } })
    ).toEqual({ m: 1 });
    expect(await things.findOneAndDelete({ m: 1 })).toMatchObject({ _id: 1 });
    expect(
      await things.findOneAndUpdate({ n: 9 }, { $set: { a: 1 } }, { upsert: true, returnDocument: "after" })
    ).toMatchObject({ n: 9, a: 1 });
  });

  test("repeated with the same transaction number are answered once", async () => {
    await things.insertOne({ _id: 1 as never, n: 0 });
    const wire = new WireClient(server.uri);
    const lsid = { id: new Binary(randomBytes(16), Binary.SUBTYPE_UUID) };
    const update =
      { update: "things", updates: [{ q: { _id: 1 }, u: { $inc: { n: 1 } } }], lsid, txnNumber: Long.fromNumber(1) };
    const replies = [await wire.command(db.databaseName, update), await wire.command(db.databaseName, update)];
    const late = await wire.command(db.databaseName, { ...update, txnNumber: Long.fromNumber(0) });
    wire.close();
    expect(replies.map((reply) => [Number(reply["n"]), Number(reply["nModified"])])).toEqual([[1, 1], [1, 1]]);
    expect(await things.findOne()).toEqual({ _id: 1, n: 1 });
    expect(Number(late["code"])).toBe(225);
  });

  test("keep every BSON type", async () => {
    const document = {
      _id: new ObjectId(), double: new Double(1), string: "ä\u0000b", object: { z: new Int32(1), a: { b: [] } },
      array: [null, [new Int32(1), [true]], {}],
      binary: new Binary(Buffer.from([0, 255]), 128), yes: true, date: new Date(-1), nothing: null,
      regex: new BSONRegExp("^a", "i"),
      code: new Code("1", { a: "b" }), int: new Int32(-5), timestamp: new Timestamp({ t: 7, i: 8 }),
      long: Long.fromNumber(5),
      decimal: new Decimal128("1.00"), min: new MinKey(), max: new MaxKey(),
    };
    const exact = { promoteValues: false, bsonRegExp: true } as const;
    await things.insertOne(document);
    await things.updateOne({}, { $set: { later: new Int32(1) } });
    expect(await things.findOne({}, exact)).toEqual({ ...document, later: new Int32(1) });
  });
});

describe("indexes", () => {
  test("are chosen, and explain tells what was examined", async () => {
    await things.insertMany(Array.from({ length: 200 }, (_, i) => ({ tenant: i % 4, n: i, text: `t${i}` })));
    const explained = () => things.find({ tenant: 1, n: { $gte: 100 } }, { sort: { n: 1 } }).explain("executionStats");
    const before = await explained();
    expect(stagesOf(before["queryPlanner"].winningPlan)).toContain("COLLSCAN");
    expect(before["executionStats"]).toMatchObject({ nReturned: 25, totalKeysExamined: 0, totalDocsExamined: 200 });
    await things.createIndex({ tenant: 1, n: 1 });
    const after = await explained();
    expect(stagesOf(after["queryPlanner"].winningPlan)).toEqual(["FETCH", "IXSCAN"]);
    expect(after["queryPlanner"].winningPlan.inputStage).toMatchObject(
      { indexName: "tenant_1_n_1", keyPattern: { tenant: 1, n: 1 } }
    );
    expect(after["executionStats"]).toMatchObject({ nReturned: 25, totalDocsExamined: 25 });
    expect(after["executionStats"].totalKeysExamined).toBeLessThanOrEqual(26);
  });

  test("with a collation serve queries with the same collation only", async () => {
    await things.insertMany(["Åke", "ake", "Äänekoski", "zoo", "AKE"].map((name) => ({ name })));
    const collation = { locale: "fi", strength: 2 };
    await things.createIndex({ name: 1 }, { collation });
    const names = (
      await things.find({}, { collation, projection: { name: 1, _id: 0 } }).sort({ name: 1 }).toArray()
    ).map(({ name }) => name);
    expect(names.slice(2)).toEqual(["zoo", "Åke", "Äänekoski"]);
    expect(names.slice(0, 2).map((name) => name.toLowerCase())).toEqual(["ake", "ake"]);
    expect(await things.countDocuments({ name: "AKE" }, { collation })).toBe(2);
    const plan = async (options: Document) =>
      stagesOf((await things.find({ name: "ake" }, options).explain())["queryPlanner"].winningPlan);
    expect(await plan({ collation })).toContain("IXSCAN");
    expect(await plan({})).toContain("COLLSCAN");
  });

  test("that expire can be changed with collMod", async () => {
    await things.createIndex({ at: 1 }, { expireAfterSeconds: 3600 });
    const reply = await db.command({ collMod: "things", index: { keyPattern: { at: 1 }, expireAfterSeconds: 60 } });
    expect(reply).toMatchObject({ expireAfterSeconds_old: 3600, expireAfterSeconds_new: 60, ok: 1 });
    expect(await things.indexes()).toMatchObject([{ name: "_id_" }, { name: "at_1", expireAfterSeconds: 60 }]);
  });

  test("are listed, hinted and dropped by name", async () => {
    await things.insertMany(numbered(10));
    expect(
      await things.createIndexes([{ key: { n: 1 } }, { key: { n: -1, even: 1 }, name: "both", sparse: true }])
    ).toEqual(["n_1", "both"]);
    expect(await things.find({ n: 3 }, { hint: "both" }).toArray()).toHaveLength(1);
    await things.dropIndex("both");
    expect((await things.indexes()).map(({ name }) => name)).toEqual(["_id_", "n_1"]);
    expect((await errorOf(things.find({ n: 3 }, { hint: "both" }).toArray())).code).toBe(2);
    await expect(things.dropIndex("both")).rejects.toMatchObject({ code: 27, codeName: "IndexNotFound" });
  });
});

describe("GridFS", () => {
  test("keeps a file of 3 MB, whole and in parts", async () => {
    const bucket = new GridFSBucket(db);
    const content = randomBytes(3_000_000);
    const upload = bucket.openUploadStream("a.bin", { metadata: { kind: "test" } });
    await pipeline(Readable.from([content.subarray(0, 1_000_001), content.subarray(1_000_001)]), upload);
    expect(await bucket.find({ filename: "a.bin" }).toArray()).toMatchObject(
      [{ length: 3_000_000, metadata: { kind: "test" } }]
    );
    expect((await buffer(bucket.openDownloadStream(upload.id))).equals(content)).toBe(true);
    const range = await buffer(bucket.openDownloadStream(upload.id, { start: 261_000, end: 2_000_001 }));
    expect(range.equals(content.subarray(261_000, 2_000_001))).toBe(true);
    await bucket.rename(upload.id, "b.bin");
    expect((await buffer(bucket.openDownloadStreamByName("b.bin"))).length).toBe(3_000_000);
    await bucket.delete(upload.id);
    expect(await db.collection("fs.chunks").countDocuments()).toBe(0);
    await expect(buffer(bucket.openDownloadStream(upload.id))).rejects.toThrow(/FileNotFound/);
  });
});

describe("the server", () => {
  test("lists and drops databases and collections", async () => {
    await things.insertOne({});
    await db.createCollection("empty");
    expect(
      (await db.listCollections().toArray()).map(({ name }) => name)
    ).toEqual(expect.arrayContaining(["empty", "things"]));
    expect((await db.admin().listDatabases()).databases.map(({ name }) => name)).toContain(db.databaseName);
    await db.dropCollection("empty");
    await db.dropDatabase();
    expect(await db.listCollections().toArray()).toEqual([]);
    expect((await db.admin().listDatabases()).databases.map(({ name }) => name)).not.toContain(db.databaseName);
  });

  test("says what it is, and refuses what it does not serve with MongoDB's code", async () => {
    expect(await db.admin().buildInfo()).toMatchObject({ version: expect.stringMatching(/^7\.0\./), embedded: true });
    expect(await errorOf(db.command({ noSuchCommand: 1 }))).toMatchObject({ code: 59, codeName: "CommandNotFound" });
    expect((await errorOf(things.find({ $noSuchOperator: 1 }).toArray())).code).toBe(2);
    expect((await errorOf(things.aggregate([{ $noSuchStage: {} }]).toArray())).code).toBe(40_324);
  });
});
