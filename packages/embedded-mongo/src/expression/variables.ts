import { NULL, T, type Value } from "../bson/value.ts";
import { fail } from "../errors.ts";
import { constant, int32Of, itemsOf, list, named, nullish, type Operator, type Operators } from "./operator.ts";
import { isTruthy } from "./truth.ts";

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

/** The name that `as` gives; what is no string counts as an empty name, which is refused. */
const nameOf = (as: Value | undefined): string => (as === undefined ? "this" : as.t === T.string ? as.v : "");

const $map: Operator = (call) => {
  const given = named(call, [16878, 16879], { input: 16880, in: 16882 }, ["as"]);
  const input = call.compile(given.input);
  const { scope, slots: [slot] } = call.scope.with([nameOf(given.as)]);
  const body = call.compile(given.in, scope);
  return (env) => {
    const value = input(env);
    if (nullish(value)) return NULL;
    return list(itemsOf(value, 16883, "input to $map").map((item) => {
      env[slot] = item;
      return body(env) ?? NULL;
    }));
  };
};

const $filter: Operator = (call) => {
  const given = named(call, [28646, 28647], { input: 28648, cond: 28650 }, ["as", "limit"]);
  const input = call.compile(given.input);
  const { scope, slots: [slot] } = call.scope.with([nameOf(given.as)]);
  const test = call.compile(given.cond, scope);
  const limit = given.limit ? call.compile(given.limit) : constant(NULL);
  return (env) => {
    const value = input(env);
    if (nullish(value)) return NULL;
    const items = itemsOf(value, 28651, "input to $filter");
    const limited = items.length > 0 ? limit(env) : NULL;
    const most = nullish(limited) ? Infinity : int32Of(limited, 327391, "$filter: limit");
    if (most <= 0) fail(327392, `$filter: limit must be greater than 0: ${most}`);
    const kept: Value[] = [];
    for (const item of items) {
      env[slot] = item;
      if (isTruthy(test(env)) && kept.push(item) >= most) break;
    }
    return list(kept);
  };
};

const $reduce: Operator = (call) => {
  const given = named(call, [40075, 40076], { input: 40077, initialValue: 40078, in: 40079 });
  const [input, initial] = [call.compile(given.input), call.compile(given.initialValue)];
  const { scope, slots: [item, accumulated] } = call.scope.with(["this", "value"]);
  const body = call.compile(given.in, scope);
  return (env) => {
    const value = input(env);
    if (nullish(value)) return NULL;
    let result = initial(env);
    for (const element of itemsOf(value, 40080, "$reduce's input")) {
      env[item] = element;
      env[accumulated] = result;
      result = body(env);
    }
    return result;
  };
};

export const VARIABLES: Operators = { $let, $map, $filter, $reduce, $literal: ({ argument }) => constant(argument) };
