import { deserialize, Double, EJSON, Int32, Long, serialize, type Document } from "bson";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { Arr, array, Doc, object, parseCollation, ServerError, T, type Value } from "@raati/mongo-values";
import { Scope } from "../src/expression/compile.ts";
import { Sum } from "../src/pipeline/accumulators.ts";
import { compilePipeline, runPipeline } from "../src/pipeline/pipeline.ts";
import { compileFilter } from "../src/query/filter.ts";

const doc = (fields: Document): Doc => Doc.fromBytes(Buffer.from(serialize(fields)));
const plain = (made: Doc): Document => deserialize(made.bytes(), { promoteValues: false });
const ejson = (value: unknown): string => EJSON.stringify(value, { relaxed: false });

interface Setting { collections?: Record<string, Document[]>; locale?: string }

/** Runs a pipeline over documents, in memory. */
function run(docs: readonly Document[], stages: Document[], { collections = {}, locale }: Setting = {}): Document[] {
  const scope = new Scope({ collation: locale === undefined ? undefined : parseCollation(doc({ locale, strength: 1 })) });
  const find = (name: string, filter: Doc): Doc[] => {
    const predicate = compileFilter(filter, scope);
    return (collections[name] ?? []).map(doc).filter((one) => predicate.test(one));
  };
  const specs = doc({ stages }).get("stages") as Extract<Value, { t: typeof T.array }>;
  return [...runPipeline(compilePipeline(specs.v.items, { scope, find }), docs.map(doc))].map(plain);
}

function answer(...args: Parameters<typeof run>): string {
  return ejson(run(...args));
}

function codeOf(action: () => unknown): number | undefined {
  try {
    action();
  } catch (error) {
    return error instanceof ServerError ? error.code : undefined;
  }
  return undefined;
}

const ints = fc.integer({ min: -2147483648, max: 2147483647 });
const rows = fc.array(fc.record({ k: fc.constantFrom("a", "b", 1, null), n: ints }), { maxLength: 30 });

describe("$group", () => {
  test("sums and counts by key as a plain reduction does", () => {
    fc.assert(fc.property(rows, (docs) => {
      const expected = new Map<string | number | null, { count: number; sum: bigint }>();
      for (const { k, n } of docs) {
        const { count, sum } = expected.get(k) ?? { count: 0, sum: 0n };
        expected.set(k, { count: count + 1, sum: sum + BigInt(n) });
      }
      const groups = run(docs, [{ $group: { _id: "$k", count: { $count: {} }, sum: { $sum: "$n" } } }]);
      expect(groups.map(({ _id, count, sum }) => [String(_id), Number(count), BigInt(String(sum))]))
        .toEqual([...expected].map(([k, { count, sum }]) => [String(k), count, sum]));
    }));
  });

  test("takes numbers of equal value as one key, the first one, and keeps 2^53 + 1 apart from 2^53", () => {
    const keys = [new Double(1), new Int32(1), Long.fromNumber(1), Long.fromString("9007199254740993"), new Double(2 ** 53)];
    expect(answer(keys.map((k) => ({ k })), [{ $group: { _id: "$k", n: { $sum: 1 } } }])).toBe(ejson([
      { _id: new Double(1), n: new Int32(3) },
      { _id: Long.fromString("9007199254740993"), n: new Int32(1) },
      { _id: new Double(2 ** 53), n: new Int32(1) },
    ]));
  });

  test("has its own way with missing parts of a key", () => {
    const docs = [{ b: 1 }, { a: null, b: 1 }];
    expect(answer(docs, [{ $group: { _id: { a: "$a" }, n: { $sum: 1 } } }])).toBe(ejson([{ _id: { a: null }, n: 2 }]));
    expect(answer(docs, [{ $group: { _id: { a: "$a", b: "$b" }, n: { $sum: 1 } } }])).toBe(ejson([
      { _id: { b: 1 }, n: 1 }, { _id: { a: null, b: 1 }, n: 1 },
    ]));
  });

  test("groups, gathers and orders by the collation", () => {
    const docs = ["å", "A", "a", "Å", "b"].map((s) => ({ s }));
    const stages = [{ $group: { _id: "$s", n: { $sum: 1 } } }, { $sort: { _id: 1 } }];
    const groups = [{ _id: "A", n: 2 }, { _id: "b", n: 1 }, { _id: "å", n: 2 }];
    expect(answer(docs, stages, { locale: "sv" })).toBe(ejson(groups));
    const gather = [{ $group: { _id: null, all: { $addToSet: "$s" }, top: { $max: "$s" } } }];
    expect(answer(docs, gather, { locale: "sv" })).toBe(ejson([{ _id: null, all: ["å", "A", "b"], top: "å" }]));
  });

  test("refuses to hold more than 100 MiB", () => {
    const docs = Array.from({ length: 101 }, () => ({ s: "x".repeat(2 ** 20) }));
    expect(codeOf(() => run(docs, [{ $group: { _id: null, all: { $push: "$s" } } }]))).toBe(292);
  });
});

