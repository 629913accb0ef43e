import type { Doc } from "../bson/document.ts";
import { isNumber, T, type Value } from "../bson/value.ts";
import { fail, type CodeName } from "../errors.ts";
import { compileExpression, isTruthy, type Scope } from "../expression/compile.ts";
import { all, anyOf, comparison, CONDITIONS, isOperators, listOf, not, regex, type Condition } from "./condition.ts";
import { exact } from "./integer.ts";
import { asDoc, atPath, type Test } from "./path.ts";
import { and, nor, or, type Predicate } from "./predicate.ts";

export type { Hit } from "./path.ts";
export type { Predicate } from "./predicate.ts";

/** Compiles a filter; `{}` is a conjunction of nothing. MongoDB 7.0's rules and error codes. */
export function compileFilter(filter: Doc, scope: Scope): Predicate {
  return compileClauses(filter, { scope, nested: false });
}

/** `nested`: the filter is for documents inside of the user's, where some operators are not allowed. */
interface Context { readonly scope: Scope; readonly nested: boolean }

function compileClauses(filter: Doc, context: Context): Predicate {
  const parts: Predicate[] = [];
  for (const [name, value] of filter.entries()) {
    const part = name.startsWith("$") ? compilePathless(name, value, context) : compileField(name, value, context);
    if (part) parts.push(part);
  }
  return and(parts);
}

function compileField(path: string, value: Value, context: Context): Predicate {
  if (isOperators(value)) return all(compileConditions(value.v, context)).at(path);
  if (value.t === T.regex) return regex(value.v.pattern, value.v.flags).at(path);
  return comparison("$eq", value, context.scope.collation).at(path);
}

type Pathless = (argument: Value, context: Context, name: string) => Predicate | undefined;

const PATHLESS: Readonly<Record<string, Pathless>> = {
  $and: (argument, context, name) => and(compileEach(name, argument, context)),
  $or: (argument, context, name) =>
    or(compileEach(name, argument, context), (path, values) => anyOf(values, context.scope.collation).at(path)),
  $nor: (argument, context, name) => nor(compileEach(name, argument, context)),
  $expr: compileExpr,
  $comment: () => undefined,
  $alwaysTrue: (argument, _, name) => compileAlways(name, argument, true),
  $alwaysFalse: (argument, _, name) => compileAlways(name, argument, false),
  // The parts of a DBRef; only its $id goes by the collation.
  $ref: (argument, _, name) => comparison("$eq", argument, undefined).at(name),
  $id: (argument, { scope }, name) => comparison("$eq", argument, scope.collation).at(name),
  $db: (argument, _, name) => comparison("$eq", argument, undefined).at(name),
  $where: refusal("BadValue", "is not allowed in this context"),
  $text: refusal(27, "needs a text index"),
  $jsonSchema: refusal("QueryFeatureNotAllowed", "is not allowed in this context"),
  $sampleRate: refusal("NotImplemented", "is not supported"),
};
const pathless = new Map(Object.entries(PATHLESS));

function refusal(code: CodeName | number, why: string): (argument: Value, context: unknown, name: string) => never {
  return (_, __, name) => fail(code, `${name} ${why}`);
}

function compilePathless(name: string, argument: Value, context: Context): Predicate | undefined {
  const operator = pathless.get(name);
  if (operator) return operator(argument, context, name);
  const hint = name === "$not" ? ". If you are trying to negate an entire expression, use $nor." : "";
  return fail("BadValue", `unknown top level operator: ${name}${hint}`);
}

function compileEach(name: string, argument: Value, context: Context): Predicate[] {
  if (argument.t !== T.array) fail("BadValue", `${name} argument must be an array`);
  if (argument.v.length === 0) fail("BadValue", `${name} argument must be a non-empty array`);
  return argument.v.items.map((item) => {
    if (item.t !== T.object) return fail("BadValue", `${name} argument's entries must be objects`);
    const part = compileClauses(item.v, context);
    return part.kind === "and" && part.children.length === 1 ? part.children[0] : part;
  });
}

function compileExpr(argument: Value, { scope, nested }: Context): Predicate {
  if (nested) fail("BadValue", "$expr can only be applied to the top-level document");
  const expression = compileExpression(argument, scope);
  return { kind: "other", name: "$expr", test: (doc) => isTruthy(expression(scope.env(doc))) };
}

