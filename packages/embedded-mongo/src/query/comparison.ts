import type { Collation } from "../bson/collation.ts";
import { compare, rankOf } from "../bson/compare.ts";
import { compareNumbers } from "../bson/number.ts";
import { isNumber, T, type NumberValue, type Value } from "../bson/value.ts";
import { fail } from "../errors.ts";
import { isNaNValue } from "./integer.ts";
import type { Test } from "./path.ts";

export type ComparisonName = "$eq" | "$gt" | "$gte" | "$lt" | "$lte";

/** The test of a comparison operator: only values of one kind compare (type bracketing), null stands for missing too. */
export function compileComparison(name: ComparisonName, value: Value, collation: Collation | undefined): Test {
  if (value.t === T.undefined) fail("BadValue", "cannot compare to undefined");
  if (name === "$eq") return equality(value, collation);
  if (value.t === T.regex) fail("BadValue", `Can't have RegEx as arg to ${name}.`);
  return range(name, value, collation);
}

function equality(value: Value, collation: Collation | undefined): Test {
  if (value.t === T.null) return (v) => v === undefined || v.t === T.null || v.t === T.undefined;
  if ((value.t === T.string || value.t === T.symbol) && !collation) {
    const text = value.v;
    return (v) => v !== undefined && (v.t === T.string || v.t === T.symbol) && v.v === text;
  }
  if (value.t === T.int || (value.t === T.double && !Number.isNaN(value.v))) {
    const number = value.v;
    return (v) => {
      if (v === undefined) return false;
      if (v.t === T.int || v.t === T.double) return v.v === number;
      return (v.t === T.long || v.t === T.decimal) && compareNumbers(v, value) === 0;
    };
  }
  return (v) => v !== undefined && compare(v, value, collation) === 0;
}

type RangeName = Exclude<ComparisonName, "$eq">;

const HOLDS: Record<RangeName, (a: number, b: number) => boolean> = {
  $gt: (a, b) => a > b, $gte: (a, b) => a >= b, $lt: (a, b) => a < b, $lte: (a, b) => a <= b,
};

function range(name: RangeName, value: Value, collation: Collation | undefined): Test {
  const holds = HOLDS[name];
  if (value.t === T.null || (isNumber(value) && isNaNValue(value))) {
    return holds(0, 0) ? equality(value, collation) : () => false;
  }
  if (isNumber(value)) return numberRange(holds, value);
  const rank = rankOf(value);
  // MinKey and MaxKey compare with values of every type, and with missing ones.
  const beyond = (value.t === T.minKey && holds(1, 0)) || (value.t === T.maxKey && holds(0, 1));
  return (v) => (v === undefined || rankOf(v) !== rank ? beyond : holds(compare(v, value, collation), 0));
}

/** NaN lies in no range. */
function numberRange(holds: (a: number, b: number) => boolean, value: NumberValue): Test {
  const small = value.t === T.int || value.t === T.double ? value.v : undefined;
  return (v) => {
    if (v === undefined) return false;
    if (small !== undefined && (v.t === T.int || v.t === T.double)) return holds(v.v, small);
    return isNumber(v) && !isNaNValue(v) && holds(compareNumbers(v, value), 0);
  };
}

/** The test of $in: values by binary search, and regular expressions one by one. */
export function compileIn(values: readonly Value[], patterns: readonly Test[], collation: Collation | undefined): Test {
  if (values.some((value) => value.t === T.undefined)) fail("BadValue", "InMatchExpression equality cannot be undefined");
  const sorted = values.toSorted((a, b) => compare(a, b, collation));
  const hasNull = values.some((value) => value.t === T.null);
  return (v) => {
    if (v === undefined || v.t === T.undefined) return hasNull;
    for (let low = 0, high = sorted.length; low < high; ) {
      const middle = (low + high) >>> 1;
      const order = compare(sorted[middle], v, collation);
      if (order === 0) return true;
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return patterns.some((pattern) => pattern(v));
  };
}