describe("sums", () => {
  const total = (values: readonly Value[]): Value => {
    const sum = new Sum();
    for (const value of values) sum.add(value);
    return sum.total();
  };

  test("of integers are exact, and doubles only beyond 64 bits", () => {
    const longs = (numbers: readonly bigint[]): Value => total(numbers.map((v) => ({ t: T.long, v })));
    const some = fc.array(fc.bigInt({ min: -(2n ** 57n), max: 2n ** 57n }), { minLength: 1, maxLength: 60 });
    fc.assert(fc.property(some, (numbers) => {
      expect(longs(numbers)).toEqual({ t: T.long, v: numbers.reduce((a, b) => a + b) });
    }));
    const most = 2n ** 63n - 1n;
    expect(longs([most])).toEqual({ t: T.long, v: most });
    expect(longs([most, 1n])).toEqual({ t: T.double, v: 2 ** 63 });
    expect(longs([most, 1n, -1n])).toEqual({ t: T.long, v: most });
    expect(longs([-most, -1n])).toEqual({ t: T.long, v: -most - 1n });
    expect(longs([-most, -2n])).toEqual({ t: T.double, v: -(2 ** 63) });
  });

  test("of doubles do not add up their errors, and keep infinities", () => {
    const doubles = (...numbers: number[]): number => total(numbers.map((v) => ({ t: T.double, v }))).v as number;
    expect(doubles(...Array<number>(10).fill(0.1))).toBe(1);
    expect(doubles(Infinity, 1)).toBe(Infinity);
    expect(doubles(Infinity, -Infinity)).toBeNaN();
  });
});

describe("stages together", () => {
  const count = fc.integer({ min: 1, max: 12 });

  test("$skip and $limit are a slice, after $sort too", () => {
    fc.assert(fc.property(rows, fc.nat(12), count, (docs, skip, limit) => {
      const cut = [{ $skip: skip }, { $limit: limit }];
      const sort = [{ $sort: { n: 1 } }];
      expect(answer(docs, cut)).toBe(ejson(run(docs, []).slice(skip, skip + limit)));
      expect(answer(docs, [...sort, ...cut])).toBe(ejson(run(docs, sort).slice(skip, skip + limit)));
    }));
  });

  test("$limit reads no more than it lets through", () => {
    function* endless(): Generator<Doc> {
      for (let i = 0; i < 3; i++) yield doc({ i });
      throw new Error("read too far");
    }
    const limit = compilePipeline([object(doc({ $limit: 3 }))], { scope: new Scope(), find: () => [] });
    expect([...runPipeline(limit, endless())]).toHaveLength(3);
  });

  test("a branch of $facet gives what it gives alone", () => {
    const branches = {
      groups: [{ $group: { _id: "$k", n: { $sum: "$n" } } }],
      counted: [{ $count: "n" }],
      page: [{ $sort: { n: -1 } }, { $limit: 3 }],
    };
    fc.assert(fc.property(rows, (docs) => {
      const alone = Object.fromEntries(Object.entries(branches).map(([name, stages]) => [name, run(docs, stages)]));
      expect(answer(docs, [{ $facet: branches }])).toBe(ejson([alone]));
    }));
  });

  test("$unwind takes apart what $push put together", () => {
    fc.assert(fc.property(fc.array(ints, { minLength: 1 }), (numbers) => {
      const docs = numbers.map((n) => ({ n }));
      const stages = [{ $group: { _id: 1, n: { $push: "$n" } } }, { $unwind: "$n" }, { $unset: "_id" }];
      expect(answer(docs, stages)).toBe(answer(docs, []));
    }));
  });

  test("$bucket puts a value below the next boundary, or into the default", () => {
    const boundaries = [-1000, 0, 10, 2000];
    fc.assert(fc.property(fc.array(fc.integer({ min: -2000, max: 3000 }), { minLength: 1 }), (numbers) => {
      const expected = new Map<number, number>();
      for (const n of numbers) {
        const key = n < -1000 || n >= 2000 ? 9999 : boundaries.filter((low) => low <= n).at(-1)!;
        expected.set(key, (expected.get(key) ?? 0) + 1);
      }
      const buckets = run(numbers.map((n) => ({ n })), [{ $bucket: { groupBy: "$n", boundaries, default: 9999 } }]);
      expect(ejson(buckets)).toBe(ejson([...expected].toSorted(([a], [b]) => a - b).map(([_id, n]) => ({ _id, count: n }))));
    }));
  });
});

