// oxlint-disable unicorn/no-thenable -- the name that MongoDB gives to a branch
import { BSONRegExp, Decimal128, Int32, ObjectId, Timestamp } from "bson";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Doc, parseCollation } from "@raati/mongo-values";
import { compileExpression, Scope } from "../src/expression/compile.ts";
import { answers, at, bson, codeOf, doc, double, evaluate, long, refuses } from "./evaluate.ts";

describe("paths, variables, documents", () => {
  answers({ a: { b: [{ c: 1 }, { c: [2] }, {}, 5, [{ c: 9 }]] }, l: [1, 2], n: null }, [
    ["$a.b.c", [1, [2]]],
    ["$a.b.0", []],
    ["$l.0", []],
    ["$n.x", undefined],
    ["$$ROOT.n", null],
    [{ x: "$nope", y: ["$nope", "$n"], z: { w: "$nope" } }, { y: [null, null], z: {} }],
    [{ $literal: "$a" }, "$a"],
    [{ $let: { vars: { x: 2, y: "$l" }, in: { $concatArrays: ["$$y", ["$$x"]] } } }, [1, 2, 2]],
    [{ $let: { vars: { CURRENT: "$a" }, in: "$b.c" } }, [1, [2]]],
    [{ $map: { input: "$l", as: "x", in: { $map: { input: "$l", in: { $multiply: ["$$x", "$$this"] } } } } }, [[1, 2],
    [2, 4]]],
    [{ $ifNull: ["$nope", "$n", "$$REMOVE"] }, undefined],
  ]);
  refuses([
    ["$$nope", 17276], ["$a..b", 15998], ["$a.$b", 16410], ["$a.", 40353], ["$", 16872], ["$$", 9], ["$$1a", 9],
    [{ $let: { vars: { A: 1 }, in: 1 } }, 9], [{ $abs: 1, $ceil: 1 }, 15983], [{ "a.b": 1 }, 16412],
    [{ $map: { input: [], as: 5, in: 1 } }, 9], [{ $cond: [true, 1, { $divide: [1, 0] }] }, 2],
  ]);
  it("knows the variables of the command, which cannot read a document", () => {
    const variables = doc({ x: { $add: [1, 1] }, y: { $multiply: ["$$x", 5] } });
    expect(evaluate({ $subtract: ["$$y", "$$x"] }, {}, { variables })).toBe(bson(8));
    expect(codeOf(1, {}, { variables: doc({ x: "$a" }) })).toBe(4890500);
    expect(evaluate("$$NOW", {}, { now: 5n })).toBe(bson(new Date(5)));
  });
  it("gives each inner variable a slot that outlives the environment", () => {
    const { scope, slots } = new Scope().with(["x"]);
    const expression = compileExpression(doc({ r: "$$x.y" }).get("r")!, scope);
    scope.bind(slots[0], doc({ v: { y: 3 } }).get("v"));
    expect(expression(scope.env(Doc.empty))).toEqual({ t: 16, v: 3 });
  });
});

