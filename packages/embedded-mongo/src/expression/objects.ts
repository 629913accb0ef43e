import { Doc } from "../bson/document.ts";
import { NULL, object, string, T, typeName, type Value } from "../bson/value.ts";
import { fail } from "../errors.ts";
import {
  folded, itemsOf, list, named, nullish, textOf, unary, type Call, type Operand, type Operator, type Operators,
} from "./operator.ts";

const $objectToArray = unary((a) => {
  if (nullish(a)) return NULL;
  if (a.t !== T.object) return fail(40390, `$objectToArray requires a document input, found: ${typeName(a)}`);
  return list(Array.from(a.v.entries(), ([name, value]) => object(Doc.of(["k", "v"], [string(name), value]))));
});

const $arrayToObject = unary((a) => {
  if (nullish(a)) return NULL;
  const items = itemsOf(a, 40386, "$arrayToObject's input");
  const form = items[0]?.t;
  if (form !== undefined && form !== T.array && form !== T.object) {
    fail(40398, `Unrecognised input type format for $arrayToObject: ${typeName(items[0])}`);
  }
  const fields = new Map<string, Value>();
  for (const item of items) {
    const [key, value] = form === T.array ? pairOf(item) : fieldOf(item);
    const name = textOf(key, form === T.array ? 40395 : 40394, "$arrayToObject's key");
    if (name.includes("\0")) fail(form === T.array ? 4940400 : 4940401, "Key field cannot contain an embedded null byte");
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

/** The constant name of a field that $getField and $setField take: a string literal or {$literal: …}. */
function constantName(value: Value, call: Call, codes: { path: number; variable: number; type: number }): string {
  if (value.t === T.string && value.v.startsWith("$")) {
    call.compile(value);
    fail(codes.path, `'${value.v}' is a field path reference which is not allowed here. Did you mean {$literal: '${value.v}'}?`);
  }
  const literal = value.t === T.object && value.v.size === 1 ? value.v.get("$literal") : undefined;
  if (!literal && (value.t === T.object || value.t === T.array)) {
    call.compile(value);
    fail(codes.variable, `${call.name} requires 'field' to evaluate to a constant`);
  }
  return textOf(literal ?? value, codes.type, `${call.name}'s 'field'`);
}

const $getField: Operator = (call) => {
  const { argument } = call;
  const short = argument.t !== T.object || argument.v.names[0]?.startsWith("$");
  const codes = { document: 3041701, unknown: 3041701 };
  const given = short ? { field: argument, input: string("$$CURRENT") } : named(call, codes, { field: 3041702, input: 3041703 });
  const name = constantName(given.field, call, { path: 5654600, variable: 5654601, type: 5654602 });
  const input = call.compile(given.input);
  return folded([input], (env) => {
    const value = input(env);
    if (value?.t === T.object) return value.v.get(name);
    return value !== undefined && nullish(value) ? NULL : undefined;
  });
};

const setField = (required: Record<string, number>): Operator => (call) => {
  const given = named(call, { document: 4161100, unknown: 4161101 }, required);
  const name = constantName(given.field, call, { path: 4161108, variable: 4161106, type: 4161107 });
  const input = call.compile(given.input);
  const value = call.compile(given.value ?? string("$$REMOVE"));
  return folded([input, value], (env) => {
    const into = input(env);
    if (nullish(into)) return NULL;
    if (into.t !== T.object) return fail(4161105, `${call.name} requires 'input' to evaluate to type Object`);
    const set: Operand = value(env);
    return object(set === undefined ? into.v.without(name) : into.v.with(name, set));
  });
};

export const OBJECTS: Operators = {
  $objectToArray, $arrayToObject, $getField,
  $setField: setField({ field: 4161102, value: 4161103, input: 4161109 }),
  $unsetField: setField({ field: 4161102, input: 4161109 }),
};
