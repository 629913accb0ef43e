import { bool, compare, fail, int, isNumber, NULL, string, T, typeName, UNDEFINED, type Value } from "@raati/mongo-values";
import { compileElementSort } from "../update/element-sort.ts";
import type { Scope } from "./compile.ts";
import {
  binary, folded, indexFrom, int32Of, itemsOf, list, mapping, named, nary, nullish, readAll, record, textOf, unary,
  type Operand, type Operator, type Operators,
} from "./operator.ts";

function elementAt(value: Operand, at: Operand, { name }: { name: string }): Operand {
  if (nullish(value) || nullish(at)) return NULL;
  return itemsOf(value, 28689, `${name}'s argument`).at(int32Of(at, 28691, `${name}'s second argument`, 28690));
}

const $concatArrays = nary((parts, env, { name }) => {
  const all = readAll(parts, env, (value) => itemsOf(value, 28664, `${name}'s argument`));
  return all ? list(all.flat()) : NULL;
});

const $in = binary((a = UNDEFINED, b, { scope }) =>
  bool(itemsOf(b, 40081, "$in's second argument").some((item) => compare(item, a, scope.collation) === 0)));

const $indexOfArray = nary((parts, env, { scope, name }) => {
  const value = parts[0](env);
  if (nullish(value)) return NULL;
  const items = itemsOf(value, 40090, `${name}'s first argument`);
  const [start, end] = [indexFrom(parts[2], env, name, 0), indexFrom(parts[3], env, name, Infinity)];
  const wanted = parts[1](env) ?? UNDEFINED;
  return int(items.findIndex((item, i) => i >= start && i < end && compare(item, wanted, scope.collation) === 0));
}, 2, 4);

/** How many elements of 16 bytes the memory has that MongoDB lets $range use. */
const RANGE_ELEMENTS = 100 * 1024 * 1024 / 16;

const $range = nary((parts, env) => {
  const [from, to] = [parts[0](env), parts[1](env)];
  const start = int32Of(from, 34444, "$range's starting value", 34443);
  const end = int32Of(to, 34446, "$range's ending value", 34445);
  const step = parts[2] ? int32Of(parts[2](env), 34448, "$range's step", 34447) : 1;
  if (step === 0) fail(34449, "$range requires a non-zero step value");
  const length = Math.max(0, Math.ceil((end - start) / step));
  if (length >= RANGE_ELEMENTS) fail("ExceededMemoryLimit", `$range of ${length} elements is too large`);
  return list(Array.from({ length }, (_, i) => int(start + i * step)));
}, 2, 3);

const $slice = nary((parts, env) => {
  const [value, second] = [parts[0](env), parts[1](env)];
  if (nullish(value) || nullish(second)) return NULL;
  const items = itemsOf(value, 28724, "First argument to $slice");
  const number = int32Of(second, 28726, "Second argument to $slice", 28725);
  if (!parts[2]) return list(number < 0 ? items.slice(number) : items.slice(0, number));
  const third = parts[2](env);
  if (nullish(third)) return NULL;
  const count = int32Of(third, 28728, "Third argument to $slice", 28727);
  if (count <= 0) fail(28729, `Third argument to $slice must be positive: ${count}`);
  const start = number < 0 ? Math.max(0, items.length + number) : number;
  return list(items.slice(start, start + count));
}, 2, 3);

const $sortArray: Operator = (call) => {
  const given = named(call, [2942500, 2942501], { input: 2942502, sortBy: 2942503 });
  const input = call.compile(given.input);
  const order = sortOrder(given.sortBy, call.scope);
  return folded([input], (env) => {
    const value = input(env);
    return nullish(value) ? NULL : list(itemsOf(value, 2942504, "$sortArray's input").toSorted(order));
  });
};

/** The order of $push's $sort, with the codes of $sortArray. */
function sortOrder(spec: Value, { collation }: Scope): (a: Value, b: Value) => number {
  try {
    return compileElementSort(spec, collation);
  } catch (error) {
    return fail(spec.t === T.object ? 2942505 : isNumber(spec) ? 2942506 : 2942507, (error as Error).message);
  }
}

const $objectToArray = mapping((a) => a.t === T.object
  ? list(Array.from(a.v.entries(), ([k, v]) => record({ k: string(k), v })))
  : fail(40390, `$objectToArray requires a document input, found: ${typeName(a)}`));

const $arrayToObject = mapping((a) => {
  const items = itemsOf(a, 40386, "$arrayToObject's input");
  const pairs = items[0]?.t === T.array;
  if (items.length > 0 && !pairs && items[0].t !== T.object) {
    fail(40398, `$arrayToObject does not take elements of type ${typeName(items[0])}`);
  }
  return record(new Map(items.map((item) => {
    const [key, value] = pairs ? pairOf(item) : fieldOf(item);
    const name = textOf(key, pairs ? 40395 : 40394, "$arrayToObject's key");
    if (name.includes("\0")) fail(pairs ? 4940400 : 4940401, "Key field cannot contain an embedded null byte");
    return [name, value] as const;
  })));
});

function pairOf(item: Value): readonly Value[] {
  const pair = itemsOf(item, 40396, "Every element of $arrayToObject's input");
  return pair.length === 2 ? pair : fail(40397, `$arrayToObject requires arrays of size 2, found size ${pair.length}`);
}

function fieldOf(item: Value): readonly Value[] {
  if (item.t !== T.object) return fail(40391, `$arrayToObject takes either arrays or objects, found ${typeName(item)} too`);
  const [key, value] = [item.v.get("k"), item.v.get("v")];
  if (item.v.size === 2 && key && value) return [key, value];
  return fail(item.v.size === 2 ? 40393 : 40392, "$arrayToObject requires objects with the keys 'k' and 'v' alone");
}

export const ARRAYS: Operators = {
  $concatArrays, $in, $indexOfArray, $range, $slice, $sortArray, $objectToArray, $arrayToObject,
  $arrayElemAt: binary(elementAt),
  $first: unary((a, call) => elementAt(a, int(0), call)),
  $last: unary((a, call) => elementAt(a, int(-1), call)),
  $isArray: unary((a) => bool(a?.t === T.array)),
  $size: unary((a) => int(itemsOf(a, 17124, "The argument to $size").length)),
  $reverseArray: mapping((a) => list(itemsOf(a, 34435, "The argument to $reverseArray").toReversed())),
};
