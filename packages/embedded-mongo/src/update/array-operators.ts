import type { Collation } from "../bson/collation.ts";
import { equal } from "../bson/compare.ts";
import { Arr } from "../bson/document.ts";
import { array, isNumber, T, typeName, type Value } from "../bson/value.ts";
import { fail, type CodeName } from "../errors.ts";
import { compileElementFilter } from "../query/element-filter.ts";
import { exact } from "../query/integer.ts";
import type { Action, Compile } from "./action.ts";
import { compilePush } from "./push.ts";

type Items = readonly Value[];

/** The modifiers of arrays. */
export const ARRAY_OPERATORS: Record<string, Compile> = {
  $push: (operand, path, { collation }) => onArray("set", path, "BadValue", compilePush(operand, collation)),
  $addToSet: (operand, path, { collation }) => {
    const added = eachOf(operand);
    return onArray("set", path, "BadValue", (items) => union(items, added, collation));
  },
  $pull: (operand, path, scope) => without(path, compileElementFilter(operand, scope)),
  $pullAll: (operand, path, { collation }) => {
    if (operand.t !== T.array) return fail("BadValue", `$pullAll requires an array argument, not a ${typeName(operand)}`);
    const unwanted = operand.v.items;
    return without(path, (item) => unwanted.some((each) => equal(item, each, collation)));
  },
  $pop: (operand, path) => {
    const end = isNumber(operand) ? exact(operand) : undefined;
    if (end !== 1n && end !== -1n) fail("FailedToParse", `$pop of '${path}' expects 1 or -1`);
    return onArray("cull", path, "TypeMismatch", (items) => {
      if (items.length === 0) return items;
      return end === 1n ? items.slice(0, -1) : items.slice(1);
    });
  },
};

/** @param change from the old items to the new ones, the same list when nothing changes; a missing array starts empty */
function onArray(mode: "set" | "cull", path: string, code: CodeName, change: (items: Items) => Items): Action {
  return {
    mode,
    update(current) {
      if (current.t !== T.array) return fail(code, `The field '${path}' must be an array, not of type ${typeName(current)}`);
      const items = change(current.v.items);
      return items === current.v.items ? current : array(Arr.of(items));
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

/** What `$addToSet` adds; its `$each` must come first and alone. */
function eachOf(operand: Value): Items {
  if (operand.t !== T.object || operand.v.names[0] !== "$each") return [operand];
  const list = operand.v.values[0];
  if (list.t !== T.array) return fail("TypeMismatch", `The $each of $addToSet must be an array, not a ${typeName(list)}`);
  if (operand.v.size > 1) fail("BadValue", `Found unexpected field after $each in $addToSet: ${operand.v.names[1]}`);
  return list.v.items;
}

function union(items: Items, added: Items, collation: Collation | undefined): Items {
  const result = items.slice();
  for (const value of added) if (!result.some((item) => equal(item, value, collation))) result.push(value);
  return result.length === items.length ? items : result;
}
