import { Canonical } from "../bson/collation.ts";
import { compare } from "../bson/compare.ts";
import { identity } from "../bson/key-encoding.ts";
import { bool, NULL, type Value } from "../bson/value.ts";
import { fail } from "../errors.ts";
import type { Scope } from "./compile.ts";
import {
  binary, folded, itemsOf, list, nary, nullish, operands, unary, type Operand, type Operator, type Operators,
} from "./operator.ts";
import { isTruthy } from "./truth.ts";

/** Values of which those count once that compare as equal; the first one stays. */
type ValueSet = Map<string, Value>;
/** Makes the sets of one evaluation from what operands are, or adds to a set. */
type Collect = (operand: Operand, code: number, into?: ValueSet) => ValueSet;

function collector({ collation }: Scope, name: string): Collect {
  const canonical = collation && new Canonical(collation);
  const stringKey = canonical && ((text: string) => canonical.of(text));
  return (operand, code, into = new Map()) => {
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
  for (const part of parts) {
    const value = part(env);
    if (nullish(value)) return NULL;
    collect(value, 17043, union);
  }
  return sorted(union, scope);
});

const $setIntersection = nary((parts, env, { scope, name }) => {
  const collect = collector(scope, name);
  let common: ValueSet | undefined;
  for (const part of parts) {
    const value = part(env);
    if (nullish(value)) return NULL;
    const next = collect(value, 17047);
    // Of equal values that differ in type the one of the smaller set stays.
    const [small, large] = common && common.size <= next.size ? [common, next] : [next, common ?? next];
    common = new Map([...small].filter(([key]) => large.has(key)));
  }
  return sorted(common ?? new Map(), scope);
});

const $setDifference = binary((a, b, { scope, name }) => {
  if (nullish(a) || nullish(b)) return NULL;
  const collect = collector(scope, name);
  const [left, right] = [collect(a, 17048), collect(b, 17049)];
  return list([...left].filter(([key]) => !right.has(key)).map(([, value]) => value));
});

const $setEquals: Operator = (call) => {
  const parts = operands(call, 0, Infinity);
  if (parts.length < 2) fail(17045, `$setEquals needs at least two arguments had: ${parts.length}`);
  return folded(parts, (env) => {
    const collect = collector(call.scope, call.name);
    const first = collect(parts[0](env), 17044);
    return bool(parts.slice(1).every((part) => {
      const other = collect(part(env), 17044);
      return other.size === first.size && contains(other, first);
    }));
  });
};

const $setIsSubset: Operator = (call) => {
  const [a, b] = operands(call, 2, 2);
  // For a constant second operand MongoDB checks with codes of their own, that operand beforehand.
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
