import { compare } from "../bson/compare.ts";
import { bool, int, T, UNDEFINED, type Value } from "../bson/value.ts";
import { fail } from "../errors.ts";
import {
  binary, compiled, folded, named, nary, nullish, operands, unary, type Expression, type Operator, type Operators,
} from "./operator.ts";
import { isTruthy } from "./truth.ts";

/** Compares in BSON order by the collation; a missing value ranks with the undefined ones, before null. */
function comparison(answer: (order: number) => Value): Operator {
  return binary((a, b, { scope }) => answer(compare(a ?? UNDEFINED, b ?? UNDEFINED, scope.collation)));
}

const $cond: Operator = (call) => {
  const [test, yes, no] = call.argument.t === T.object ? namedCondition(call) : operands(call, 3, 3);
  return folded([test, yes, no], (env) => (isTruthy(test(env)) ? yes(env) : no(env)));
};

function namedCondition(call: Parameters<Operator>[0]): Expression[] {
  const codes = { document: 16020, unknown: 17083 };
  const given = compiled(call, named(call, codes, { if: 17080, then: 17081, else: 17082 }));
  return [given.if, given.then, given.else];
}

const $ifNull: Operator = (call) => {
  const parts = operands(call, 0, Infinity);
  if (parts.length < 2) fail(1257300, `$ifNull needs at least two arguments, had: ${parts.length}`);
  const last = parts.length - 1;
  return folded(parts, (env) => {
    for (let i = 0; i < last; i++) {
      const value = parts[i](env);
      if (!nullish(value)) return value;
    }
    return parts[last](env);
  });
};

const $switch: Operator = (call) => {
  const given = named(call, { document: 40060, unknown: 40067 }, { branches: 40068 }, ["default"]);
  if (given.branches.t !== T.array) return fail(40061, "$switch expected an array for 'branches'");
  const branches = given.branches.v.items.map((argument) => {
    if (argument.t !== T.object) fail(40062, "$switch expected each branch to be an object");
    return compiled(call, named({ ...call, argument }, { document: 40062, unknown: 40063 }, { case: 40064, then: 40065 }));
  });
  if (branches.length === 0) fail(40068, "$switch requires at least one branch.");
  const fallback = given.default && call.compile(given.default);
  const reachable = branches.filter((branch) => !branch.case.constant || isTruthy(branch.case([])));
  if (reachable.length === 0 && !fallback) fail(40069, "All cases of a $switch are false, and it has no default");
  const parts = reachable.flatMap((branch) => [branch.case, branch.then]);
  return folded([...parts, fallback], (env) => {
    for (const branch of reachable) if (isTruthy(branch.case(env))) return branch.then(env);
    return fallback ? fallback(env) : fail(40066, "$switch found no matching branch, and no default was specified.");
  });
};

export const LOGIC: Operators = {
  $cmp: comparison((order) => int(Math.sign(order))),
  $eq: comparison((order) => bool(order === 0)),
  $ne: comparison((order) => bool(order !== 0)),
  $gt: comparison((order) => bool(order > 0)),
  $gte: comparison((order) => bool(order >= 0)),
  $lt: comparison((order) => bool(order < 0)),
  $lte: comparison((order) => bool(order <= 0)),
  $and: nary((parts, env) => bool(parts.every((part) => isTruthy(part(env))))),
  $or: nary((parts, env) => bool(parts.some((part) => isTruthy(part(env))))),
  $not: unary((a) => bool(!isTruthy(a))),
  $cond, $ifNull, $switch,
};
