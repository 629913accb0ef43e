import { deserialize, EJSON, serialize } from "bson";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Doc, int, object, parseCollation, ServerError, typeName, type Value } from "@raati/mongo-values";
import { Scope } from "../src/expression/compile.ts";
import { compileFilter } from "../src/query/filter.ts";
import { compileUpdate, upsertDocument } from "../src/update/update.ts";

const doc = (json: object) => Doc.fromBytes(Buffer.from(serialize(EJSON.deserialize(json, { relaxed: false }))));
const value = (json: unknown): Value => doc({ v: json }).get("v")!;
const exactly = { promoteValues: false, bsonRegExp: true };
/** The bytes are what counts, the JSON is for who reads a failure. */
const show = (d: Doc) => [EJSON.serialize(deserialize(d.bytes(), exactly), { relaxed: false }), d.bytes().toString("hex")];
const expected = (json: object) => show(doc(json));

interface Options { filter?: object; arrayFilters?: object[]; collation?: object; index?: number; multi?: boolean }

function compile(update: unknown, { arrayFilters, collation, multi }: Options = {}) {
  const scope = new Scope({ collation: collation && parseCollation(doc(collation)) });
  return compileUpdate(value(update), { scope, arrayFilters: arrayFilters?.map(doc), multi });
}

function run(before: object, update: unknown, options: Options = {}): Doc {
  return compile(update, options).apply(doc(before), options.index === undefined ? {} : { index: options.index }, false);
}

function upsert(filter: object, update: unknown): Doc {
  return upsertDocument(compileFilter(doc(filter), new Scope()), compile(update), () => int(99));
}

function codeOf(action: () => unknown): number {
  try {
    action();
  } catch (error) {
    if (error instanceof ServerError) return error.code;
    throw error;
  }
  return 0;
}

const long = (text: string) => ({ $numberLong: text });
const double = (text: string) => ({ $numberDouble: text });

