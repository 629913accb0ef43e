import {
  BSONRegExp, Code, Decimal128, type Document, Double, Int32, Long, MaxKey, MinKey, ObjectId, Timestamp, UUID,
} from "bson";
import type { Random } from "@raati/mongo-values/testing";

const lsid = { id: new UUID("0f0e0d0c-0b0a-4908-8706-050403020100") };
const txn = { lsid, txnNumber: Long.fromNumber(7), autocommit: false };

/** Sound commands of every kind that the server knows. */
export const COMMANDS: readonly Document[] = [
  { hello: 1 }, { isMaster: 1 }, { ping: 1 }, { buildInfo: 1 }, { serverStatus: 1 }, { connectionStatus: 1 },
  { listDatabases: 1 },
  { insert: "c", documents: [
    { _id: 1, a: [1, { b: 2 }] }, { a: "x", d: new Date(0) },
  ], ordered: false, lsid, txnNumber: Long.fromNumber(3) },
  { insert: "c", documents: [{ a: 5, b: [{ c: 1 }, { c: 2 }], s: "Äiti" }] },
  { find: "c", filter: {
    a: { $gte: 1, $lt: 9 }, $or: [{ s: /^ä/i }, { b: { $elemMatch: { c: 1 } } }],
  }, sort: { a: -1 }, limit: 5, batchSize: 2 },
  { find: "c", filter: { $expr: { $eq: [{ $add: ["$a", 1] }, 6] } }, projection: {
    b: { $slice: [1, 2] }, z: { $concat: ["$s", "!"] },
  } },
  { find: "c", filter: { a: { $in: [1, "x", null] } }, collation: { locale: "fi", strength: 1 }, skip: 1, hint: { _id: 1 } },
  { getMore: Long.fromNumber(12), collection: "c", batchSize: 3 },
  { killCursors: "c", cursors: [Long.fromNumber(12)] },
  { update: "c", updates: [
    { q: { a: { $gt: 3 } }, u: {
      $set: { "b.0.c": 9 }, $inc: { n: 1 }, $push: { l: { $each: [3, 1], $sort: 1, $slice: 3 } },
    }, multi: true },
  ] },
  { update: "c", updates: [{ q: { _id: 4 }, u: { $setOnInsert: { x: 1 }, $unset: { y: "" } }, upsert: true }] },
  { update: "c", updates: [{ q: {}, u: [{ $set: { t: { $sum: "$b.c" } } }] }, { q: { s: 1 }, u: { s: 2 } }] },
  { update: "c", updates: [
    { q: { "b.c": 1 }, u: { $set: { "b.$[e].c": 5, "b.$.d": 1 } }, arrayFilters: [{ "e.c": { $lt: 3 } }] },
  ] },
  { delete: "c", deletes: [{ q: { a: 77 }, limit: 1 }] },
  { findAndModify: "c", query: { a: 5 }, update: { $inc: { n: 1 } }, new: true, fields: { n: 1 }, sort: { n: 1 } },
  { count: "c", query: { a: { $exists: true } }, limit: 3 },
  { distinct: "c", key: "b.c", query: { a: { $type: ["number", "string"] } } },
  { aggregate: "c", pipeline: [
    { $match: { a: { $ne: null } } }, { $group: { _id: "$s", n: { $sum: "$a" }, all: { $push: "$b" } } },
    { $sort: { n: -1 } },
  ], cursor: { batchSize: 2 } },
  { aggregate: "c", pipeline: [
    { $unwind: { path: "$b", includeArrayIndex: "i" } },
    { $lookup: { from: "d", localField: "b.c", foreignField: "_id", as: "j", pipeline: [{ $limit: 2 }] } },
    { $project: { j: 1, k: { $cond: [{ $gt: ["$i", 0] }, "$s", { $toString: "$a" }] } } },
  ], cursor: {} },
  { aggregate: "c", pipeline: [
    { $facet: {
      one: [{ $count: "n" }], two: [{ $bucket: { groupBy: "$a", boundaries: [0, 5, 10], default: "rest" } }, { $skip: 1 }],
    } },
  ], cursor: {} },
  { aggregate: "c", pipeline: [
    { $set: {
      d: { $dateToString: { date: "$d", format: "%Y-%m-%d", timezone: "Europe/Helsinki" } },
      m: { $map: { input: "$b", as: "x", in: "$$x.c" } },
    } }, { $replaceRoot: { newRoot: { $mergeObjects: ["$$ROOT", { z: { $split: ["$s", "i"] } }] } } },
    { $unset: ["a", "b.c"] },
  ], cursor: {}, let: { v: 1 } },
  { aggregate: "c", pipeline: [
    { $sortByCount: "$s" },
    { $addFields: { r: { $reduce: { input: { $range: [0, 5] }, initialValue: 0, in: { $add: ["$$value", "$$this"] } } } } },
  ], cursor: {} },
  { create: "d", validator: { a: { $type: "int" } }, collation: { locale: "sv" } },
  { collMod: "c", index: { keyPattern: { d: 1 }, expireAfterSeconds: 100_000_000 } },
  { createIndexes: "c", indexes: [
    { key: { a: 1, s: -1 }, name: "as" }, { key: { "b.c": 1 }, name: "bc", sparse: true },
    { key: { d: 1 }, name: "ttl", expireAfterSeconds: 100_000_000 },
  ] },
  { listIndexes: "c" }, { dropIndexes: "c", index: "bc" }, { listCollections: 1, filter: { name: "c" } },
  { explain: { find: "c", filter: { a: 5 }, sort: { s: 1 } }, verbosity: "executionStats" },
  { drop: "d" }, { dropDatabase: 1, $db: "other" }, { collStats: "c" }, { dbStats: 1, scale: 1024 },
  { startSession: 1 }, { endSessions: [lsid] }, { refreshSessions: [lsid] }, { killSessions: [lsid] },
  { insert: "c", documents: [{ a: 1 }], ...txn, startTransaction: true }, { find: "c", filter: {}, ...txn },
  { update: "c", updates: [{ q: {}, u: { $inc: { n: 1 } } }], ...txn }, { commitTransaction: 1, ...txn },
  { abortTransaction: 1, ...txn },
];

