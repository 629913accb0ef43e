import {
  Canonical, compare, compareNumbers, fail, identity, isNumber, rankOf, T, TYPE_NAMES, type Collation, type Doc,
  type Value,
} from "@raati/mongo-values";
import { isTruthy, type Scope } from "../expression/compile.ts";
import { itemsOf } from "../expression/operator.ts";
import { exact, isNaNValue, truncated } from "./integer.ts";
import { atPath, type Test } from "./path.ts";
import { and, type ComparisonName, type Predicate } from "./predicate.ts";
import { compileRegex } from "./regex.ts";

/** One condition on a value: as a test of a single value, which never opens an array, and as a predicate at a path. */
export interface Condition { readonly test: Test; at(path: string): Predicate }

/** `nested`: the filter is for documents inside of the user's, where some operators are not allowed. */
export interface Context { readonly scope: Scope; readonly nested: boolean }

/** Compiles an operator on a field; `siblings` is the document of operators that it stands in. */
export type FieldOperator = (argument: Value, context: Context, siblings: Doc) => Condition | undefined;

type Shape<P = Predicate> = P extends unknown ? Omit<P, "test"> : never;

/** A condition that looks at values one by one; with `whole` an array at the end of the path is one value. */
function leaf(test: Test, describe: (path: string) => Shape, whole = false): Condition {
  return { test, at: (path) => ({ ...describe(path), test: atPath(path, test, whole) }) };
}

function named(name: string, test: Test, whole = false): Condition {
  return leaf(test, (path) => ({ kind: "other", name, path }), whole);
}

export function all(conditions: readonly Condition[]): Condition {
  return {
    test: (value) => conditions.every((condition) => condition.test(value)),
    at: (path) => and(conditions.map((condition) => condition.at(path))),
  };
}

export function not(condition: Condition): Condition {
  return {
    test: (value) => !condition.test(value),
    at(path) {
      const inner = condition.at(path);
      return { kind: "other", name: "$not", path, children: [inner], test: (doc) => !inner.test(doc) };
    },
  };
}

const HOLDS: Record<ComparisonName, (order: number) => boolean> = {
  $eq: (order) => order === 0, $gt: (order) => order > 0, $gte: (order) => order >= 0, $lt: (order) => order < 0,
  $lte: (order) => order <= 0,
};

export function comparison(op: ComparisonName, value: Value, collation: Collation | undefined): Condition {
  if (value.t === T.undefined) fail("BadValue", "cannot compare to undefined");
  if (value.t === T.regex && op !== "$eq") fail("BadValue", `Can't have RegEx as arg to ${op}.`);
  const test = compared(HOLDS[op], value, collation);
  return { test, at: (path) => ({ kind: "compare", op, path, value, test: atPath(path, test) }) };
}

/** Only values of one kind compare (type bracketing); null stands for missing too, and NaN lies in no range of numbers. */
function compared(holds: (order: number) => boolean, value: Value, collation: Collation | undefined): Test {
  if (value.t === T.null) return (v) => holds(0) && (v === undefined || v.t === T.null || v.t === T.undefined);
  if (isNumber(value)) {
    const nan = isNaNValue(value);
    return (v) => isNumber(v) && isNaNValue(v) === nan && holds(compareNumbers(v, value));
  }
  const rank = rankOf(value);
  // MinKey and MaxKey compare with values of every type, and with missing ones.
  const beyond = (value.t === T.minKey && holds(1)) || (value.t === T.maxKey && holds(-1));
  return (v) => (v === undefined || rankOf(v) !== rank ? beyond : holds(compare(v, value, collation)));
}

/** A regular expression as a filter: matches strings, and the stored regular expression that is the same. */
export function regex(pattern: string, flags: string): Condition {
  const expression = compileRegex(pattern, flags);
  return named("$regex", (value) => {
    if (value === undefined) return false;
    if (value.t === T.string || value.t === T.symbol) return expression.test(value.v);
    return value.t === T.regex && value.v.pattern === pattern && value.v.flags === flags;
  });
}

/** A value in the place of operators: equality, except for a regular expression. */
export function literal(value: Value, { scope }: Context): Condition {
  if (value.t === T.regex) return regex(value.v.pattern, value.v.flags);
  return comparison("$eq", value, scope.collation);
}

/** $in; one value alone is an equality, one pattern alone a $regex, as in MongoDB. */
export function anyOf(list: readonly Value[], collation: Collation | undefined): Condition {
  const values = list.filter((value) => value.t !== T.regex);
  const patterns = list.filter((value) => value.t === T.regex).map((value) => regex(value.v.pattern, value.v.flags));
  if (values.length + patterns.length === 1) return patterns[0] ?? comparison("$eq", values[0], collation);
  if (values.some((value) => value.t === T.undefined)) fail("BadValue", "InMatchExpression equality cannot be undefined");
  const canonical = collation && new Canonical(collation);
  const key = (value: Value): string => identity(value, canonical && ((text) => canonical.of(text)));
  const keys = new Set(values.map(key));
  const hasNull = values.some((value) => value.t === T.null);
  return leaf((value) => {
    if (value === undefined || value.t === T.undefined) return hasNull;
    return keys.has(key(value)) || patterns.some((pattern) => pattern.test(value));
  }, (path) => ({ kind: "in", path, values, patterns: patterns.length > 0 }));
}

