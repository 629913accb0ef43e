import type { Collation } from "../bson/collation.ts";
import type { Doc } from "../bson/document.ts";
import { isNumber, T, TYPE_NAMES, type Value } from "../bson/value.ts";
import { fail } from "../errors.ts";
import { isTruthy, type Scope } from "../expression/compile.ts";
import { compileBits, type BitsName } from "./bits.ts";
import { compileComparison, compileIn, type ComparisonName } from "./comparison.ts";
import { exact, truncated } from "./integer.ts";
import { atPath, type Test } from "./path.ts";
import { and, type Predicate } from "./predicate.ts";
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

export function comparison(op: ComparisonName, value: Value, collation: Collation | undefined): Condition {
  return leaf(compileComparison(op, value, collation), (path) => ({ kind: "compare", op, path, value }));
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

/** $in; one value alone is an equality, one pattern alone a $regex, as in MongoDB. */
export function anyOf(list: readonly Value[], collation: Collation | undefined): Condition {
  const values = list.filter((value) => value.t !== T.regex);
  const patterns = list.filter((value) => value.t === T.regex).map((value) => regex(value.v.pattern, value.v.flags));
  if (values.length + patterns.length === 1) return patterns[0] ?? comparison("$eq", values[0], collation);
  const test = compileIn(values, patterns.map((pattern) => pattern.test), collation);
  return leaf(test, (path) => ({ kind: "in", path, values, patterns: patterns.length > 0 }));
}

/** True for `{$op: …}`, a document whose first name is an operator; a DBRef is a value. */
export function isOperators(value: Value): value is Extract<Value, { t: 3 }> {
  if (value.t !== T.object || !value.v.names[0]?.startsWith("$")) return false;
  return !(value.v.has("$ref") && value.v.has("$id"));
}

export function listOf(name: string, argument: Value): readonly Value[] {
  return argument.t === T.array ? argument.v.items : fail("BadValue", `${name} needs an array`);
}

function compileInList(name: string, argument: Value, { scope }: Context): Condition {
  const list = listOf(name, argument);
  if (list.some(isOperators)) fail("BadValue", `cannot nest $ under ${name}`);
  return anyOf(list, scope.collation);
}

const TYPE_CODES = new Map<string, number>(Object.entries(TYPE_NAMES).map(([code, name]) => [name, Number(code)]));
const NUMBERS: readonly number[] = [T.double, T.int, T.long, T.decimal];

function typeCodes(type: Value): readonly number[] {
  if (type.t === T.string) {
    if (type.v === "number") return NUMBERS;
    return [TYPE_CODES.get(type.v) ?? fail("BadValue", `Unknown type name alias: ${type.v}`)];
  }
  if (!isNumber(type)) fail("TypeMismatch", "type must be represented as a number or a string");
  const code = Number(exact(type) ?? 0n);
  // The wire says 255 for MinKey, $type says -1.
  const onWire = code === -1 ? T.minKey : code;
  if (code === T.minKey || !(onWire in TYPE_NAMES)) fail("BadValue", "Invalid numerical type code");
  return [onWire];
}

function compileType(argument: Value): Condition {
  const types = argument.t === T.array ? argument.v.items : [argument];
  const codes = new Set(types.flatMap(typeCodes));
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
  const size = isNumber(argument) ? exact(argument) : undefined;
  if (size === undefined || size < 0n || size > 2147483647n) fail("BadValue", "Failed to parse $size. Expected a length");
  return named("$size", (value) => value?.t === T.array && value.v.length === Number(size), true);
}

function compileMod(argument: Value): Condition {
  const parts = listOf("$mod", argument);
  if (parts.length !== 2) fail("BadValue", `malformed mod, ${parts.length < 2 ? "not enough" : "too many"} elements`);
  const [divisor, remainder] = parts.map((part) => {
    if (!isNumber(part)) return fail("BadValue", "malformed mod, divisor or remainder not a number");
    return truncated(part) ?? fail("BadValue", "malformed mod, divisor or remainder value is invalid");
  });
  if (divisor === 0n) fail("BadValue", "divisor cannot be 0");
  return named("$mod", (value) => {
    const dividend = isNumber(value) ? truncated(value) : undefined;
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

function compileNotEqual(argument: Value, { scope }: Context): Condition {
  if (argument.t === T.regex) fail("BadValue", "Can't have regex as arg to $ne.");
  return not(comparison("$eq", argument, scope.collation));
}

const compared = (op: ComparisonName): FieldOperator => (argument, { scope }) => comparison(op, argument, scope.collation);
const bits = (name: BitsName): FieldOperator => (argument) => named(name, compileBits(name, argument));

/** The operators on a field that hold no further conditions. */
export const CONDITIONS: Readonly<Record<string, FieldOperator>> = {
  $eq: compared("$eq"), $gt: compared("$gt"), $gte: compared("$gte"), $lt: compared("$lt"), $lte: compared("$lte"),
  $ne: compileNotEqual,
  $in: (argument, context) => compileInList("$in", argument, context),
  $nin: (argument, context) => not(compileInList("$nin", argument, context)),
  $exists: compileExists,
  $type: compileType,
  $size: compileSize,
  $mod: compileMod,
  $regex: (_, __, siblings) => compileRegexOperator(siblings),
  $options: (_, __, siblings) => (siblings.has("$regex") ? undefined : fail("BadValue", "$options needs a $regex")),
  $bitsAllSet: bits("$bitsAllSet"), $bitsAllClear: bits("$bitsAllClear"),
  $bitsAnySet: bits("$bitsAnySet"), $bitsAnyClear: bits("$bitsAnyClear"),
};
