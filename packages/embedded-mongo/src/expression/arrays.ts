import type { Collation } from "../bson/collation.ts";
import { compare } from "../bson/compare.ts";
import { bool, int, isNumber, NULL, T, UNDEFINED, type Value } from "../bson/value.ts";
import { fail } from "../errors.ts";
import { compileElementSort } from "../update/element-sort.ts";
import {
  binary, folded, int32Of, itemsOf, list, mapping, named, nary, nullish, unary, type Operand, type Operator, type Operators,
} from "./operator.ts";
import { indexFrom } from "./strings.ts";

function elementAt(value: Operand, at: Operand, { name }: { name: string }): Operand {
  if (nullish(value) || nullish(at)) return NULL;
  const items = itemsOf(value, 28689, `${name}'s argument`);
  return items.at(int32Of(at, 28691, `${name}'s second argument`, 28690));
}

const $concatArrays = nary((parts, env) => {
  const all: (readonly Value[])[] = [];
  for (const part of parts) {
    const value = part(env);
    if (nullish(value)) return NULL;
    all.push(itemsOf(value, 28664, "$concatArrays's argument"));
  }
  return list(all.flat());
});

const $in = binary((a, b, { scope }) => {
  const wanted = a ?? UNDEFINED;
  return bool(itemsOf(b, 40081, "$in's second argument").some((item) => compare(item, wanted, scope.collation) === 0));
});

const $indexOfArray = nary((parts, env, { scope, name }) => {
  const value = parts[0](env);
  if (nullish(value)) return NULL;
  const items = itemsOf(value, 40090, `${name}'s first argument`);
  const [start, end] = [indexFrom(parts[2], env, name, 0), indexFrom(parts[3], env, name, Infinity)];
  const wanted = parts[1](env) ?? UNDEFINED;
  return int(items.findIndex((item, i) => i >= start && i < end && compare(item, wanted, scope.collation) === 0));
}, 2, 4);

/** The memory that MongoDB lets $range use, and what it takes for an element. */
const RANGE_BYTES = 100 * 1024 * 1024;
const RANGE_ELEMENT = 16;

const $range = nary((parts, env) => {
  const [from, to] = [parts[0](env), parts[1](env)];
  const start = int32Of(from, 34444, "$range's starting value", 34443);
  const end = int32Of(to, 34446, "$range's ending value", 34445);
  const step = parts[2] ? int32Of(parts[2](env), 34448, "$range's step", 34447) : 1;
  if (step === 0) fail(34449, "$range requires a non-zero step value");
  const length = Math.max(0, Math.ceil((end - start) / step));
  if (length * RANGE_ELEMENT >= RANGE_BYTES) fail("ExceededMemoryLimit", `$range of ${length} elements is too large`);
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
  const order = sortOrder(given.sortBy, call.scope.collation);
  return folded([input], (env) => {
    const value = input(env);
    return nullish(value) ? NULL : list(itemsOf(value, 2942504, "$sortArray's input").toSorted(order));
  });
};

/** The order of $push's $sort, with the codes of $sortArray. */
function sortOrder(spec: Value, collation: Collation | undefined): (a: Value, b: Value) => number {
  try {
    return compileElementSort(spec, collation);
  } catch (error) {
    return fail(spec.t === T.object ? 2942505 : isNumber(spec) ? 2942506 : 2942507, (error as Error).message);
  }
}

const $zip: Operator = (call) => {
  const given = named(call, [34460, 34464], { inputs: 34465 }, ["defaults", "useLongestLength"]);
  const compiled = (value: Value | undefined, code: number): ReturnType<Operator>[] =>
    value ? itemsOf(value, code, "$zip's inputs and defaults").map((item) => call.compile(item)) : [];
  const [inputs, defaults] = [compiled(given.inputs, 34461), compiled(given.defaults, 34462)];
  const longest = given.useLongestLength;
  if (longest && longest.t !== T.bool) fail(34463, "useLongestLength must be a bool");
  if (inputs.length === 0) fail(34465, "$zip requires at least one input array");
  if (defaults.length > 0 && !longest?.v) fail(34466, "cannot specify defaults unless useLongestLength is true");
  if (defaults.length > 0 && defaults.length !== inputs.length) fail(34467, "defaults and inputs must have the same length");
  return (env) => {
    const columns: (readonly Value[])[] = [];
    for (const input of inputs) {
      const value = input(env);
      if (nullish(value)) return NULL;
      columns.push(itemsOf(value, 34468, "$zip's input"));
    }
    const lengths = columns.map((column) => column.length);
    const length = longest?.v ? Math.max(...lengths) : Math.min(...lengths);
    const fill = length > Math.min(...lengths) ? defaults.map((part) => part(env)) : [];
    return list(Array.from({ length }, (_, row) => list(columns.map((column, i) => column[row] ?? fill[i] ?? NULL))));
  };
};

export const ARRAYS: Operators = {
  $concatArrays, $in, $indexOfArray, $range, $slice, $sortArray, $zip,
  $arrayElemAt: binary(elementAt),
  $first: unary((a, call) => elementAt(a, int(0), call)),
  $last: unary((a, call) => elementAt(a, int(-1), call)),
  $isArray: unary((a) => bool(a?.t === T.array)),
  $size: unary((a) => int(itemsOf(a, 17124, "The argument to $size").length)),
  $reverseArray: mapping((a) => list(itemsOf(a, 34435, "The argument to $reverseArray").toReversed())),
};