describe("$set", () => {
  test("an empty document is a value, an empty stage does nothing", () => {
    expect(answer([{ a: { b: 1 } }], [{ $set: { a: {} } }])).toBe(ejson([{ a: {} }]));
    expect(answer([{ a: 1 }], [{ $set: {} }])).toBe(ejson([{ a: 1 }]));
  });

  test("conflicts and malformed expressions", () => {
    const wrong: [spec: Document, code: number][] = [
      [{ a: 1, "a.b": 1 }, 40176], [{ "a.b": 1, a: 1 }, 40176], [{ a: { $add: [1, 2], b: 1 } }, 40181],
      [{ a: { "b.c": 1 } }, 40183], [{ "a.": 1 }, 40353], [{ $a: 1 }, 16410],
    ];
    expect(wrong.map(([spec]) => codeOf(() => run([], [{ $set: spec }])))).toEqual(wrong.map(([, code]) => code));
  });
});

describe("$lookup", () => {
  const join = { from: "other", localField: "k", foreignField: "f", as: "o" };
  const ids = (k: unknown, foreign: Document[], spec: Document = join): unknown =>
    run([{ k }], [{ $lookup: spec }], { collections: { other: foreign } })[0]["o"].map(({ _id }: Document) => Number(_id));

  test("joins what a nested loop over values joins", () => {
    const scalar = fc.constantFrom(1, 2, "x", null);
    const field = fc.oneof(scalar, fc.array(scalar, { minLength: 1, maxLength: 3 }));
    fc.assert(fc.property(field, fc.array(field, { maxLength: 8 }), (k, fields) => {
      const foreign = fields.map((f, _id) => ({ _id, f }));
      const values = (one: unknown): unknown[] => (Array.isArray(one) ? one : [one]);
      const joined = foreign.filter(({ f }) => values(f).some((v) => values(k).includes(v)));
      expect(ids(k, foreign)).toEqual(joined.map(({ _id }) => _id));
    }));
  });

  test("an empty array counts as null, a number in the local path is a position, a regular expression equals itself", () => {
    expect(ids([], [{ _id: 1 }, { _id: 2, f: 3 }])).toEqual([1]);
    expect(ids([{ v: 5 }, { v: 6 }], [{ _id: 1, f: 5 }, { _id: 2, f: 6 }], { ...join, localField: "k.1.v" })).toEqual([2]);
    expect(ids([/a/, 1], [{ _id: 1, f: "a" }, { _id: 2, f: /a/ }, { _id: 3, f: 1 }])).toEqual([2, 3]);
  });

  test("the pipeline sees only what was joined", () => {
    const foreign = [{ _id: 1, f: "x", n: 2 }, { _id: 2, f: "x", n: 1 }, { _id: 3, f: "y", n: 0 }];
    expect(ids("x", foreign, { ...join, pipeline: [{ $sort: { n: 1 } }, { $limit: 1 }] })).toEqual([2]);
    expect(ids("x", foreign, { from: "other", as: "o", pipeline: [{ $match: { n: { $lt: 2 } } }] })).toEqual([2, 3]);
  });
});

