import { Doc } from "../bson/document.ts";
import { compare } from "../bson/compare.ts";
import { NULL, object, T, typeName, type Value } from "../bson/value.ts";
import { fail } from "../errors.ts";
import { Sum } from "../pipeline/summation.ts";
import { nary, nullish, type Call, type Env, type Expression, type Operand, type Operator, type Operators } from "./operator.ts";

/** What an accumulator sees when it is used as an expression: the elements of an array that is the only operand, else the operands. */
function inputs(parts: readonly Expression[], env: Env): readonly Operand[] {
  const values = parts.map((part) => part(env));
  return values.length === 1 && values[0]?.t === T.array ? values[0].v.items : values;
}

function summed(parts: readonly Expression[], env: Env): Sum {
  const sum = new Sum();
  for (const value of inputs(parts, env)) sum.add(value);
  return sum;
}

/** The least (sign 1) or greatest (-1) of what is not nullish. */
function extreme(sign: 1 | -1): Operator {
  return nary((parts, env, { scope }: Call) => {
    let best: Operand;
    for (const value of inputs(parts, env)) {
      if (nullish(value)) continue;
      if (best === undefined || sign * compare(best, value, scope.collation) > 0) best = value;
    }
    return best ?? NULL;
  });
}

const $mergeObjects = nary((parts, env) => {
  const fields = new Map<string, Value>();
  for (const value of inputs(parts, env)) {
    if (nullish(value)) continue;
    if (value.t !== T.object) return fail(40400, `$mergeObjects requires object inputs, but got one of type ${typeName(value)}`);
    for (const [name, field] of value.v.entries()) fields.set(name, field);
  }
  return object(Doc.fromEntries(fields));
});

export const ACCUMULATE: Operators = {
  $mergeObjects,
  $sum: nary((parts, env) => summed(parts, env).total()),
  $avg: nary((parts, env) => summed(parts, env).average()),
  $min: extreme(1),
  $max: extreme(-1),
};