const VALUES: readonly unknown[] = [
  null, true, false, "", "$", "$$", "$a", "$a.b", "$$ROOT", "$$nope", "a..b", ".", "a.$", "a.$[]", "a.$[x].b", "\0",
  "x".repeat(3000), [], {}, [[]], [null],
  { $a: 1 }, { "": 1 }, { "a.b": 1 }, { $each: 3 }, { $gt: {} }, { $in: 5 }, { $not: { $not: 1 } }, { $regex: "(" },
  { $regex: "(a+)+$" }, { $elemMatch: [] },
  { $expr: { $divide: [1, 0] } }, { $let: { vars: 1 } }, { $literal: { $x: 1 } }, { $dateToString: {} },
  { $range: [0, 10, 0] }, { $slice: ["$b", -1, 0] },
  0, -1, 1.5, 2 ** 31, 2 ** 53, 1e308, -0, Number.NaN, Infinity, new Int32(-(2 ** 31)), new Double(1), Long.MIN_VALUE,
  Long.MAX_VALUE,
  Decimal128.fromString("1E+6000"), Decimal128.fromString("NaN"), new ObjectId("000000000000000000000001"), Buffer.alloc(20),
  new UUID(lsid.id.toString()),
  new Date(8.64e15), new Date(Number.NaN), new Timestamp({ t: 1, i: 2 }), /a/i, new BSONRegExp("[", "imxs"), new MinKey(),
  new MaxKey(), new Code("f", { a: 1 }), new Code("g"),
];

/** Fills the collection that the commands are about with values of all types. */
export const PRELUDE: Document = {
  insert: "c", ordered: false,
  documents: VALUES.flatMap((value, n) => [
    { a: value, b: [{ c: value }, { c: n }], s: "Äiti", d: new Date(n) }, { a: n, b: value, s: value, d: value },
  ]),
};

const NAMES: readonly string[] = [
  "", "$", "_id", "a", "b.c", "b.0", "a.", "$set", "$inc", "$push", "$rename", "$and", "$nor", "$not", "$size", "$all",
  "$mod", "$where", "$expr", "$jsonSchema",
  "$sum", "$group", "$lookup", "$out", "$merge", "$unionWith", "$text", "$near", "$bitsAllSet", "$convert", "$function",
  "$reduce", "$dateFromString", "$toDecimal",
  "$db", "lsid", "txnNumber", "startTransaction", "collation", "let", "hint", "maxTimeMS", "readConcern", "writeConcern",
  "documents", "__proto__", "constructor", "length",
];

/** A copy with one or two places changed: another value, another name, something added or taken away. */
export function disturbed(command: Document, random: Random): Document {
  const copy = clone(command) as Document;
  for (let times = 1 + random.below(2); times > 0; times--) disturb(copy, random);
  return copy;
}

function disturb(node: Document | unknown[], random: Random): void {
  const keys = Object.keys(node);
  const key = keys.length > 0 ? random.pick(keys) : "";
  const inside = (node as Document)[key] as unknown;
  if (isPlain(inside) && random.chance(0.8)) return disturb(inside as Document, random);
  if (Array.isArray(node)) {
    if (random.chance(0.5)) node.push(clone(random.pick(VALUES)));
    else if (node.length > 0) node[Number(key)] = clone(random.pick(VALUES));
    return;
  }
  const action = random.below(4);
  if (action === 0) delete node[key];
  else if (action === 1) set(node, random.pick(NAMES), clone(random.pick(VALUES)));
  else if (action === 2) set(node, random.pick(NAMES), inside);
  else set(node, key, clone(random.pick(VALUES)));
}

/** Also where the name is `__proto__`. */
function set(node: Document, name: string, value: unknown): void {
  Object.defineProperty(node, name, { value, enumerable: true, configurable: true, writable: true });
}

function clone(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(clone);
  return isPlain(value)
    ? Object.fromEntries(Object.entries(value as Document).map(([name, inside]) => [name, clone(inside)])) : value;
}

function isPlain(value: unknown): boolean {
  return Array.isArray(value)
    || (typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype);
}
