import type { Collation } from "../bson/collation.ts";
import { isNumber, T, typeName, type Value } from "../bson/value.ts";
import { fail } from "../errors.ts";
import { exact } from "../query/integer.ts";
import { compileElementSort } from "./element-sort.ts";

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
  const sort = order && compileElementSort(order, collation);
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
