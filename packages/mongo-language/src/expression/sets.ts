import { bool, Canonical, compare, identity, NULL, type Value } from "@raati/mongo-values";
import type { Scope } from "./compile.ts";
import {
  binary, folded, isTruthy, itemsOf, list, nary, nullish, operands, readAll, unary, type Operand, type Operator,
  type Operators,
} from "./operator.ts";

/** Values of which those count once that compare as equal; the first one stays. */
type ValueSet = Map<string, Value>;

/** Makes the sets of one evaluation from what operands are, or adds to a set. */
function collector({ collation }: Scope, name: string) {
  const canonical = collation && new Canonical(collation);
  const stringKey = canonical && ((text: string) => canonical.of(text));
  return (operand: Operand, code: number, into: ValueSet = new Map()): ValueSet => {
    for (const value of itemsOf(operand, code, `All operands of ${name}`)) {
      const key = identity(value, stringKey);
      if (!into.has(key)) into.set(key, value);
    }
    return into;
  };
}

/** Unions and intersections come out in BSON order. */
function sorted(set: ValueSet, { collation }: Scope): Value {
  return list([...set.values()].sort((a, b) => compare(a, b, collation)));
}

const contains = (set: ValueSet, subset: ValueSet): boolean => [...subset.keys()].every((key) => set.has(key));

const $setUnion = nary((parts, env, { scope, name }) => {
  const collect = collector(scope, name);
  const union: ValueSet = new Map();
  return readAll(parts, env, (value) => collect(value, 17043, union)) ? sorted(union, scope) : NULL;
});

const $setIntersection = nary((parts, env, { scope, name }) => {
  const collect = collector(scope, name);
  const sets = readAll(parts, env, (value) => collect(value, 17047));
  if (!sets) return NULL;
  return sorted(sets.length === 0 ? new Map() : sets.reduce(intersection), scope);
});

/** Of equal values that differ in type the one of the smaller set stays. */
function intersection(a: ValueSet, b: ValueSet): ValueSet {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  return new Map([...small].filter(([key]) => large.has(key)));
}

const $setDifference = binary((a, b, { scope, name }) => {
  if (nullish(a) || nullish(b)) return NULL;
  const collect = collector(scope, name);
  const [left, right] = [collect(a, 17048), collect(b, 17049)];
  return list([...left].filter(([key]) => !right.has(key)).map(([, value]) => value));
});

const $setEquals = nary((parts, env, { scope, name }) => {
  const collect = collector(scope, name);
  const [first, ...others] = parts.map((part) => collect(part(env), 17044));
  return bool(others.every((other) => other.size === first.size && contains(other, first)));
}, 2, Infinity, 17045);

const $setIsSubset: Operator = (call) => {
  const [a, b] = operands(call, 2, 2);
  // A constant second operand is checked beforehand, with codes of their own for both.
  const ahead = b.constant && !a.constant;
  if (ahead) itemsOf(b([]), 17311, "both operands of $setIsSubset");
  return folded([a, b], (env) => {
    const collect = collector(call.scope, call.name);
    const subset = collect(a(env), ahead ? 17310 : 17046);
    return bool(contains(collect(b(env), 17042), subset));
  });
};

export const SETS: Operators = {
  $setUnion, $setIntersection, $setDifference, $setEquals, $setIsSubset,
  $allElementsTrue: unary((a) => bool(itemsOf(a, 17040, "$allElementsTrue's argument").every(isTruthy))),
  $anyElementTrue: unary((a) => bool(itemsOf(a, 17041, "$anyElementTrue's argument").some(isTruthy))),
};
