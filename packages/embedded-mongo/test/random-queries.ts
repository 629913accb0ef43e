// Random documents, indexes, filters, sorts and updates over a small world of values, so that filters often match.
import { Binary, BSONRegExp, Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId, Timestamp, type Document } from "bson";

import type { Random } from "./random.ts";

const LONG_TEXT = "long ".repeat(450);
const OBJECT_IDS = ["65a000000000000000000001", "65a000000000000000000002"].map((hex) => new ObjectId(hex));

const NUMBERS = [
  ...[-2, -1, 0, 1, 2, 3].map((n) => new Int32(n)),
  ...[0.5, -0, 1, 2, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e308, 5e-324, 2 ** 53, 0.1].map((n) => new Double(n)),
  ...["1", "2", "9007199254740993", "9223372036854775807", "-9223372036854775808"].map((n) => Long.fromString(n)),
  ...["1", "1.0", "0.1", "-0", "NaN", "Infinity", "9007199254740993", "1E-6176", "9.9E+6144"].map((n) => new Decimal128(n)),
];
const STRINGS = ["", "a", "A", "ä", "ab", "b", "a\u0000b", "z", "ö", "w", "v", `${LONG_TEXT}a`, `${LONG_TEXT}b`, `${LONG_TEXT}${LONG_TEXT}`, "😀", "\uffff"];
const OTHERS = [
  null, null, true, false, new Date(0), new Date(-1), new Date(1), ...OBJECT_IDS, new Binary(Buffer.from([1])), new Binary(Buffer.from([1]), 128),
  new Binary(Buffer.alloc(2100, 1)), new BSONRegExp("^a", "i"), new Timestamp({ t: 1, i: 1 }), new MinKey(), new MaxKey(),
];
const PATHS = ["a", "b", "c", "a.b", "a.c", "a.0", "b.c", "a.b.c"];

export function scalar(random: Random): unknown {
  return random.pick<unknown>(random.chance(0.45) ? NUMBERS : random.chance(0.5) ? STRINGS : OTHERS);
}

function value(random: Random, depth: number): unknown {
  if (depth === 0 || random.chance(0.6)) return scalar(random);
  return random.chance(0.55) ? random.list(random.below(4), () => value(random, depth - 1)) : fields(random, depth - 1);
}

function fields(random: Random, depth: number): Document {
  return Object.fromEntries(["a", "b", "c"].filter(() => random.chance(0.6)).map((name) => [name, value(random, depth)]));
}

/** A document with a unique `u` and any of the fields a, b and c. */
export function randomDocument(random: Random, id: number): Document {
  return { _id: id, u: id * 7, ...fields(random, 3) };
}

const RANGES = ["$gt", "$gte", "$lt", "$lte"];

/** The condition on one path. */
function condition(random: Random, depth: number): unknown {
  const one = () => value(random, 1);
  const kinds: (() => unknown)[] = [
    one, one, one, one, one, () => scalar(random), () => scalar(random), () => null,
    () => ({ [random.pick(RANGES)]: scalar(random) }), () => ({ [random.pick(RANGES)]: scalar(random) }),
    () => ({ [random.pick(["$gt", "$gte"])]: scalar(random), [random.pick(["$lt", "$lte"])]: scalar(random) }),
    () => ({ $in: random.list(random.below(4), one) }), () => ({ $in: random.list(random.below(6), () => scalar(random)) }), () => ({ $in: [new BSONRegExp(random.pick(["^a", "b$"])), scalar(random)] }),
    () => ({ $eq: one() }), () => ({ $ne: scalar(random) }), () => ({ $nin: random.list(2, () => scalar(random)) }),
    () => ({ $exists: random.chance(0.5) }), () => ({ $type: random.pick(["number", "string", "array", "null", "object", "int"]) }),
    () => ({ $size: random.below(3) }), () => ({ $all: random.list(1 + random.below(2), () => scalar(random)) }),
    () => ({ $mod: [2, random.below(2)] }), () => new BSONRegExp(random.pick(["^a", "^long ", "a", "^A"]), random.pick(["", "i"])),
    () => ({ $elemMatch: { [random.pick(RANGES)]: scalar(random), $ne: scalar(random) } }),
    () => ({ $elemMatch: { [random.pick(["a", "b"])]: condition(random, 0) } }),
    ...(depth > 0 ? [() => ({ $not: { [random.pick([...RANGES, "$eq"])]: scalar(random) } })] : []),
  ];
  return random.pick(kinds)();
}