function compileAlways(name: string, argument: Value, answer: boolean): Predicate {
  if (!isNumber(argument) || exact(argument) !== 1n) fail("FailedToParse", `${name} must be an integer value of 1`);
  return { kind: "other", name, test: () => answer };
}

type FieldOperator = (argument: Value, context: Context, siblings: Doc) => Condition | undefined;

const near = refusal(5626500, "is not allowed in this context");
const geo = refusal("NotImplemented", "is not supported");

const OPERATORS: ReadonlyMap<string, FieldOperator> = new Map<string, FieldOperator>([
  ...Object.entries(CONDITIONS).map(([name, compile]): [string, FieldOperator] => [
    name, (argument, { scope }, siblings) => compile(argument, { collation: scope.collation, siblings }),
  ]),
  ["$not", compileNot],
  ["$all", compileAll],
  ["$elemMatch", compileElemMatch],
]);
const GEO = new Map([
  ["$near", near], ["$nearSphere", near], ["$geoNear", near], ["$geoWithin", geo], ["$within", geo], ["$geoIntersects", geo],
]);

/** Every query operator that is served. */
export const QUERY_OPERATORS: Readonly<Record<string, true>> = Object.fromEntries(
  [...OPERATORS.keys(), "$and", "$or", "$nor", "$expr", "$comment", "$alwaysTrue", "$alwaysFalse"].map((name) => [name, true]),
);

/** True for a name that MongoDB's parser takes for an operator on a field; $not is none of them. */
export function isFieldOperator(name: string | undefined): boolean {
  return name !== undefined && name !== "$not" && (OPERATORS.has(name) || GEO.has(name));
}

function compileConditions(operators: Doc, context: Context): Condition[] {
  const conditions: Condition[] = [];
  for (const [name, argument] of operators.entries()) {
    GEO.get(name)?.(argument, context, name);
    const operator = OPERATORS.get(name) ?? fail("BadValue", `unknown operator: ${name}`);
    const condition = operator(argument, context, operators);
    if (condition) conditions.push(condition);
  }
  return conditions;
}

function compileNot(argument: Value, context: Context): Condition {
  if (argument.t === T.regex) return not(regex(argument.v.pattern, argument.v.flags));
  if (argument.t !== T.object) fail("BadValue", "$not argument must be a regex or an object");
  if (argument.v.size === 0) fail("BadValue", "$not argument must be a non-empty object");
  const conditions = compileConditions(argument.v, context);
  return not(conditions.length === 1 ? conditions[0] : all(conditions));
}

function compileAll(argument: Value, context: Context): Condition {
  const list = listOf("$all", argument);
  if (list.length === 0) {
    return { test: () => false, at: (path) => ({ kind: "other", name: "$alwaysFalse", path, test: () => false }) };
  }
  const elements = firstName(list[0]) === "$elemMatch";
  return all(list.map((value) => {
    if (elements) {
      if (firstName(value) !== "$elemMatch") fail("BadValue", "$all/$elemMatch has to be consistent");
      return compileElemMatch((value.v as Doc).values[0], context);
    }
    if (isFieldOperator(firstName(value))) fail("BadValue", "no $ expressions in $all");
    if (value.t === T.regex) return regex(value.v.pattern, value.v.flags);
    return comparison("$eq", value, context.scope.collation);
  }));
}

function firstName(value: Value): string | undefined {
  return value.t === T.object ? value.v.names[0] : undefined;
}

/** $elemMatch over documents when its argument is a filter, over values when it is a document of operators. */
function compileElemMatch(argument: Value, context: Context): Condition {
  if (argument.t !== T.object) fail("BadValue", "$elemMatch needs an Object");
  const nested = { ...context, nested: true };
  if (isOperators(argument, true) && !pathless.has(argument.v.names[0])) {
    const { test } = all(compileConditions(argument.v, nested));
    return elementsThat((item) => test(item));
  }
  const filter = compileClauses(argument.v, nested);
  return elementsThat((item) => {
    const doc = asDoc(item);
    return doc !== undefined && filter.test(doc);
  }, [filter]);
}

function elementsThat(matches: (item: Value) => boolean, children?: Predicate[]): Condition {
  const test: Test = (value, hit) => {
    if (value?.t !== T.array) return false;
    const index = value.v.items.findIndex(matches);
    if (index >= 0 && hit) hit.index = index;
    return index >= 0;
  };
  return {
    test,
    at: (path) => ({ kind: "other", name: "$elemMatch", path, children, test: atPath(path, test, true) }),
  };
}