describe("arithmetic", () => {
  answers({ max: long("9223372036854775807"), d: at("2024-01-01") }, [
    [{ $add: [2147483647, 1] }, long(2147483648)],
    [{ $add: [2147483647, 1, -1] }, 2147483647],
    [{ $add: ["$max", 1] }, double(2 ** 63)],
    [{ $add: [] }, 0],
    [{ $add: [null, { $divide: [1, "$nope"] }, "x"] }, null],
    [{ $add: ["$d", 1.5] }, new Date(at("2024-01-01").getTime() + 2)],
    [{ $multiply: ["$max", 2] }, double(2 ** 64)],
    [{ $multiply: [65536, 65536, 65536] }, long(2n ** 48n)],
    [{ $mod: [-7, 3] }, -1],
    [{ $mod: [-4, 2] }, 0],
    [{ $mod: [8, double(3)] }, 2],
    [{ $mod: [long(8), double(3)] }, long(2)],
    [{ $mod: [long(500000000000), double(450000000000)] }, double(50000000000)],
    [{ $pow: [2, 62] }, long(2n ** 62n)],
    [{ $pow: [-2, 63] }, long(-(2n ** 63n))],
    [{ $pow: [2, 63] }, double(2 ** 63)],
    [{ $pow: [double(1), double(Number.NaN)] }, double(1)],
    [{ $round: [2.675, 2] }, 2.67],
    [{ $round: [2.5] }, double(2)],
    [{ $round: [-0.4] }, double(-0)],
    [{ $round: [2147483647, -1] }, long(2147483650)],
    [{ $trunc: [-12.345, 2] }, -12.34],
    [{ $sum: [0.1, 0.2, 0.3, "x", [4]] }, 0.6],
    [{ $sum: [["$max", 1]] }, double(2 ** 63)],
    [{ $avg: [[1, long(2), 4]] }, 7 / 3],
    [{ $min: [["b", null, "a"]] }, "a"],
  ]);
  refuses([
    [{ $add: ["$d", "$d"] }, 16612], [{ $add: ["$s", 1] }, 14], [{ $subtract: [1, "$d"] }, 14], [{ $divide: [1, "$z"] }, 2],
    [{ $mod: [1, "$z"] }, 16610], [{ $divide: [1] }, 16020], [{ $round: [1, 2, 3] }, 28667],
    [{ $add: [Decimal128.fromString("1")] }, 238],
    [{ $subtract: ["$d", 0.5] }, 238], [{ $abs: long("-9223372036854775808") }, 28680],
  ]);
  it("adds integers exactly, with the type that MongoDB gives", () => {
    const integer = fc.oneof(
      fc.integer().map((value) => new Int32(value)),
      fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((value) => long(value)),
    );
    fc.assert(fc.property(integer, integer, (a, b) => {
      const exact = BigInt(a.toString()) + BigInt(b.toString());
      const bothInt = a instanceof Int32 && b instanceof Int32;
      const fits = BigInt.asIntN(64, exact) === exact;
      const expected = !fits ? double(Number(BigInt(a.toString())) + Number(BigInt(b.toString())))
        : bothInt && BigInt.asIntN(32, exact) === exact ? new Int32(Number(exact)) : long(exact);
      expect(evaluate({ $add: [a, b] })).toBe(bson(expected));
    }));
  });
});

describe("logic", () => {
  answers({ l: [1] }, [
    [{ $lt: ["$nope", null] }, true],
    [{ $eq: ["$l", 1] }, false],
    [{ $and: ["", [], Number.NaN, at("1970-01-01")] }, true],
    [{ $or: [0, null, "$nope", long(0), double(-0), Decimal128.fromString("0E+5")] }, false],
    [{ $switch: { branches: [{ case: false, then: 1 }, { case: "$l", then: 2 }], default: 3 } }, 2],
    [{ $cond: { if: "$nope", then: 1, else: "$$REMOVE" } }, undefined],
  ]);
  refuses([
    [{ $cond: [1, 2] }, 16020], [{ $cond: { if: 1, then: 2 } }, 17082], [{ $ifNull: [1] }, 1257300],
    [{ $switch: { branches: [] } }, 40068], [{ $switch: { branches: [{ case: "$nope", then: 1 }] } }, 40066],
  ]);
  it("compares by the collation", () => {
    const collation = parseCollation(doc({ locale: "fi", strength: 1 }));
    expect(evaluate({ $eq: ["ÄITI", "äiti"] }, {}, { collation })).toBe(bson(true));
    expect(evaluate({ $in: ["a", ["x", "A"]] }, {}, { collation })).toBe(bson(true));
    expect(evaluate({ $size: { $setUnion: [["a", "A"], ["b"]] } }, {}, { collation })).toBe(bson(2));
    expect(evaluate({ $indexOfArray: [["x", "A"], "a"] }, {}, { collation })).toBe(bson(1));
  });
});

