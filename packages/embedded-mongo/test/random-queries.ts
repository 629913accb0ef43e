// Random documents, indexes, filters, sorts and updates over a small world of values, so that filters often match.
import {
  Binary, BSONRegExp, Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId, Timestamp, type Document
} from "bson";

import type { Random } from "@raati/mongo-values/testing";

const NUMBERS = [
  ...[-2, -1, 0, 1, 2, 3].map((n) => new Int32(n)),
  ...[
    0.5, -0, 1, 2, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e308, 5e-324, 2 ** 53, 0.1,
  ].map((n) => new Double(n)),
  ...["1", "2", "9007199254740993", "9223372036854775807", "-9223372036854775808"].map((n) => Long.fromString(n)),
  ...["1", "1.0", "0.1", "-0", "NaN", "Infinity", "9007199254740993", "1E-6176", "9.9E+6144"].map((n) => new Decimal128(n)),
];
const STRINGS = ["", "a", "A", "ä", "ab", "b", "a\u0000b", "z", "ö", "w", "v", "😀", "\uffff"];
// Longer than what an index keeps of a value, and alike at the beginning.
const LONG = "long ".repeat(450);
const LONG_STRINGS = [LONG, `${LONG}a`, `${LONG}b`, `${LONG}A`, `${LONG}${LONG}`, "long"];
const OTHERS = [
  null, null, true, false, new Date(0), new Date(-1), new Date(1), new ObjectId("65a000000000000000000001"),
  new ObjectId("65a000000000000000000002"),
  new Binary(Buffer.from([1])), new Binary(Buffer.from([1]), 128), new Binary(Buffer.alloc(2100, 1)),
  new BSONRegExp("^a", "i"),
  new Timestamp({ t: 1, i: 1 }), new MinKey(), new MaxKey(),
];
const ALL: unknown[] = [...NUMBERS, ...STRINGS, ...LONG_STRINGS, ...OTHERS];

const FIELDS = ["a", "b", "c"];
const PATHS = ["a", "b", "c", "a.b", "a.c", "a.0", "b.c", "a.b.c"];
const INDEXED = ["a", "b", "c", "a.b", "a.c", "b.c"];
const RANGES = ["$gt", "$gte", "$lt", "$lte"];

export const COLLATION = { locale: "fi", strength: 1 };

export interface RandomIndex {
  key: Document;
  name: string;
  unique?: boolean;
  sparse?: boolean;
  partialFilterExpression?: Document;
  collation?: Document;
}

/** One small world: few values, which documents and filters share. */
export class RandomWorld {
  readonly #random: Random;
  readonly #values: unknown[];

  constructor(random: Random) {
    this.#random = random;
    const kind = random.pick<readonly unknown[]>([NUMBERS, STRINGS, LONG_STRINGS, ALL]);
    this.#values = [...random.list(5, () => random.pick(kind)), random.pick(ALL)];
  }