describe("results", () => {
  test.each<[string, object, unknown, object, Options?]>([
    ["paths in order of names, numbers by size", { _id: 1, z: 0 },
      { $set: { "n.10": 1, "n.9": 2, b: 3, a: 4 }, $inc: { B: 1 } },
      { _id: 1, z: 0, B: 1, a: 4, b: 3, n: { 9: 2, 10: 1 } }],
    ["existing fields keep their place", { _id: 1, b: 1, c: 2 }, { $set: { c: 9, a: 7, b: 8 } },
      { _id: 1, b: 8, c: 9, a: 7 }],
    ["an index past the end pads with null", { _id: 1, a: [1] }, { $set: { "a.3.b": 1 } },
      { _id: 1, a: [1, null, null, { b: 1 }] }],
    ["two modifiers below one new array element", { _id: 1, a: [] }, { $set: { "a.0.y": 1, "a.0.x": 2 } },
      { _id: 1, a: [{ x: 2, y: 1 }] }],
    ["int beyond 32 bits becomes long", { n: 2147483647 }, { $inc: { n: 1 } }, { n: long("2147483648") }],
    ["long stays long", { n: long("5") }, { $mul: { n: 2 } }, { n: long("10") }],
    ["a double makes a double", { n: long("5") }, { $inc: { n: double("0.0") } }, { n: double("5.0") }],
    ["$mul of a missing field keeps the sign of a double zero", {}, { $mul: { n: double("-2.0") } }, { n: double("-0.0") }],
    ["$min by a collation", { s: "b" }, { $min: { s: "B" } }, { s: "b" }, { collation: { locale: "fi", strength: 2 } }],
    ["$min across types", { s: 5 }, { $min: { s: null } }, { s: null }],
    ["$rename keeps the place of its target", { a: 1, b: 2, c: 3 }, { $rename: { c: "a" } }, { a: 3, b: 2 }],
    ["$rename reads the document before the update", { a: { b: 1 }, c: 2 }, { $rename: { "a.b": "x", c: "a.y" } },
      { a: { y: 2 }, x: 1 }],
    ["$unset in an array leaves null", { a: [1, { b: 2 }] }, { $unset: { "a.0": 1, "a.1.b": 1, "a.7": 1 } },
      { a: [null, {}] }],
    ["$push: position, sort by whole arrays, slice", { a: [{ k: [1, 9] }, 5] },
      { $push: { a: { $each: [{ k: [2] }, { k: 1 }], $position: -1, $sort: { k: -1 }, $slice: 3 } } },
      { a: [{ k: [2] }, { k: [1, 9] }, { k: 1 }] }],
    ["$push sorts by a nested field and an index", { a: [{ k: [{ m: 1, n: 2 }] }] },
      { $push: { a: { $each: [{ k: [{ m: 2, n: 1 }] }], $sort: { "k.0.n": 1 } } } },
      { a: [{ k: [{ m: 2, n: 1 }] }, { k: [{ m: 1, n: 2 }] }] }],
    ["a position from the end", { a: [1, 2, 3] }, { $push: { a: { $each: [9], $position: -1 } } }, { a: [1, 2, 9, 3] }],
    ["a negative $slice keeps the last", { a: [1, 2, 3] }, { $push: { a: { $each: [4], $slice: -2 } } }, { a: [3, 4] }],
    ["$addToSet by a collation", { a: ["x"] }, { $addToSet: { a: { $each: ["X", "y", "Y"] } } }, { a: ["x", "y"] },
      { collation: { locale: "en", strength: 2 } }],
    ["$pull by a filter of documents", { a: [{ k: 1 }, { k: 2 }, 1] }, { $pull: { a: { k: { $gte: 2 } } } },
      { a: [{ k: 1 }, 1] }],
    ["$pullAll by equal values", { a: [1, double("1.0"), 2, [1]] }, { $pullAll: { a: [1] } }, { a: [2, [1]] }],
    ["the positional operator", { a: [{ x: 1 }, { x: 2 }] }, { $set: { "a.$.x": 9, "a.0.y": 1 } },
      { a: [{ x: 1, y: 1 }, { x: 9 }] }, { index: 1 }],
    ["filters see the array before the update", { a: [{ x: 1, y: 1 }, { x: 2, y: 1 }] },
      { $set: { "a.$[p].x": 5, "a.$[q].y": 6, "a.$[].z": 0 } },
      { a: [{ x: 5, y: 6, z: 0 }, { x: 2, y: 1, z: 0 }] }, { arrayFilters: [{ "p.x": 1 }, { "q.x": 1 }] }],
    ["nested filters", { a: [{ k: 1, b: [1, 2] }, { k: 2, b: [2] }] }, { $inc: { "a.$[p].b.$[q]": 10 } },
      { a: [{ k: 1, b: [1, 12] }, { k: 2, b: [2] }] }, { arrayFilters: [{ q: 2 }, { "p.k": 1 }] }],
    ["names with a dollar", { a: {}, $c: {} }, { $set: { "a.$b": 1, "$c.d": 2 } }, { a: { $b: 1 }, $c: { d: 2 } }],
    ["a replacement keeps _id in front", { _id: 1, a: 1 }, { b: { "x.y": 1 }, c: { $d: 1 } },
      { _id: 1, b: { "x.y": 1 }, c: { $d: 1 } }],
    ["a replacement with an equal _id of another type", { _id: 1 }, { a: 1, _id: double("1.0") },
      { _id: double("1.0"), a: 1 }],
    ["a pipeline cannot lose _id", { _id: 1, a: 2 }, [{ $set: { b: "$a" } }, { $unset: ["_id", "a"] }], { _id: 1, b: 2 }],
  ])("%s", (_name, before, update, after, options) => {
    expect(show(run(before, update, options))).toEqual(expected(after));
  });

  test("the current date and time", () => {
    const after = run({ _id: 1 }, { $currentDate: { d: true, t: { $type: "timestamp" } } });
    expect([typeName(after.get("d")), typeName(after.get("t"))]).toEqual(["date", "timestamp"]);
    expect(Math.abs(Number(after.get("d")!.v) - Date.now())).toBeLessThan(5000);
    expect(run({ _id: 1 }, { t: { $timestamp: { t: 0, i: 0 } } }).get("t")!.v).toBeGreaterThan(after.get("t")!.v as bigint);
  });
});

