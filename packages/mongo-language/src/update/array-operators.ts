import { Arr, array, equal, fail, T, typeName, type CodeName, type Collation, type Value } from "@raati/mongo-values";
import { itemsOf } from "../expression/operator.ts";
import { compileElementFilter } from "../query/element-filter.ts";
import { exact } from "../query/integer.ts";
import { compileElementSort } from "./element-sort.ts";
import type { Action, Compile } from "./tree.ts";

type Items = readonly Value[];
/** From the old items to the new ones, the same list when nothing changes. */
type Change = (items: Items) => Items;

/** The modifiers of arrays. */
export const ARRAY_OPERATORS: Record<string, Compile> = {
  $push: (operand, path, { collation }) => onArray("set", path, "BadValue", compilePush(operand, collation)),
  $addToSet: (operand, path, { collation }) => onArray("set", path, "BadValue", compileUnion(operand, collation)),
  $pull: (operand, path, scope) => without(path, compileElementFilter(operand, scope)),
  $pullAll: (operand, path, { collation }) => {
    const unwanted = itemsOf(operand, "BadValue", "$pullAll");
    return without(path, (item) => unwanted.some((each) => equal(item, each, collation)));
  },
  $pop: (operand, path) => {
    const end = exact(operand);
    if (end !== 1n && end !== -1n) fail("FailedToParse", `$pop of '${path}' expects 1 or -1`);
    const [from, to] = end === 1n ? [0, -1] : [1];
    return onArray("cull", path, "TypeMismatch", (items) => (items.length === 0 ? items : items.slice(from, to)));
  },
};

/** A missing array starts empty where the mode is `set`. */
function onArray(mode: "set" | "cull", path: string, code: CodeName, change: Change): Action {
  return {
    mode,
    update(current) {
      const old = itemsOf(current, code, `The field '${path}'`);
      const items = change(old);
      return items === old ? current : array(Arr.of(items));
    },
    create: mode === "set" ? () => array(Arr.of(change([]))) : undefined,
  };
}

function without(path: string, unwanted: (item: Value) => boolean): Action {
  return onArray("cull", path, "BadValue", (items) => {
    const kept = items.filter((item) => !unwanted(item));
    return kept.length === items.length ? items : kept;
  });
}

/** `$addToSet`; its `$each` must come first and alone. */
function compileUnion(operand: Value, collation: Collation | undefined): Change {
  const clauses = operand.t === T.object && operand.v.names[0] === "$each" ? operand.v : undefined;
  const added = clauses ? itemsOf(clauses.values[0], "TypeMismatch", "The $each of $addToSet") : [operand];
  if (clauses && clauses.size > 1) fail("BadValue", `Found unexpected field after $each in $addToSet: ${clauses.names[1]}`);
  return (items) => {
    const result = items.slice();
    for (const value of added) if (!result.some((item) => equal(item, value, collation))) result.push(value);
    return result.length === items.length ? items : result;
  };
}

const CLAUSES = ["$each", "$slice", "$sort", "$position"];

/**
 * `$push`: with `$each` it puts the values in at `$position`, then sorts, then trims. The answer is the same list only when
 * nothing changes; a sort always counts as a change, as in the server.
 */
function compilePush(operand: Value, collation: Collation | undefined): Change {
  if (operand.t !== T.object || !operand.v.has("$each")) return (items) => [...items, operand];
  const clauses = operand.v;
  const wrong = clauses.names.find((name, i, names) => !CLAUSES.includes(name) || names.indexOf(name) !== i);
  if (wrong !== undefined) fail("BadValue", `Unrecognized or repeated clause in $push: ${wrong}`);
  const added = itemsOf(clauses.get("$each"), "BadValue", "The $each of $push");
  const order = clauses.get("$sort");
  const sort = order && compileElementSort(order, collation);
  const [slice, position] = ["$slice", "$position"].map((name) => {
    const value = clauses.get(name);
    const number = value ? exact(value) : Infinity;
    return Number(number ?? fail("BadValue", `The value of ${name} must be an integer, not of type ${typeName(value)}`));
  });
  return (items) => {
    const at = position < 0 ? Math.max(0, items.length + position) : position;
    let all = added.length > 0 ? [...items.slice(0, at), ...added, ...items.slice(at)] : items;
    if (sort) all = all.toSorted(sort);
    if (all.length <= Math.abs(slice)) return all;
    return slice < 0 ? all.slice(slice) : all.slice(0, slice);
  };
}