  #scalar(): unknown {
    return this.#random.pick(this.#random.chance(0.9) ? this.#values : ALL);
  }

  #value(depth: number): unknown {
    if (depth === 0 || this.#random.chance(0.55)) return this.#scalar();
    return this.#random.chance(0.6)
      ? this.#random.list(this.#random.below(4), () => this.#value(depth - 1)) : this.#fields(depth - 1);
  }

  #fields(depth: number): Document {
    return Object.fromEntries(FIELDS.filter(() => this.#random.chance(0.6)).map((name) => [name, this.#value(depth)]));
  }

  /** A document with a unique `u` and any of the fields a, b and c. */
  document(id: number): Document {
    const document = { _id: id, u: id * 7, ...this.#fields(3) };
    // Arrays of documents, whose fields make several keys each.
    const element = () => ({ b: this.#scalar(), c: this.#scalar() });
    return this.#random.chance(0.3) ? { ...document, a: this.#random.list(1 + this.#random.below(3), element) } : document;
  }

  #condition(depth: number): unknown {
    const random = this.#random;
    const one = () => this.#value(1);
    const scalar = () => this.#scalar();
    const range = () => ({ [random.pick(RANGES)]: scalar() });
    const both = () => ({ [random.pick(["$gt", "$gte"])]: scalar(), [random.pick(["$lt", "$lte"])]: scalar() });
    const kinds: (() => unknown)[] = [
      one, one, scalar, scalar, scalar, scalar, () => null, range, range, range, both, both, both,
      () => ({ $in: random.list(random.below(4), one) }), () => ({ $in: random.list(random.below(5), scalar) }),
      () => ({ $in: random.list(1 + random.below(3), scalar) }),
      () => ({ $in: [new BSONRegExp(random.pick(["^a", "b$"])), scalar()] }),
      () => ({ $eq: one() }), () => ({ $ne: scalar() }), () => ({ $nin: random.list(2, scalar) }),
      () => ({ $exists: random.chance(0.5) }),
      () => ({ $type: random.pick(["number", "string", "array", "null", "object", "int"]) }),
      () => ({ $size: random.below(3) }), () => ({ $all: random.list(1 + random.below(2), scalar) }),
      () => ({ $mod: [2, random.below(2)] }),
      () => new BSONRegExp(random.pick(["^a", "^long ", "a", "^A"]), random.pick(["", "i"])),
      () => ({ $elemMatch: { ...both(), $ne: scalar() } }), () => ({ $elemMatch: both() }),
      () => ({ $elemMatch: { b: this.#condition(0), ...(random.chance(0.5) && { c: this.#condition(0) }) } }),
    ];
    if (depth > 0) kinds.push(() => ({ $not: random.pick([range, both])() }));
    return random.chance(0.25) ? scalar() : random.pick(kinds)();
  }

  /** A filter, mostly on the preferred paths when some are given. */
  filter(depth: number, preferred: readonly string[] = []): Document {
    const random = this.#random;
    if (depth > 0 && random.chance(0.25)) {
      const name = random.pick(["$and", "$or", "$or", "$nor"]);
      return { [name]: random.list(1 + random.below(3), () => this.filter(depth - 1, preferred)) };
    }
    // Two fields of an index with their values, as queries mostly are.
    if (preferred.length > 1 && random.chance(0.2)) {
      return Object.fromEntries(random.list(2, () => [random.pick(preferred), this.#scalar()]));
    }
    const path =
      () => random.pick(preferred.length > 0 && random.chance(0.8) ? preferred : random.chance(0.9) ? PATHS : ["_id", "u"]);
    return Object.fromEntries(random.list(1 + random.below(3), () => [path(), this.#condition(1)]));
  }

  /** A sort that leaves no ties: by an index that ends with the unique `u`, forwards or backwards, or by anything. */
  sort(indexes: readonly RandomIndex[]): Document {
    const random = this.#random;
    const ordered = indexes.filter(({ key }) => "u" in key);
    if (ordered.length > 0 && random.chance(0.7)) {
      const sign = random.pick([1, -1]);
      return Object.fromEntries(
        Object.entries(random.pick(ordered).key).map(([path, direction]) => [path, sign * direction])
      );
    }
    const paths = random.list(1 + random.below(2), () => random.pick([...INDEXED, "u"]));
    return Object.fromEntries([...paths, "_id"].map((path) => [path, random.pick([1, -1])]));
  }

  /** Indexes of every kind. */
  indexes(): RandomIndex[] {
    const random = this.#random;
    return Array.from({ length: 1 + random.below(3) }, (_, i) => {
      // Two fields of the same array: their keys come in pairs, one an element.
      const paths =
        new Set(random.chance(0.2) ? ["a.b", "a.c"] : random.list(1 + random.below(3), () => random.pick(INDEXED)));
      const key: Document = Object.fromEntries([...paths].map((path) => [path, random.pick([1, -1])]));
      const index = { key, name: `i${i}` };
      const ordered = { ...index, key: { ...key, u: random.pick([1, -1]) } };
      const partial = [
        { a: { $exists: true } }, { b: { $gt: 0 } }, { c: this.#scalar() }, { a: { $lte: this.#scalar() }, u: { $gte: 70 } },
      ];
      return random.pick<RandomIndex>([
        index, index, index, ordered, ordered, { ...ordered, unique: true }, { ...index, sparse: true },
        { ...index, partialFilterExpression: random.pick<Document>(partial) }, { ...index, collation: COLLATION },
        { ...ordered, collation: COLLATION },
      ]);
    });
  }

  update(): Document {
    const path = this.#random.pick(FIELDS);
    return this.#random.pick<() => Document>([
      () => ({ $set: { [path]: this.#value(2) } }), () => ({ $unset: { [path]: 1 } }),
      () => ({ $push: { [path]: this.#value(1) } }),
      () => ({ $inc: { [path]: 1 } }), () => ({ $rename: { [path]: "d" } }),
      () => ({ $addToSet: { [path]: this.#scalar() } }), () => ({ $pull: { [path]: this.#scalar() } }),
    ])();
  }
}