describe("refusals", () => {
  const cases: [stage: Document, code: number][] = [
    [{ $nope: 1 }, 40324], [{ constructor: 1 }, 40324], [{}, 40323], [{ $match: {}, $limit: 1 }, 40323],
    [{ $out: "c" }, 238], [{ $merge: "c" }, 238], [{ $documents: [] }, 238], [{ $graphLookup: {} }, 238],
    [{ $setWindowFields: {} }, 238], [{ $facet: { a: [{ $out: "c" }] } }, 40600],
    [{ $facet: { a: [{ $lookup: { from: "c", as: "x", pipeline: [{ $facet: { b: [] } }] } }] } }, 40600],
    [{ $lookup: { from: "c", as: "x", pipeline: [{ $out: "c" }] } }, 51047], [{ $facet: { a: 1 } }, 40170],
    [{ $facet: { a: [1] } }, 40171], [{ $facet: { "a.b": [] } }, 16412], [{ $group: 1 }, 15947],
    [{ $group: { _id: { a: 1 } } }, 17390], [{ $group: { _id: 1, $a: { $sum: 1 } } }, 40236],
    [{ $group: { _id: 1, a: { $sum: [1] } } }, 40237], [{ $group: { _id: 1, a: { $count: 1 } } }, 14],
    [{ $group: { _id: 1, a: { $sum: 0.1 } } }, 238], [{ $group: { _id: 1, a: { $stdDevPop: "$n" } } }, 15952],
    [{ $limit: 0 }, 15958], [{ $limit: 1.5 }, 5107201], [{ $skip: "1" }, 5107200], [{ $unwind: { path: 1 } }, 28808],
    [{ $unwind: { path: "$a", includeArrayIndex: "" } }, 28810], [{ $unwind: "$" }, 40352], [{ $count: 1 }, 40156],
    [{ $count: "" }, 40157], [{ $count: "$a" }, 40158], [{ $count: "a\0" }, 40159], [{ $count: "a.b" }, 40160],
    [{ $count: "_id" }, 15948], [{ $sortByCount: {} }, 40147], [{ $sortByCount: "a" }, 40148],
    [{ $sortByCount: 1 }, 40149], [{ $bucket: 1 }, 40201], [{ $bucket: { groupBy: "a" } }, 40202],
    [{ $bucket: { boundaries: 1 } }, 40200], [{ $bucket: { boundaries: ["$a", 1] } }, 40191],
    [{ $bucket: { default: "$a" } }, 40195], [{ $bucket: { output: 1 } }, 40196], [{ $bucket: { foo: 1 } }, 40197],
    [{ $bucket: { groupBy: "$a" } }, 40198], [{ $replaceRoot: 1 }, 40229], [{ $replaceRoot: {} }, 40414],
    [{ $replaceRoot: { newRoot: "$a", b: 1 } }, 40415], [{ $unset: [1] }, 31120],
    [{ $lookup: { from: "c", as: "x", localField: "a", foreignField: "b", let: {} } }, 238],
    [{ $lookup: { from: "c", as: "x", foreignField: "b" } }, 9], [{ $lookup: { from: "", as: "x", pipeline: [] } }, 73],
    [{ $lookup: { from: { db: "d", coll: "c" }, as: "x", pipeline: [] } }, 9],
    [{ $lookup: { from: "c", as: "x", pipeline: {} } }, 14],
    [{ $lookup: { from: "c", as: "x", localField: "$a", foreignField: "b" } }, 16410],
  ];

  test.each(cases.map(([stage, code]) => [ejson(stage), code, stage] as const))("%s is %i", (_, code, stage) => {
    expect(codeOf(() => run([], [stage]))).toBe(code);
  });

  test("too many stages, and pipelines too deep", () => {
    expect(codeOf(() => run([], Array.from({ length: 1001 }, () => ({ $skip: 0 }))))).toBe(9);
    const deep = (depth: number): Document =>
      ({ $lookup: { from: "c", as: "x", pipeline: depth === 0 ? [] : [deep(depth - 1)] } });
    expect(codeOf(() => run([], [deep(19)]))).toBeUndefined();
    expect(codeOf(() => run([], [deep(20)]))).toBe(232);
  });

  test("a stage that is no document", () => {
    const stages = [array(Arr.of([]))];
    expect(codeOf(() => compilePipeline(stages, { scope: new Scope(), find: () => [] }))).toBe(14);
  });
});
