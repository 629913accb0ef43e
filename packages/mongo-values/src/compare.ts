import type { Collation } from "./collation.ts";
import type { Arr, Doc } from "./document.ts";
import { compareNumbers } from "./number.ts";
import { T, type TypeCode, type Value } from "./value.ts";

/**
 * Where each type stands in MongoDB's order of types (manual, "Comparison/Sort Order"); types of one rank compare by value.
 */
const RANK: Record<TypeCode, number> = {
  255: 1, 6: 2, 10: 5, 16: 10, 1: 10, 18: 10, 19: 10, 2: 15, 14: 15, 3: 20, 4: 25, 5: 30, 7: 35, 8: 40, 9: 45, 17: 47,
  11: 50, 12: 55, 13: 60, 15: 65, 127: 127,
};

/** The rank of a value's type: comparison operators only match values of one rank. */
export function rankOf(value: Value): number {
  return RANK[value.t];
}

/** Compares two values of any types: negative, 0 or positive. Strings by the collation when one is given. */
export function compare(a: Value, b: Value, collation?: Collation): number {
  if (a.t === T.int && b.t === T.int) return a.v - b.v;
  const byRank = RANK[a.t] - RANK[b.t];
  return byRank !== 0 ? byRank : compareSameRank(a, b, collation);
}

function compareSameRank(a: Value, b: Value, collation?: Collation): number {
  switch (a.t) {
    case T.int: case T.double: case T.long: case T.decimal: return compareNumbers(a, b as typeof a);
    case T.string: case T.symbol: {
      const other = (b as typeof a).v;
      return collation ? collation.compare(a.v, other) : compareStrings(a.v, other);
    }
    case T.object: return compareDocs(a.v, (b as typeof a).v, collation);
    case T.array: return compareArrays(a.v, (b as typeof a).v, collation);
    case T.binary: {
      const other = (b as typeof a).v;
      return a.v.bytes.length - other.bytes.length || a.v.sub - other.sub || Buffer.compare(a.v.bytes, other.bytes);
    }
    case T.objectId: case T.dbPointer: case T.codeWithScope: return Buffer.compare(a.v, (b as typeof a).v);
    case T.bool: return Number(a.v) - Number((b as typeof a).v);
    case T.date: case T.timestamp: {
      const other = (b as typeof a).v;
      return a.v < other ? -1 : a.v > other ? 1 : 0;
    }
    case T.regex: {
      const other = (b as typeof a).v;
      return compareStrings(a.v.pattern, other.pattern) || compareStrings(a.v.flags, other.flags);
    }
    case T.code: return compareStrings(a.v, (b as typeof a).v);
    default: return 0;
  }
}

/** Compares as UTF-8 bytes do; JavaScript's own order differs for characters outside the basic plane. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    if (x >= 0xd800 && y >= 0xd800) return Buffer.compare(Buffer.from(a), Buffer.from(b));
    return x - y;
  }
  return a.length - b.length;
}

/** Field by field in stored order: type rank, then name, then value; a prefix comes first. */
export function compareDocs(a: Doc, b: Doc, collation?: Collation): number {
  const length = Math.min(a.size, b.size);
  for (let i = 0; i < length; i++) {
    const x = a.values[i];
    const y = b.values[i];
    const order = RANK[x.t] - RANK[y.t] || compareStrings(a.names[i], b.names[i]) || compareSameRank(x, y, collation);
    if (order !== 0) return order;
  }
  return a.size - b.size;
}

function compareArrays(a: Arr, b: Arr, collation?: Collation): number {
  const x = a.items;
  const y = b.items;
  const length = Math.min(x.length, y.length);
  for (let i = 0; i < length; i++) {
    const order = compare(x[i], y[i], collation);
    if (order !== 0) return order;
  }
  return x.length - y.length;
}

export function equal(a: Value, b: Value, collation?: Collation): boolean {
  return compare(a, b, collation) === 0;
}
