import { fail, NULL, T, type Value } from "@raati/mongo-values";
import {
  constant, int32Of, isTruthy, itemsOf, list, named, nullish, type Call, type Env, type Expression, type Operand,
  type Operator, type Operators,
} from "./operator.ts";

const $let: Operator = (call) => {
  const given = named(call, [16874, 16875], { vars: 16876, in: 16877 });
  if (given.vars.t !== T.object) return fail(10065, "invalid parameter: expected an object (vars)");
  const values = given.vars.v.values.map((value) => call.compile(value));
  const { scope, slots } = call.scope.with(given.vars.v.names);
  const body = call.compile(given.in, scope);
  return (env) => {
    values.forEach((value, i) => (env[slots[i]] = value(env)));
    return body(env);
  };
};

/** Compiles `{input, …}` over the elements of an array; a null input answers null. */
function overItems(
  call: Call, input: Expression, code: number, apply: (items: readonly Value[], env: Env) => Operand,
): Expression {
  return (env) => {
    const value = input(env);
    return nullish(value) ? NULL : apply(itemsOf(value, code, `input to ${call.name}`), env);
  };
}

/** Compiles what is evaluated for each element under the name that `as` gives; a name that is no string is refused. */
function forEach(call: Call, body: Value, as: Operand): (env: Env, item: Value) => Operand {
  const { scope, slots: [slot] } = call.scope.with([as === undefined ? "this" : as.t === T.string ? as.v : ""]);
  const expression = call.compile(body, scope);
  return (env, item) => {
    env[slot] = item;
    return expression(env);
  };
}

const $map: Operator = (call) => {
  const given = named(call, [16878, 16879], { input: 16880, in: 16882 }, ["as"]);
  const input = call.compile(given.input);
  const body = forEach(call, given.in, given.as);
  return overItems(call, input, 16883, (items, env) => list(items.map((item) => body(env, item) ?? NULL)));
};

const $filter: Operator = (call) => {
  const given = named(call, [28646, 28647], { input: 28648, cond: 28650 }, ["as", "limit"]);
  const input = call.compile(given.input);
  const test = forEach(call, given.cond, given.as);
  const limit = given.limit ? call.compile(given.limit) : constant(NULL);
  return overItems(call, input, 28651, (items, env) => {
    const limited = items.length > 0 ? limit(env) : NULL;
    const most = nullish(limited) ? Infinity : int32Of(limited, 327391, "$filter: limit");
    if (most <= 0) fail(327392, `$filter: limit must be greater than 0: ${most}`);
    const kept: Value[] = [];
    for (const item of items) if (isTruthy(test(env, item)) && kept.push(item) >= most) break;
    return list(kept);
  });
};

const $reduce: Operator = (call) => {
  const given = named(call, [40075, 40076], { input: 40077, initialValue: 40078, in: 40079 });
  const [input, initial] = [call.compile(given.input), call.compile(given.initialValue)];
  const { scope, slots: [item, accumulated] } = call.scope.with(["this", "value"]);
  const body = call.compile(given.in, scope);
  return overItems(call, input, 40080, (items, env) => items.reduce<Operand>((result, element) => {
    env[item] = element;
    env[accumulated] = result;
    return body(env);
  }, initial(env)));
};

export const VARIABLES: Operators = { $let, $map, $filter, $reduce, $literal: ({ argument }) => constant(argument) };