describe("what changes nothing answers the same document", () => {
  test.each<[object, unknown]>([
    [{ a: 1 }, { $set: { a: 1 } }],
    [{ a: { b: [1] } }, { $set: { a: { b: [1] } } }],
    [{ a: 1 }, { $set: {}, $unset: { b: 1, "a.b": 1 }, $setOnInsert: { "a.c": 1 } }],
    [{ a: 1 }, { $inc: { a: 0 }, $mul: {} }],
    [{ a: 1, s: [1] }, { $max: { a: double("1.0") }, $addToSet: { s: double("1.0") }, $pull: { x: 1, "y.z": 1 } }],
    [{ a: 1 }, { $setOnInsert: { a: 2 } }],
    [{ a: [1] }, { $pull: { a: 2 } }],
    [{ a: [1] }, { $set: { "a.$[]": 1 } }],
    [{ a: [] }, { $push: { a: { $each: [] } } }],
    [{ a: [] }, { $pop: { a: 1 } }],
    [{ b: 1 }, { $rename: { a: "b" } }],
    [{ _id: 1, a: 1 }, { _id: 1, a: 1 }],
    [{ _id: 1 }, { $set: { _id: 1 } }],
    [{ _id: 1, a: 1 }, [{ $set: { a: "$a" } }]],
  ])("%j %j", (before, update) => {
    const same = doc(before);
    expect(compile(update).apply(same, undefined, false)).toBe(same);
  });

  test.each<[object, unknown]>([
    [{ a: 1 }, { $set: { a: double("1.0") } }],
    [{ a: [1] }, { $push: { a: { $each: [], $sort: 1 } } }],
    [{ a: [null] }, { $unset: { "a.0": 1 } }],
    [{ _id: 1, a: 1 }, { a: 1 }],
  ])("but not %j %j", (before, update) => {
    const same = doc(before);
    expect(compile(update).apply(same, undefined, false)).not.toBe(same);
  });
});

test.each<[number, object, unknown, Options?]>([
  [2, { a: [1] }, { $set: { "a.$": 1 } }],
  [2, { a: 1 }, { $set: { $: 1 } }, { index: 0 }],
  [2, { a: 1 }, { $set: { "a.$.b.$": 1 } }, { index: 0 }],
  [2, {}, { $set: { "a.$[]": 1 } }],
  [2, { a: 1 }, { $set: { "a.$[]": 1 } }],
  [2, { a: [1] }, { $set: { "a.$[x]": 1 } }],
  [2, { n: long("9223372036854775807") }, { $inc: { n: 1 } }],
  [2, { a: "x" }, { $push: { a: 1 } }],
  [2, { a: 1 }, { $push: { a: { $each: [], $foo: 1 } } }],
  [2, { a: [1], b: 1 }, { $rename: { b: "a.0" } }],
  [2, { a: [1] }, { $rename: { "a.0": "b" } }],
  [2, { a: 1 }, { $rename: { a: "a.b" } }],
  [9, {}, { $foo: { a: 1 } }],
  [9, {}, { $toString: { a: 1 } }],
  [9, {}, { $set: { a: 1 }, b: 1 }],
  [9, {}, { $set: 1 }],
  [9, {}, 5],
  [9, {}, { $pop: { a: 2 } }],
  [9, {}, { $set: { a: 1 } }, { arrayFilters: [{ x: 1 }] }],
  [9, {}, { $set: { "a.$[x]": 1 } }, { arrayFilters: [{ x: 1 }, { x: 2 }] }],
  [9, {}, [{ $set: { a: 1 } }], { arrayFilters: [{ x: 1 }] }],
  [9, {}, { a: 1 }, { multi: true }],
  [14, { a: null }, { $inc: { a: 1 } }],
  [14, {}, { $inc: { a: "1" } }],
  [14, { a: 1 }, { $pop: { a: 1 } }],
  [14, {}, { $addToSet: { a: { $each: 1 } } }],
  [28, { a: null }, { $set: { "a.b": 1 } }],
  [28, { a: [1] }, { $set: { "a.b": 1 } }],
  [28, { a: 1 }, { $pull: { "a.b": 1 } }],
  [28, { a: 1 }, { $rename: { "a.b": "c" } }],
  [28, { a: [] }, { $set: { "a.4294967296": 1 } }],
  [34, { a: [] }, { $set: { "a.1500001": 1 } }],
  [40, {}, { $set: { a: 1, "a.b": 2 } }],
  [40, {}, { $set: { "a.b": 1 }, $unset: { a: 1 } }],
  [40, { a: [{}] }, { $set: { "a.$.x": 1, "a.0.x": 2 } }, { index: 0 }],
  [40, {}, { $set: { a: 1 }, $rename: { b: "a" } }],
  [40, {}, { $set: { "a.$[].b": 1, "a.0.b": 2 } }],
  [40, { a: [1] }, { $set: { "a.$": 1, "a.0": 2 } }, { index: 0 }],
  [40, { a: [1] }, { $set: { "a.$[x]": 1, "a.$[]": 2 } }, { arrayFilters: [{ x: 1 }] }],
  [52, { a: 1 }, { a: 1, $set: { b: 1 } }],
  [52, { a: 1 }, { $set: { $b: 1 } }],
  [52, { a: 1 }, { $set: { "$b.c": 1 } }],
  [52, { _id: 1 }, { _id: { $b: 1 } }],
  [53, { _id: 1 }, { _id: [1] }],
  [56, {}, { $set: { "a..b": 1 } }],
  [56, {}, { $rename: { a: "" } }],
  [66, { _id: 1 }, { $set: { _id: long("1") } }],
  [66, { _id: { a: 1 } }, { $set: { "_id.b": 1 } }],
  [66, { _id: 1 }, { $unset: { _id: 1 } }],
  [66, { _id: 1, a: 1 }, { $rename: { a: "_id" } }],
  [66, { _id: 1 }, { _id: 2 }],
  [66, { _id: 1 }, [{ $set: { _id: 2 } }]],
  [72, {}, [{ $match: {} }]],
  [238, { n: { $numberDecimal: "1" } }, { $inc: { n: 1 } }],
  [238, {}, { $inc: { n: { $numberDecimal: "1" } } }],
  [238, {}, { $mul: { n: { $numberDecimal: "1" } } }],
])("error %d for %j %j", (code, before, update, options) => {
  expect(codeOf(() => run(before, update, options))).toBe(code);
});

