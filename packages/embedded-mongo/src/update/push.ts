import type { Collation } from "../bson/collation.ts";
import { compare } from "../bson/compare.ts";
import { isNumber, NULL, T, typeName, type Value } from "../bson/value.ts";
import { fail } from "../errors.ts";
import { exact } from "../query/integer.ts";
import { asDoc } from "../query/path.ts";

const CLAUSES = ["$each", "$slice", "$sort", "$position"];

type Change = (items: readonly Value[]) => readonly Value[];

/**
 * Compiles what `$push` does to the items of an array: with `$each` it puts the values in at `$position`, then sorts, then
 * trims. The answer is the same list only when nothing changes; a sort always counts as a change, as in the server.
 */
export function compilePush(operand: Value, collation: Collation | undefined): Change {
  if (operand.t !== T.object || !operand.v.has("$each")) return (items) => [...items, operand];
  const clauses = operand.v;
  clauses.names.forEach((name, i, names) => {
    if (!CLAUSES.includes(name)) fail("BadValue", `Unrecognized clause in $push: ${name}`);
    if (names.indexOf(name) !== i) fail("BadValue", `Only one ${name} is supported.`);
  });
  const each = clauses.get("$each")!;
  if (each.t !== T.array) return fail("BadValue", `The $each of $push must be an array, not a ${typeName(each)}`);
  const added = each.v.items;
  const order = clauses.get("$sort");
  const sort = order && compileSort(order, collation);
  const slice = wholeNumber("$slice", clauses.get("$slice"));
  const position = wholeNumber("$position", clauses.get("$position"));
  return (items) => {
    const at = position < 0 ? Math.max(0, items.length + position) : position;
    let all = added.length > 0 ? [...items.slice(0, at), ...added, ...items.slice(at)] : items;
    if (sort) all = all.toSorted(sort);
    if (all.length <= Math.abs(slice)) return all;
    return slice < 0 ? all.slice(slice) : all.slice(0, slice);
  };
}

function wholeNumber(name: string, value: Value | undefined): number {
  if (value === undefined) return Infinity;
  const number = isNumber(value) ? exact(value) : undefined;
  return Number(number ?? fail("BadValue", `The value of ${name} must be an integer, not of type: ${typeName(value)}`));
}

/** 1 or -1 for whole elements, or a document of fields. Unlike a query's sort it takes arrays as whole values. */
function compileSort(spec: Value, collation: Collation | undefined): (a: Value, b: Value) => number {
  if (spec.t !== T.object) {
    const sign = direction(spec);
    return (a, b) => sign * compare(a, b, collation);
  }
  if (spec.v.size === 0) fail("BadValue", "The sort pattern is empty when it should be a set of fields.");
  const parts = [...spec.v.entries()].map(([path, value]) => {
    if (path.split(".").includes("")) fail("BadValue", `The sort field '${path}' is empty or has an empty part`);
    return { path, sign: direction(value) };
  });
  return (a, b) => {
    for (const { path, sign } of parts) {
      const order = compare(keyOf(a, path), keyOf(b, path), collation);
      if (order !== 0) return sign * order;
    }
    return 0;
  };
}

function direction(value: Value): number {
  const sign = isNumber(value) ? exact(value) : undefined;
  return sign === 1n || sign === -1n ? Number(sign) : fail("BadValue", "The $sort element value must be either 1 or -1");
}

/** Null stands for a missing field, and for every field of an element that is not a document. */
function keyOf(element: Value, path: string): Value {
  return (element.t === T.object ? valueAt(element, path) : undefined) ?? NULL;
}

/** A field whose own name has the dots comes before one at the end of the path. */
function valueAt(parent: Value, path: string): Value | undefined {
  const doc = asDoc(parent);
  const dot = path.indexOf(".");
  const whole = doc?.get(path);
  if (whole || !doc || dot < 0) return whole;
  const child = doc.get(path.slice(0, dot));
  return child && valueAt(child, path.slice(dot + 1));
}