describe("strings", () => {
  answers({ s: "añb€😀", d: at("2024-02-29T01:02:03.004Z") }, [
    [{ $toUpper: "$s" }, "AñB€😀"],
    [{ $strLenBytes: "$s" }, 11],
    [{ $strLenCP: "$s" }, 5],
    [{ $substrCP: ["$s", 3, 9] }, "€😀"],
    [{ $substrCP: ["😀😀x", 1, 2] }, "😀x"],
    [{ $substrBytes: ["$s", 1, -1] }, "ñb€😀"],
    [{ $indexOfCP: ["$s", "😀"] }, 4],
    [{ $indexOfCP: ["abc", "bc", 0, 2] }, 1],
    [{ $indexOfBytes: ["abc", "bc", 0, 2] }, -1],
    [{ $concat: ["x", "$nope", 5] }, null],
    [{ $substr: ["$d", 0, 10] }, "2024-02-29"],
    [{ $toLower: 1.5 }, "1.5"],
    [{ $split: [",a,", ","] }, ["", "a", ""]],
    [{ $trim: { input: "  \u2000x\t " } }, "x"],
    [{ $ltrim: { input: "xxyx", chars: "x" } }, "yx"],
    [{ $replaceAll: { input: "abc", find: "", replacement: { $literal: "$&" } } }, "$&a$&b$&c$&"],
    [{ $replaceOne: { input: "a.a", find: "a", replacement: null } }, null],
    [{ $regexFind: { input: "$s", regex: "(b)(x)?" } }, { match: "b", idx: 2, captures: ["b", null] }],
    [{ $regexFindAll: { input: "a😀b", regex: "x*" } }, [0, 1, 2].map((idx) => ({ match: "", idx, captures: [] }))],
    [{ $regexFindAll: { input: "xx", regex: "x*" } }, [{ match: "xx", idx: 0, captures: [] }]],
    [{ $regexFindAll: { input: "😀", regex: "x*" } }, [{ match: "", idx: 0, captures: [] }]],
    [{ $regexFindAll: { input: "", regex: "x*" } }, [{ match: "", idx: 0, captures: [] }]],
    [{ $regexMatch: { input: "Äiti", regex: new BSONRegExp("äi", "i") } }, true],
  ]);
  refuses([
    [{ $concat: ["a", 1] }, 16702], [{ $substrBytes: ["añ", 2, 1] }, 28656], [{ $substrCP: ["a", -1, 1] }, 34455],
    [{ $trim: { input: 5 } }, 50699], [{ $regexMatch: { input: "a", regex: "(" } }, 51111],
    [{ $regexMatch: { input: 1, regex: "a" } }, 51104],
    [{ $trim: { input: 5, chars: null } }, 50699], [{ $substrBytes: ["$s", "0", 1] }, 16034],
    [{ $regexFind: { input: "ab", regex: "(?:(a)|b)*" } }, 238], [{ $regexFind: { input: "ab", regex: "(a*)*" } }, 238],
  ]);
  it("cuts and joins at any code point", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), fc.nat(20), (text, n) => {
      const cut = { $concat: [{ $substrCP: ["$s", 0, n] }, { $substrCP: ["$s", n, 1000] }] };
      expect(evaluate({ $eq: [cut, "$s"] }, { s: text })).toBe(bson(true));
    }));
  });
});