test("a document may reach 16 MiB, not exceed it", () => {
  const bytes = (length: number) => ({ $binary: { base64: Buffer.alloc(length).toString("base64"), subType: "00" } });
  const most = 16 * 1024 * 1024 - 20;
  expect(run({ a: "" }, { $set: { a: bytes(most - 100) } }).bytes().length).toBeGreaterThan(most - 100);
  expect(codeOf(() => run({ a: "" }, { $set: { a: bytes(most + 100) } }))).toBe(17419);
  expect(codeOf(() => run({ a: bytes(most - 10) }, { $set: { b: bytes(20_000) } }))).toBe(10334);
});

test("at most 180 levels", () => {
  const path = (levels: number) => Array(levels).fill("a").join(".");
  expect(codeOf(() => run({}, { $set: { [path(180)]: 1 } }))).toBe(0);
  expect(codeOf(() => run({}, { $set: { [path(181)]: 1 } }))).toBe(15);
  expect(codeOf(() => run({}, { $push: { [path(180)]: 1 } }))).toBe(15);
});

describe("upserts", () => {
  test.each<[string, object, unknown, object]>([
    ["equalities in the order of paths, _id first", { z: 1, "m.b": 2, "m.a": 3, _id: 7 }, { $set: { b: 1 } },
      { _id: 7, m: { a: 3, b: 2 }, z: 1, b: 1 }],
    ["$and, $in and $all of one value, $or of one part",
      { $and: [{ a: { $in: [1] } }, { $or: [{ b: 2 }] }], c: { $all: [3] }, d: { $gt: 4 } },
      { $setOnInsert: { e: 5 } }, { _id: 99, a: 1, b: 2, c: 3, e: 5 }],
    ["a replacement takes only _id", { _id: 1, a: 2 }, { b: 3 }, { _id: 1, b: 3 }],
    ["a new document may have a name with a dollar", { _id: 1 }, { $set: { $b: 1 } }, { _id: 1, $b: 1 }],
    ["_id from the update", { a: 1 }, { $set: { "_id.x": 1 } }, { _id: { x: 1 }, a: 1 }],
    ["a pipeline sees the fields of the filter", { _id: 1, a: 2 }, [{ $set: { b: { $add: ["$a", 1] } } }],
      { _id: 1, a: 2, b: 3 }],
  ])("%s", (_name, filter, update, after) => {
    expect(show(upsert(filter, update))).toEqual(expected(after));
  });

  test.each<[number, object, unknown]>([
    [54, { a: 1, "a.b": 2 }, { $set: { x: 1 } }],
    [54, { $and: [{ a: 1 }, { a: 1 }] }, { $set: { x: 1 } }],
    [66, { _id: 1 }, { _id: 2 }],
    [66, { a: 1 }, { $set: { "_id.x": 1, "_id.y": 1 } }],
    [111, { "_id.x": 1 }, { a: 1 }],
    [53, { _id: { $eq: [1] } }, { $set: { x: 1 } }],
    [54, { _id: { $eq: [1] } }, { x: 1 }],
    [2, { a: [1] }, { $set: { "a.$": 1 } }],
    [28, { a: 1 }, { $set: { "a.b": 1 } }],
    [224, { $expr: true }, { $set: { "a.b": 1 } }],
  ])("error %d for %j %j", (code, filter, update) => {
    expect(codeOf(() => upsert(filter, update))).toBe(code);
  });
});

