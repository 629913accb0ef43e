import { fail, NULL, object, string, T, type Value } from "@raati/mongo-values";
import { folded, named, nullish, textOf, type Call, type Operator, type Operators } from "./operator.ts";

/** The name of a field, which must be a literal: a string or {$literal: …}. Codes: for a path, an expression, a type. */
function literalName(value: Value, call: Call, codes: readonly [number, number, number]): string {
  const literal = value.t === T.object && value.v.size === 1 ? value.v.get("$literal") : undefined;
  if (literal) return textOf(literal, codes[2], `${call.name}'s 'field'`);
  call.compile(value);
  if (value.t === T.string && value.v.startsWith("$")) fail(codes[0], `'${value.v}' is a field path, not a field's name`);
  if (value.t === T.object || value.t === T.array) fail(codes[1], `${call.name}'s 'field' must be a constant`);
  return textOf(value, codes[2], `${call.name}'s 'field'`);
}

const $getField: Operator = (call) => {
  const { argument } = call;
  const short = argument.t !== T.object || argument.v.names[0]?.startsWith("$");
  const given = short
    ? { field: argument, input: string("$$CURRENT") }
    : named(call, [3041701, 3041701], { field: 3041702, input: 3041703 });
  const name = literalName(given.field, call, [5654600, 5654601, 5654602]);
  const input = call.compile(given.input);
  return folded([input], (env) => {
    const value = input(env);
    if (value?.t === T.object) return value.v.get(name);
    return value !== undefined && nullish(value) ? NULL : undefined;
  });
};

const setField = (required: Record<"field" | "input", number>): Operator => (call) => {
  const given: { field: Value; input: Value; value?: Value } = named(call, [4161100, 4161101], required);
  const name = literalName(given.field, call, [4161108, 4161106, 4161107]);
  const [input, value] = [call.compile(given.input), call.compile(given.value ?? string("$$REMOVE"))];
  return folded([input, value], (env) => {
    const into = input(env);
    if (nullish(into)) return NULL;
    if (into.t !== T.object) return fail(4161105, `${call.name} requires 'input' to evaluate to type Object`);
    const set = value(env);
    return object(set === undefined ? into.v.without(name) : into.v.with(name, set));
  });
};

const SET_FIELD = { field: 4161102, value: 4161103, input: 4161109 };

/** Fields by names that a path cannot say. */
export const FIELDS: Operators = {
  $getField,
  $setField: setField(SET_FIELD),
  $unsetField: setField({ field: 4161102, input: 4161109 }),
};
