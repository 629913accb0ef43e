import { fail, T, type CodeName, type Doc, type Value } from "@raati/mongo-values";
import { compileExpression, isTruthy, type Scope } from "../expression/compile.ts";
import { itemsOf } from "../expression/operator.ts";
import {
  all, anyOf, CONDITIONS, isOperators, literal, not, type Condition, type Context, type FieldOperator,
} from "./condition.ts";
import { asDoc, atPath, type Test } from "./path.ts";
import { and, nor, or, type Predicate } from "./predicate.ts";

export type { Hit } from "./path.ts";
export type { Predicate } from "./predicate.ts";

/** Compiles a filter; `{}` is a conjunction of nothing. MongoDB 7.0's rules and error codes. */
export function compileFilter(filter: Doc, scope: Scope): Predicate {
  return compileClauses(filter, { scope, nested: false });
}

function compileClauses(filter: Doc, context: Context): Predicate {
  const parts: Predicate[] = [];
  const { names, values } = filter;
  for (let i = 0; i < names.length; i++) {
    const [name, value] = [names[i], values[i]];
    if (name.startsWith("$")) {
      const compile = PATHLESS.get(name) ?? refuse(name, "top level operator");
      parts.push(...compile(value, context, name));
    } else parts.push((isOperators(value) ? all(compileConditions(value.v, context)) : literal(value, context)).at(name));
  }
  return and(parts);
}

type Pathless = (argument: Value, context: Context, name: string) => Predicate[];

const PATHLESS: ReadonlyMap<string, Pathless> = new Map(Object.entries<Pathless>({
  $and: (argument, context, name) => [and(compileEach(name, argument, context))],
  $or: (argument, context, name) =>
    [or(compileEach(name, argument, context), (path, values) => anyOf(values, context.scope.collation).at(path))],
  $nor: (argument, context, name) => [nor(compileEach(name, argument, context))],
  $expr: (argument, context) => [compileExpr(argument, context)],
  $comment: () => [],
}));

/** What MongoDB has and this server has not, with the code that MongoDB answers with where it cannot serve it either. */
const REFUSED: Readonly<Record<string, CodeName | number>> = {
  $where: "BadValue", $text: "IndexNotFound", $jsonSchema: "QueryFeatureNotAllowed", $near: 5626500, $nearSphere: 5626500,
  $geoNear: 5626500, $geoWithin: "NotImplemented", $within: "NotImplemented", $geoIntersects: "NotImplemented",
};

function refuse(name: string, unknown: string): never {
  if (Object.hasOwn(REFUSED, name)) fail(REFUSED[name], `${name} is not supported in this context`);
  return fail("BadValue", `unknown ${unknown}: ${name}`);
}

function compileEach(name: string, argument: Value, context: Context): Predicate[] {
  const items = itemsOf(argument, "BadValue", name);
  if (items.length === 0) fail("BadValue", `${name} argument must be a non-empty array`);
  return items.map((item) => {
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

const OPERATORS: ReadonlyMap<string, FieldOperator> = new Map<string, FieldOperator>([
  ...Object.entries<FieldOperator>(CONDITIONS),
  ["$not", compileNot],
  ["$all", compileAll],
  ["$elemMatch", compileElemMatch],
]);

/** Every query operator that is served. */
export const QUERY_OPERATORS: Readonly<Record<string, true>> = Object.fromEntries(
  [...OPERATORS.keys(), ...PATHLESS.keys()].map((name) => [name, true]),
);

/** True for a name that MongoDB's parser takes for an operator on a field; $not is none of them. */
export function isFieldOperator(name: string | undefined): boolean {
  return name !== undefined && name !== "$not" && (OPERATORS.has(name) || /^\$(near|geo|within|bits)/.test(name));
}

function compileConditions(operators: Doc, context: Context): Condition[] {
  return [...operators.entries()].flatMap(([name, argument]) => {
    const operator = OPERATORS.get(name) ?? refuse(name, "operator");
    return operator(argument, context, operators) ?? [];
  });
}

function compileNot(argument: Value, context: Context): Condition {
  if (argument.t === T.regex) return not(literal(argument, context));
  if (argument.t !== T.object || argument.v.size === 0) {
    return fail("BadValue", "$not argument must be a regex or a non-empty object");
  }
  const conditions = compileConditions(argument.v, context);
  return not(conditions.length === 1 ? conditions[0] : all(conditions));
}

function compileAll(argument: Value, context: Context): Condition {
  const list = itemsOf(argument, "BadValue", "$all");
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
    return literal(value, context);
  }));
}

function firstName(value: Value): string | undefined {
  return value.t === T.object ? value.v.names[0] : undefined;
}

/** $elemMatch over documents when its argument is a filter, over values when it is a document of operators. */
function compileElemMatch(argument: Value, context: Context): Condition {
  if (argument.t !== T.object) fail("BadValue", "$elemMatch needs an Object");
  const nested = { ...context, nested: true };
  if (isOperators(argument) && !PATHLESS.has(argument.v.names[0])) {
    return elementsThat(all(compileConditions(argument.v, nested)).test);
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
    const index = value.v.items.findIndex((item) => matches(item));
    if (index >= 0 && hit) hit.index = index;
    return index >= 0;
  };
  return {
    test,
    at: (path) => ({ kind: "other", name: "$elemMatch", path, children, test: atPath(path, test, true) }),
  };
}