/** True for `{$op: …}`, a document whose first name is an operator; a DBRef is a value. */
export function isOperators(value: Value): value is Extract<Value, { t: 3 }> {
  if (value.t !== T.object || !value.v.names[0]?.startsWith("$")) return false;
  return !(value.v.has("$ref") && value.v.has("$id"));
}

function compileInList(name: string, argument: Value, { scope }: Context): Condition {
  const list = itemsOf(argument, "BadValue", name);
  if (list.some(isOperators)) fail("BadValue", `cannot nest $ under ${name}`);
  return anyOf(list, scope.collation);
}

const TYPE_CODES = new Map<string, readonly number[]>([
  ...Object.entries(TYPE_NAMES).map(([code, name]) => [name, [Number(code)]] as const),
  ["number", [T.double, T.int, T.long, T.decimal]],
]);

function typeCodes(type: Value): readonly number[] {
  if (type.t === T.string) return TYPE_CODES.get(type.v) ?? fail("BadValue", `Unknown type name alias: ${type.v}`);
  if (!isNumber(type)) fail("TypeMismatch", "type must be represented as a number or a string");
  const code = Number(exact(type) ?? 0n);
  // The wire says 255 for MinKey, $type says -1.
  const onWire = code === -1 ? T.minKey : code;
  if (code === T.minKey || !(onWire in TYPE_NAMES)) fail("BadValue", "Invalid numerical type code");
  return [onWire];
}

function compileType(argument: Value): Condition {
  const codes = new Set((argument.t === T.array ? argument.v.items : [argument]).flatMap(typeCodes));
  if (codes.size === 0) fail("FailedToParse", "$type must match at least one type");
  return named("$type", (value) => value !== undefined && codes.has(value.t));
}

function compileExists(argument: Value): Condition {
  const wanted = isTruthy(argument);
  const found: Test = (value) => value !== undefined;
  return {
    test: (value) => found(value) === wanted,
    at(path) {
      const exists = atPath(path, found);
      return { kind: "exists", path, exists: wanted, test: wanted ? exists : (doc) => !exists(doc) };
    },
  };
}

function compileSize(argument: Value): Condition {
  const size = exact(argument);
  if (size === undefined || size < 0n || size > 2147483647n) fail("BadValue", "Failed to parse $size. Expected a length");
  return named("$size", (value) => value?.t === T.array && value.v.length === Number(size), true);
}

function compileMod(argument: Value): Condition {
  const parts = itemsOf(argument, "BadValue", "$mod");
  if (parts.length !== 2) fail("BadValue", "malformed mod, there must be two elements");
  const [divisor, remainder] = parts.map((part) => truncated(part) ?? fail("BadValue", "malformed mod, no 64-bit number"));
  if (divisor === 0n) fail("BadValue", "divisor cannot be 0");
  return named("$mod", (value) => {
    const dividend = value && truncated(value);
    return dividend !== undefined && dividend % divisor === remainder;
  });
}

function compileRegexOperator(siblings: Doc): Condition {
  let pattern = "";
  let flags = "";
  const setFlags = (value: string, code: number) => {
    if (flags !== "") fail(code, "options set in both $regex and $options");
    flags = value;
  };
  for (const [name, value] of siblings.entries()) {
    if (name === "$options") setFlags(value.t === T.string ? value.v : fail("BadValue", "$options has to be a text"), 51075);
    if (name !== "$regex") continue;
    if (value.t !== T.string && value.t !== T.regex) fail("BadValue", "$regex has to be a string");
    pattern = value.t === T.string ? value.v : value.v.pattern;
    if (value.t === T.regex && value.v.flags !== "") setFlags(value.v.flags, 51074);
  }
  return regex(pattern, flags);
}

const comparing = (op: ComparisonName): FieldOperator => (argument, { scope }) => comparison(op, argument, scope.collation);

/** The operators on a field that hold no further conditions. */
export const CONDITIONS: Readonly<Record<string, FieldOperator>> = {
  $eq: comparing("$eq"), $gt: comparing("$gt"), $gte: comparing("$gte"), $lt: comparing("$lt"), $lte: comparing("$lte"),
  $ne(argument, { scope }) {
    if (argument.t === T.regex) fail("BadValue", "Can't have regex as arg to $ne.");
    return not(comparison("$eq", argument, scope.collation));
  },
  $in: (argument, context) => compileInList("$in", argument, context),
  $nin: (argument, context) => not(compileInList("$nin", argument, context)),
  $exists: compileExists,
  $type: compileType,
  $size: compileSize,
  $mod: compileMod,
  $regex: (_, __, siblings) => compileRegexOperator(siblings),
  $options: (_, __, siblings) => (siblings.has("$regex") ? undefined : fail("BadValue", "$options needs a $regex")),
};
