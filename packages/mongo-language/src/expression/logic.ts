import { bool, compare, fail, int, T, UNDEFINED, type Value } from "@raati/mongo-values";
import { binary, folded, isTruthy, keyed, named, nary, nullish, unary, type Operator, type Operators } from "./operator.ts";

/** Compares in BSON order by the collation; a missing value ranks with the undefined ones, before null. */
const comparison = (answer: (order: number) => Value): Operator =>
  binary((a, b, { scope }) => answer(compare(a ?? UNDEFINED, b ?? UNDEFINED, scope.collation)));

// oxlint-disable-next-line unicorn/no-thenable -- MongoDB's name
const condition = keyed([17080, 17083], { if: 17080, then: 17081, else: 17082 }, [], (given) =>
  (env) => (isTruthy(given.if(env)) ? given.then(env) : given.else(env)));

const positionalCondition = nary(([test, yes, no], env) => (isTruthy(test(env)) ? yes(env) : no(env)), 3, 3);

const $ifNull = nary((parts, env) => {
  for (const part of parts.slice(0, -1)) {
    const value = part(env);
    if (!nullish(value)) return value;
  }
  return parts.at(-1)!(env);
}, 2, Infinity, 1257300);

const $switch: Operator = (call) => {
  const given = named(call, [40060, 40067], { branches: 40068 }, ["default"]);
  if (given.branches.t !== T.array) return fail(40061, "$switch expected an array for 'branches'");
  const branches = given.branches.v.items.map((argument) => {
    // oxlint-disable-next-line unicorn/no-thenable -- MongoDB's name
    const branch = named({ ...call, argument }, [40062, 40063], { case: 40064, then: 40065 });
    return { test: call.compile(branch.case), answer: call.compile(branch.then) };
  });
  if (branches.length === 0) fail(40068, "$switch requires at least one branch.");
  const fallback = given.default && call.compile(given.default);
  const open = branches.filter(({ test }) => !test.constant || isTruthy(test([])));
  if (open.length === 0 && !fallback) fail(40069, "All cases of a $switch are false, and it has no default");
  return folded([...open.flatMap(({ test, answer }) => [test, answer]), fallback], (env) => {
    for (const { test, answer } of open) if (isTruthy(test(env))) return answer(env);
    return fallback ? fallback(env) : fail(40066, "$switch found no matching branch, and no default was specified.");
  });
};

export const LOGIC: Operators = {
  $ifNull, $switch,
  $cond: (call) => (call.argument.t === T.object ? condition(call) : positionalCondition(call)),
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
};
