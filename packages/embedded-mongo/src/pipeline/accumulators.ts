import type { Collation } from "../bson/collation.ts";
import { compare } from "../bson/compare.ts";
import { identity, type StringKey } from "../bson/key-encoding.ts";
import { int, NULL, T, type Value } from "../bson/value.ts";
import { fail } from "../errors.ts";
import { compileExpression, type Expression, type Scope } from "../expression/compile.ts";
import { list, nullish, type Operand } from "../expression/operator.ts";
import { sizeOf, type Memory } from "./memory.ts";
import { record } from "./stage.ts";
import { Sum } from "./summation.ts";

/** Gathers the values of one group. */
export interface Accumulator {
  add(value: Operand): void;
  result(): Value;
}

/** What the accumulators of one stage share while it runs. */
export interface Shared {
  readonly collation: Collation | undefined;
  readonly stringKey: StringKey | undefined;
  readonly memory: Memory;
}

type Start = (shared: Shared) => Accumulator;

/** One field of a group's document: its name, what is accumulated, and how. */
export interface Output { readonly name: string; readonly argument: Expression; readonly start: Start }

function summing(result: "total" | "average"): Start {
  return () => {
    const sum = new Sum();
    return { add: (value) => sum.add(value), result: () => sum[result]() };
  };
}

/** Keeps one value, null when there is none. */
function keeping(next: (held: Operand, value: Operand, collation?: Collation) => Operand): Start {
  return ({ collation }) => {
    let held: Operand;
    return { add: (value) => void (held = next(held, value, collation)), result: () => held ?? NULL };
  };
}

/** The least (sign 1) or greatest (-1) value, the first of equal ones; what is nullish does not count. */
function extreme(sign: 1 | -1): Start {
  return keeping((held, value, collation) =>
    nullish(value) || (held && sign * compare(held, value, collation) <= 0) ? held : value);
}

function gathering(distinct: boolean): Start {
  return ({ memory, stringKey }) => {
    const values: Value[] = [];
    const keys = new Set<string>();
    const add = (value: Operand): void => {
      if (value === undefined || (distinct && keys.size === keys.add(identity(value, stringKey)).size)) return;
      memory.add(sizeOf(value));
      values.push(value);
    };
    return { add, result: () => list(values) };
  };
}

/** Every accumulator that is served. */
export const ACCUMULATORS: Readonly<Record<string, Start>> = {
  $sum: summing("total"), $count: summing("total"), $avg: summing("average"), $min: extreme(1), $max: extreme(-1),
  $first: keeping((held, value) => held ?? value ?? NULL), $last: keeping((_, value) => value),
  $push: gathering(false), $addToSet: gathering(true),
};

/** The specification of an output that counts. */
export const COUNT = record({ $count: record({}) });

/** Compiles `name: {$accumulator: argument}` of $group. */
export function compileOutput(name: string, spec: Value, scope: Scope): Output {
  if (spec.t !== T.object || !spec.v.names[0]?.startsWith("$")) {
    return fail(40234, `The field '${name}' must be an accumulator object`);
  }
  if (name.includes(".")) fail(40235, `The field name '${name}' cannot contain '.'`);
  if (name.startsWith("$")) fail(40236, `The field name '${name}' cannot be an operator name`);
  if (spec.v.size !== 1) fail(40238, `The field '${name}' must specify one accumulator`);
  const operator = spec.v.names[0];
  if (!Object.hasOwn(ACCUMULATORS, operator)) fail(15952, `unknown group operator '${operator}'`);
  return { name, argument: compileArgument(operator, spec.v.values[0], scope), start: ACCUMULATORS[operator] };
}

function compileArgument(operator: string, value: Value, scope: Scope): Expression {
  if (operator === "$count") {
    if (value.t !== T.object || value.v.size > 0) fail("TypeMismatch", "$count takes no arguments, i.e. $count:{}");
    return compileExpression(int(1), scope);
  }
  if (value.t === T.array) fail(40237, `The ${operator} accumulator is a unary operator`);
  const argument = compileExpression(value, scope);
  const fixed = operator === "$sum" && argument.constant && argument([]);
  // The two engines of MongoDB 7.0 round the sum of such a constant differently.
  if (fixed && fixed.t === T.double && !Number.isSafeInteger(fixed.v)) fail("NotImplemented", "$sum of a constant fraction");
  return argument;
}
