import { Canonical } from "../bson/collation.ts";
import { compare } from "../bson/compare.ts";
import { identity } from "../bson/key-encoding.ts";
import { bool, NULL, type Value } from "../bson/value.ts";
import { fail } from "../errors.ts";
import type { Scope } from "./compile.ts";
import { binary, folded, itemsOf, list, nary, nullish, operands, unary, type Operator, type Operators } from "./operator.ts";
import { isTruthy } from "./truth.ts";

/** Puts values into sets in which those count once that compare as equal; the first one stays. */
class Setter {
  private readonly key: (value: Value) => string;
  private readonly scope: Scope;

  constructor(scope: Scope) {
    this.scope = scope;
    const canonical = scope.collation && new Canonical(scope.collation);
    this.key = canonical ? (value) => identity(value, (text) => canonical.of(text)) : (value) => identity(value);
  }

  add(values: readonly Value[], set = new Map<string, Value>()): Map<string, Value> {
    for (const value of values) {
      const key = this.key(value);
      if (!set.has(key)) set.set(key, value);
    }
    return set;
  }

  /** Sets come out in BSON order. */
  sorted(set: Map<string, Value>): Value {
    return list([...set.values()].sort((a, b) => compare(a, b, this.scope.collation)));
  }
}

const $setUnion = nary((parts, env, { scope }) => {
  const setter = new Setter(scope);
  const union = new Map<string, Value>();
  for (const part of parts) {
    const value = part(env);
    if (nullish(value)) return NULL;
    setter.add(itemsOf(value, 17043, "All operands of $setUnion"), union);
  }
  return setter.sorted(union);
});

const $setIntersection = nary((parts, env, { scope }) => {
  const setter = new Setter(scope);
  let common: Map<string, Value> | undefined;
  for (const part of parts) {
    const value = part(env);
    if (nullish(value)) return NULL;
    const next = setter.add(itemsOf(value, 17047, "All operands of $setIntersection"));
    if (!common) common = next;
    else {
      // Of equal values that differ in type the one of the smaller set stays.
      const [small, large] = common.size > next.size ? [next, common] : [common, next];
      common = new Map([...small].filter(([key]) => large.has(key)));
    }
  }
  return setter.sorted(common ?? new Map());
});

const $setDifference = binary((a, b, { scope }) => {
  if (nullish(a) || nullish(b)) return NULL;
  const setter = new Setter(scope);
  const left = setter.add(itemsOf(a, 17048, "both operands of $setDifference"));
  const right = setter.add(itemsOf(b, 17049, "both operands of $setDifference"));
  return list([...left].filter(([key]) => !right.has(key)).map(([, value]) => value));
});

const $setEquals: Operator = (call) => {
  const parts = operands(call, 0, Infinity);
  if (parts.length < 2) fail(17045, `$setEquals needs at least two arguments had: ${parts.length}`);
  for (const part of parts) if (part.constant) itemsOf(part([]), 5887502, "All operands of $setEquals");
  return (env) => {
    const setter = new Setter(call.scope);
    const [first, ...others] = parts.map((part) => setter.add(itemsOf(part(env), 17044, "All operands of $setEquals")));
    return bool(others.every((other) => other.size === first.size && [...first.keys()].every((key) => other.has(key))));
  };
};

const $setIsSubset: Operator = (call) => {
  const [a, b] = operands(call, 2, 2);
  // A constant second operand has MongoDB check with codes of their own.
  const [leftCode, rightCode] = b.constant && !a.constant ? [17310, 17311] : [17046, 17042];
  if (b.constant && !a.constant) itemsOf(b([]), rightCode, "both operands of $setIsSubset");
  return folded([a, b], (env) => {
    const setter = new Setter(call.scope);
    const left = setter.add(itemsOf(a(env), leftCode, "both operands of $setIsSubset"));
    const right = setter.add(itemsOf(b(env), rightCode, "both operands of $setIsSubset"));
    return bool([...left.keys()].every((key) => right.has(key)));
  });
};

export const SETS: Operators = {
  $setUnion, $setIntersection, $setDifference, $setEquals, $setIsSubset,
  $allElementsTrue: unary((a) => bool(itemsOf(a, 17040, "$allElementsTrue's argument").every(isTruthy))),
  $anyElementTrue: unary((a) => bool(itemsOf(a, 17041, "$anyElementTrue's argument").some(isTruthy))),
};
