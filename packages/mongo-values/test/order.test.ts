// What everything above stands on: the one order of values, as numbers and as bytes, and bytes that come back as they were.
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  array, Arr, bool, compare, date, Doc, double, equal, FALSE, identity, int, KeyWriter, long, NULL, object, ServerError,
  string, T, TRUE, UNDEFINED, validateDocument, type Value,
} from "../src/index.ts";

const RUNS = 2000;

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length }).map((list) => Buffer.from(list));
const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
// Few letters, so that values often begin alike; the last one needs two code units and sorts otherwise in UTF-16.
const text = fc.string({ unit: fc.constantFrom("a", "b", "\0", "é", "\u{fffd}", "😀"), maxLength: 6 });
const name = text.filter((each) => !each.includes("\0"));
const number = fc.oneof(
  fc.integer({ min: -3, max: 3 }).chain((n) => fc.constantFrom<Value>(int(n), double(n), long(BigInt(n)))),
  // Where doubles lie further apart than integers.
  fc.integer({ min: -2, max: 2 }).map((n) => long(2n ** 60n + BigInt(n))),
  fc.integer({ min: -2, max: 2 }).map((n) => double(2 ** 60 + n * 256)),
  fc.integer().map(int), fc.double().map(double), int64.map(long), bytes(16).map((v): Value => ({ t: T.decimal, v })),
);

const { value } = fc.letrec<{ value: Value; doc: Doc }>((tie) => ({
  doc: fc.array(fc.tuple(name, tie("value")), { maxLength: 4 }).map((entries) => Doc.fromEntries(entries)),
  value: fc.oneof(
    { maxDepth: 3 },
    number, text.map(string), fc.constantFrom<Value>(NULL, UNDEFINED, TRUE, FALSE),
    fc.constantFrom<Value>({ t: T.minKey, v: null }, { t: T.maxKey, v: null }),
    bytes(12).map((v): Value => ({ t: T.objectId, v })), int64.map(date), fc.boolean().map(bool),
    int64.map((v): Value => ({ t: T.timestamp, v: BigInt.asUintN(64, v) })), text.map((v): Value => ({ t: T.symbol, v })),
    fc.tuple(fc.integer({ min: 0, max: 3 }).filter((sub) => sub !== 2), fc.uint8Array({ maxLength: 4 }))
      .map(([sub, list]): Value => ({ t: T.binary, v: { sub, bytes: Buffer.from(list) } })),
    fc.tuple(name, name).map(([pattern, flags]): Value => ({ t: T.regex, v: { pattern, flags } })),
    tie("doc").map(object),
    fc.array(tie("value"), { maxLength: 4 }).map((items) => array(Arr.of(items))),
  ),
}));

/** -1, 0 or 1; never -0, which is not the same as 0 for a test. */
const sign = (order: number): number => Math.sign(order) + 0;

const keyOf = (values: readonly Value[], descending = false): Buffer =>
  values.reduce((writer, each) => writer.add(each, descending), new KeyWriter().reset()).bytes();

function isWellFormed(written: Buffer): boolean {
  try {
    validateDocument(written, 0, written.length);
    return true;
  } catch (error) {
    if (error instanceof ServerError) return false;
    throw error;
  }
}

/** The document built anew, so that all of its bytes are read. Arrays are taken as documents: an `Arr` keeps no names. */
function copyOf(read: Doc): Doc {
  return Doc.fromEntries(Array.from(read.entries(), ([key, each]): [string, Value] => {
    if (each.t === T.array) return [key, object(copyOf(Doc.fromBytes(each.v.source!.bytes, each.v.source!.start)))];
    return [key, each.t === T.object ? object(copyOf(each.v)) : each];
  }));
}

describe("the order of values", () => {
  it("is the order of their keys' bytes", () => {
    fc.assert(fc.property(value, value, (a, b) => {
      expect(sign(Buffer.compare(keyOf([a]), keyOf([b])))).toBe(sign(compare(a, b)));
    }), { numRuns: RUNS });
  });

  it("is exact among numbers of all types, as numbers and as bytes", () => {
    fc.assert(fc.property(number, number, (a, b) => {
      expect(sign(Buffer.compare(keyOf([a]), keyOf([b])))).toBe(sign(compare(a, b)));
    }), { numRuns: RUNS });
  });

  it("is turned in a descending part of a key", () => {
    fc.assert(fc.property(value, value, value, (a, b, next) => {
      const order = Buffer.compare(keyOf([a, next], true), keyOf([b, next], true));
      expect(sign(order)).toBe(sign(compare(b, a)));
    }), { numRuns: RUNS });
  });

  it("does not contradict itself", () => {
    fc.assert(fc.property(value, value, value, (a, b, c) => {
      expect(sign(compare(a, b)) + sign(compare(b, a))).toBe(0);
      const [first, , last] = [a, b, c].sort((x, y) => compare(x, y));
      expect(compare(first, last)).toBeLessThanOrEqual(0);
    }), { numRuns: RUNS });
  });

  it("holds those equal that have one identity, and no others", () => {
    fc.assert(fc.property(value, value, (a, b) => {
      expect(identity(a) === identity(b)).toBe(equal(a, b));
    }), { numRuns: RUNS });
  });
});

describe("bytes of documents", () => {
  it("are well-formed, and come back as they were, read whole or field by field", () => {
    fc.assert(fc.property(fc.array(value, { maxLength: 5 }), (values) => {
      const names = values.map((_, i) => `field ${i}`);
      const written = Doc.of(names, values).bytes();
      expect(validateDocument(written, 0, written.length)).toBe(written.length);
      const read = Doc.fromBytes(written);
      const fields = names.map((each) => [each, read.get(each)!] as const);
      expect(Doc.fromEntries(fields).bytes().equals(written)).toBe(true);
    }), { numRuns: RUNS });
  });

  it("that are cut short anywhere are refused", () => {
    fc.assert(fc.property(fc.array(value, { minLength: 1, maxLength: 3 }), fc.nat(), (values, at) => {
      const written = Doc.of(values.map((_, i) => String(i)), values).bytes();
      const cut = written.subarray(0, at % written.length);
      expect(() => validateDocument(cut, 0, cut.length)).toThrow(ServerError);
    }), { numRuns: RUNS });
  });

  it("with one byte changed are refused, or are another document of the same length", () => {
    fc.assert(fc.property(fc.array(value, { minLength: 1, maxLength: 3 }), fc.nat(), fc.nat(255), (values, at, byte) => {
      const changed = Doc.of(values.map((_, i) => String(i)), values).bytes();
      changed[at % changed.length] = byte;
      fc.pre(isWellFormed(changed));
      expect(copyOf(Doc.fromBytes(changed)).bytes()).toHaveLength(changed.length);
    }), { numRuns: RUNS * 2 });
  });
});