/** A filter, mostly on the preferred paths when some are given. */
export function randomFilter(random: Random, depth: number, preferred: readonly string[] = []): Document {
  if (depth > 0 && random.chance(0.25)) {
    const name = random.pick(["$and", "$or", "$or", "$nor"]);
    return { [name]: random.list(1 + random.below(3), () => randomFilter(random, depth - 1, preferred)) };
  }
  const paths = random.list(1 + random.below(3), () => random.pick(preferred.length > 0 && random.chance(0.7) ? preferred : random.chance(0.9) ? PATHS : ["_id", "u"]));
  return Object.fromEntries(paths.map((path) => [path, condition(random, 1)]));
}

/** A sort that leaves no ties: by an index that ends with the unique `u`, forwards or backwards, or by anything. */
export function randomSort(random: Random, indexes: readonly RandomIndex[]): Document {
  const ordered = indexes.filter(({ key }) => "u" in key);
  if (ordered.length > 0 && random.chance(0.6)) {
    const sign = random.pick([1, -1]);
    return Object.fromEntries(Object.entries(random.pick(ordered).key).map(([path, direction]) => [path, sign * direction]));
  }
  const paths = random.list(1 + random.below(2), () => random.pick(["a", "b", "c", "a.b", "a.c", "u"]));
  return Object.fromEntries([...paths, "_id"].map((path) => [path, random.pick([1, -1])]));
}

export interface RandomIndex {
  key: Document;
  name: string;
  unique?: boolean;
  sparse?: boolean;
  partialFilterExpression?: Document;
  collation?: Document;
}

export const COLLATION = { locale: "fi", strength: 1 };

/** Indexes of every kind; `u` makes one unique. */
export function randomIndexes(random: Random): RandomIndex[] {
  return Array.from({ length: 1 + random.below(3) }, (_, i) => {
    const paths = new Set(random.list(1 + random.below(3), () => random.pick(["a", "b", "c", "a.b", "a.c", "b.c"])));
    const key: Document = Object.fromEntries([...paths].map((path) => [path, random.pick([1, -1])]));
    const name = `i${i}`;
    const kinds: (() => RandomIndex)[] = [
      () => ({ key, name }), () => ({ key, name }), () => ({ key, name }),
      () => ({ key: { ...key, u: random.pick([1, -1]) }, name, unique: true }), () => ({ key: { ...key, u: 1 }, name }),
      () => ({ key, name, sparse: true }),
      () => ({ key, name, partialFilterExpression: random.pick<Document>([{ a: { $exists: true } }, { b: { $gt: 0 } }, { c: "a" }, { a: { $lte: 2 }, u: { $gte: 70 } }]) }),
      () => ({ key, name, collation: COLLATION }),
    ];
    return random.pick(kinds)();
  });
}

export function randomUpdate(random: Random): Document {
  const path = random.pick(["a", "b", "c"]);
  return random.pick<() => Document>([
    () => ({ $set: { [path]: value(random, 2) } }), () => ({ $unset: { [path]: 1 } }), () => ({ $push: { [path]: value(random, 1) } }),
    () => ({ $inc: { [path]: 1 } }), () => ({ $rename: { [path]: "d" } }), () => ({ $addToSet: { [path]: scalar(random) } }), () => ({ $pull: { [path]: scalar(random) } }),
  ])();
}
