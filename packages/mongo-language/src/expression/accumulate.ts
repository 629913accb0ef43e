import { Doc, fail, object, T, typeName, type Value } from "@raati/mongo-values";
import { ACCUMULATORS } from "../pipeline/accumulators.ts";
import { Memory } from "../pipeline/memory.ts";
import { nary, nullish, type Call, type Operand, type Operator, type Operators } from "./operator.ts";

/** An accumulator as an expression: over the elements of an array that is the only operand, else over the operands. */
function overOperands(apply: (values: readonly Operand[], call: Call) => Value): Operator {
  return nary((parts, env, call) => {
    const values = parts.map((part) => part(env));
    return apply(values.length === 1 && values[0]?.t === T.array ? values[0].v.items : values, call);
  });
}

/** An accumulator of $group. */
const accumulated = overOperands((values, { name, scope: { collation } }) => {
  const state = ACCUMULATORS[name]({ collation, memory: new Memory(name) });
  for (const value of values) state.add(value);
  return state.result();
});

const $mergeObjects = overOperands((values) => {
  const fields = new Map<string, Value>();
  for (const value of values) {
    if (nullish(value)) continue;
    if (value.t !== T.object) return fail(40400, `$mergeObjects requires object inputs, not ${typeName(value)}`);
    for (const [name, field] of value.v.entries()) fields.set(name, field);
  }
  return object(Doc.fromEntries(fields));
});

export const ACCUMULATE: Operators = {
  $mergeObjects, $sum: accumulated, $avg: accumulated, $min: accumulated, $max: accumulated,
};