describe("arrays, sets, objects", () => {
  answers({ l: [5, 6, 7], o: { a: 1, b: "x" } }, [
    [{ $arrayElemAt: ["$l", -4] }, undefined],
    [{ $last: "$l" }, 7],
    [{ $slice: ["$l", -2] }, [6, 7]],
    [{ $slice: ["$l", -9, 2] }, [5, 6]],
    [{ $range: [5, 0, -2] }, [5, 3, 1]],
    [{ $filter: { input: "$l", cond: { $gt: ["$$this", 5] }, limit: 1 } }, [6]],
    [{ $reduce: { input: "$l", initialValue: "", in: { $concat: ["$$value", { $toString: "$$this" }] } } }, "567"],
    [{ $sortArray: { input: [{ b: 1 }, { b: [0] }, {}], sortBy: { a: 1, b: 1 } } }, [{}, { b: 1 }, { b: [0] }]],
    [{ $indexOfArray: ["$l", 5, 1] }, -1],
    [{ $in: ["$nope", [null]] }, false],
    [{ $setUnion: [[3, double(1)], [1, 3]] }, [double(1), 3]],
    [{ $setIntersection: [[2, 1], [double(1)]] }, [double(1)]],
    [{ $setIntersection: [[1], [double(1)]] }, [1]],
    [{ $setDifference: [[3, 1, 3, 2], [1]] }, [3, 2]],
    [{ $setEquals: [[1, 1, 2], [2, double(1)]] }, true],
    [{ $objectToArray: "$o" }, [{ k: "a", v: 1 }, { k: "b", v: "x" }]],
    [{ $arrayToObject: [[["a", 1], ["b", 2], ["a", 3]]] }, { a: 3, b: 2 }],
    [{ $mergeObjects: ["$o", null, { c: 1, a: 2 }] }, { a: 2, b: "x", c: 1 }],
  ]);
  refuses([
    [{ $arrayElemAt: ["$s", 0] }, 28689], [{ $size: "$nope" }, 17124], [{ $in: [1, "$s"] }, 40081],
    [{ $slice: [[1], 0, 0] }, 28729],
    [{ $range: [0, 1e7] }, 146], [{ $setIsSubset: ["$nope", [1]] }, 17310], [{ $setUnion: [[1], "$s"] }, 17043],
    [{ $setIsSubset: ["$l", 1] }, 17311], [{ $setEquals: [[1]] }, 17045], [{ $zip: { inputs: ["$l"] } }, 168],
    [{ $sortArray: { input: [], sortBy: 2 } }, 2942506], [{ $arrayToObject: [[1]] }, 40398],
    [{ $filter: { input: [1], cond: 1, limit: 0 } }, 327392], [{ $map: { in: 1 } }, 16880],
  ]);
});

describe("types", () => {
  const id = new ObjectId("0123456789abcdef01234567");
  answers({ id, d: at("2024-02-29T23:45:30.120Z"), ts: new Timestamp({ t: 5, i: 1 }) }, [
    [{ $type: "$nope" }, "missing"],
    [{ $toString: double(-1337.25) }, "-1337.25"],
    [{ $toString: double(0.0001) }, "0.0001"],
    [{ $toString: double(100000) }, "100000"],
    [{ $toString: double(-0) }, "-0"],
    [{ $toString: Number.NEGATIVE_INFINITY }, "-Infinity"],
    [{ $toString: "$id" }, id.toHexString()],
    [{ $toDate: "$id" }, at("1970-08-09T22:25:43Z")],
    [{ $toDate: "$ts" }, new Date(5000)],
    [{ $toDate: "2024-02-29T23:45:30.1209+02:00" }, at("2024-02-29T21:45:30.120Z")],
    [{ $toInt: "+0012" }, 12],
    [{ $toInt: -5.9 }, -5],
    [{ $toDouble: "-.5e1" }, double(-5)],
    [{ $toLong: "$d" }, long(1709250330120)],
    [{ $convert: { input: "x", to: "int", onError: "$$REMOVE" } }, undefined],
    [{ $convert: { input: null, to: null, onNull: 1 } }, 1],
  ]);
  refuses([
    [{ $toString: double(0.1 + 0.2) }, 238], [{ $toString: double(1e6) }, 238], [{ $toInt: "1.5" }, 241],
    [{ $toInt: 2147483648 }, 241], [{ $toDate: 5 }, 241], [{ $toDouble: "0x10" }, 241], [{ $toDouble: "1e400" }, 241],
    [{ $toObjectId: "xyz" }, 241], [{ $convert: { input: 1, to: "nope" } }, 2],
    [{ $convert: { input: 1, to: 1.5 } }, 9], [{ $toInt: [1, 2] }, 50723],
    [{ $toDate: "July 4th, 2017" }, 238], [{ $toDate: "soon" }, 241], [{ $toDate: "2023-02-30" }, 241],
  ]);
});
