import { Doc } from "../bson/document.ts";
import { NULL, object, string, T, typeName, type Value } from "../bson/value.ts";
import { fail } from "../errors.ts";
import {
  folded, itemsOf, list, mapping, named, nullish, textOf, type Call, type Operator, type Operators,
} from "./operator.ts";

const $objectToArray = mapping((a) => {
  if (a.t !== T.object) return fail(40390, `$objectToArray requires a document input, found: ${typeName(a)}`);
  return list(Array.from(a.v.entries(), ([name, value]) => object(Doc.of(["k", "v"], [string(name), value]))));
});

const $arrayToObject = mapping((a) => {
  const items = itemsOf(a, 40386, "$arrayToObject's input");
  const pairs = items[0]?.t === T.array;
  if (items.length > 0 && !pairs && items[0].t !== T.object) {
    fail(40398, `Unrecognised input type format for $arrayToObject: ${typeName(items[0])}`);
  }
  const fields = new Map<string, Value>();
  for (const item of items) {
    const [key, value] = pairs ? pairOf(item) : fieldOf(item);
    const name = textOf(key, pairs ? 40395 : 40394, "$arrayToObject's key");
    if (name.includes("\0")) fail(pairs ? 4940400 : 4940401, "Key field cannot contain an embedded null byte");
    fields.set(name, value);
  }
  return object(Doc.fromEntries(fields));
});

function pairOf(item: Value): readonly Value[] {
  const pair = itemsOf(item, 40396, "$arrayToObject requires a consistent input format: every element");
  return pair.length === 2 ? pair : fail(40397, `$arrayToObject requires arrays of size 2, found size ${pair.length}`);
}

function fieldOf(item: Value): readonly Value[] {
  if (item.t !== T.object) return fail(40391, `$arrayToObject requires a consistent input format, found ${typeName(item)}`);
  if (item.v.size !== 2) fail(40392, `$arrayToObject requires objects with the keys 'k' and 'v', found ${item.v.size} keys`);
  const [key, value] = [item.v.get("k"), item.v.get("v")];
  return key && value ? [key, value] : fail(40393, "$arrayToObject requires objects with the keys 'k' and 'v'");
}

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

export const OBJECTS: Operators = {
  $objectToArray, $arrayToObject, $getField,
  $setField: setField(SET_FIELD),
  $unsetField: setField({ field: 4161102, input: 4161109 }),
};
