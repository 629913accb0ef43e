import { compare } from "../bson/compare.ts";
import { Doc } from "../bson/document.ts";
import { NULL, object, T, typeName, type Value } from "../bson/value.ts";
import { fail } from "../errors.ts";
import { Sum } from "../pipeline/summation.ts";
import { nary, nullish, type Call, type Operand, type Operator, type Operators } from "./operator.ts";

/** An accumulator as an expression: over the elements of an array that is the only operand, else over the operands. */
function accumulator(apply: (values: readonly Operand[], call: Call) => Value): Operator {
  return nary((parts, env, call) => {
    const values = parts.map((part) => part(env));
    return apply(values.length === 1 && values[0]?.t === T.array ? values[0].v.items : values, call);
  });
}

function summed(values: readonly Operand[]): Sum {
  const sum = new Sum();
  for (const value of values) sum.add(value);
  return sum;
}

/** The least (sign 1) or greatest (-1) of what is not nullish. */
function extreme(sign: 1 | -1): Operator {
  return accumulator((values, { scope }) => {
    let best: Operand;
    for (const value of values) {
      if (nullish(value)) continue;
      if (best === undefined || sign * compare(best, value, scope.collation) > 0) best = value;
    }
    return best ?? NULL;
  });
}

const $mergeObjects = accumulator((values) => {
  const fields = new Map<string, Value>();
  for (const value of values) {
    if (nullish(value)) continue;
    if (value.t !== T.object) return fail(40400, `$mergeObjects requires object inputs, not ${typeName(value)}`);
    for (const [name, field] of value.v.entries()) fields.set(name, field);
  }
  return object(Doc.fromEntries(fields));
});

export const ACCUMULATE: Operators = {
  $mergeObjects,
  $sum: accumulator((values) => summed(values).total()),
  $avg: accumulator((values) => summed(values).average()),
  $min: extreme(1),
  $max: extreme(-1),
};