describe("properties", () => {
  const samples = [
    double("-0.0"), double("NaN"), "ä\u{1f600}", { b: [{}] }, [[], 1], { $binary: { base64: "AQI=", subType: "80" } },
    { $oid: "0123456789abcdef01234567" }, true, { $date: long("-5") }, null,
    { $regularExpression: { pattern: "x", options: "i" } },
    { $code: "f" }, { $code: "f", $scope: { a: 1 } }, { $symbol: "s" }, 7, { $timestamp: { t: 1, i: 2 } }, long("7"),
    { $numberDecimal: "1.50" }, { $minKey: 1 }, { $maxKey: 1 }, { $undefined: true },
    { $dbPointer: { $ref: "c", $id: { $oid: "0123456789abcdef01234567" } } },
  ];

  test("every type survives an update of another field byte for byte", () => {
    const some = fc.array(fc.constantFrom(...samples), { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(some, some, (left, right) => {
      const before = { _id: 1, l: { v: left }, n: 1, r: right, s: left[0] };
      const after = run(before, { $inc: { n: 1 }, $set: { "l.new": 1 }, $unset: { gone: 1 } });
      expect(after.bytes()).toEqual(doc({ _id: 1, l: { v: left, new: 1 }, n: 2, r: right, s: left[0] }).bytes());
    }));
  });

  test("$inc and $mul of ints are exact and as small as they may be", () => {
    const n = fc.integer({ min: -2147483648, max: 2147483647 });
    fc.assert(fc.property(n, n, (a, b) => {
      for (const [name, exact] of [["$inc", BigInt(a) + BigInt(b)], ["$mul", BigInt(a) * BigInt(b)]] as const) {
        const result = run({ a }, { [name]: { a: b } }).get("a")!;
        const type = BigInt.asIntN(32, exact) === exact ? "int" : "long";
        expect([typeName(result), BigInt(result.v as number | bigint)]).toEqual([type, exact]);
      }
    }));
  });

  test("$addToSet twice is $addToSet once", () => {
    const list = fc.array(fc.constantFrom(...samples));
    fc.assert(fc.property(list, list, (a, $each) => {
      const update = compile({ $addToSet: { a: { $each } } });
      const once = update.apply(doc({ a }), undefined, false);
      expect(update.apply(once, undefined, false)).toBe(once);
    }));
  });

  test("$set of fields sets them all and keeps the rest in place", () => {
    const fields = fc.dictionary(fc.stringMatching(/^[a-f0-9]{1,3}$/), fc.integer({ min: 0, max: 9 }), { minKeys: 1 });
    fc.assert(fc.property(fields, fields, (old, set) => {
      const names = Object.keys(deserialize(doc(old).bytes()));
      const after = compileUpdate(object(doc({ $set: set })), { scope: new Scope() }).apply(doc(old), undefined, false);
      expect(deserialize(after.bytes())).toEqual({ ...old, ...set });
      expect(after.names.slice(0, names.length)).toEqual(doc(old).names);
    }));
  });
});
