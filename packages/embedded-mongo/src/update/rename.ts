import type { Doc } from "../bson/document.ts";
import { object, T, typeName, type Value } from "../bson/value.ts";
import { fail } from "../errors.ts";
import type { Compile } from "./action.ts";
import { arrayIndex } from "./apply.ts";
import { isArrayFilter } from "./tree.ts";

/**
 * Compiles what `$rename` does at its target: it sets the value that the source had before the update. That the source goes
 * away is a modifier of its own.
 */
export const compileRename: Compile = (operand, from) => {
  if (operand.t !== T.string) return fail("BadValue", `The target of $rename must be a string, not a ${typeName(operand)}`);
  const to = operand.v;
  const [source, target] = [from.split("."), to.split(".")];
  if (to.includes("\0")) fail("BadValue", "The target of $rename cannot contain a null byte");
  if (`${from}.`.startsWith(`${to}.`) || `${to}.`.startsWith(`${from}.`)) {
    fail("BadValue", `The source and target field for $rename must differ and not be on the same path: ${from}, ${to}`);
  }
  if ([...source, ...target].some((part) => part === "$" || isArrayFilter(part))) {
    fail("BadValue", `The source and target field for $rename may not be dynamic: ${from}, ${to}`);
  }
  const moved = (root: Doc): Value | undefined => {
    const { value, inArray, blocked } = follow(root, source);
    if (blocked) fail("PathNotViable", `cannot use the path '${from}' to traverse an element of type ${blocked}`);
    if (value === undefined) return undefined;
    if (inArray) fail("BadValue", `The source field cannot be an array element, '${from}'`);
    if (follow(root, target).inArray) fail("BadValue", `The destination field cannot be an array element, '${to}'`);
    return value;
  };
  return { mode: "set", update: (current, run) => moved(run.root) ?? current, create: (run) => moved(run.root) };
};

/** Walks a path: the value there, whether it leads through an array, and the type of what it cannot lead through. */
function follow(root: Doc, parts: readonly string[]): { value?: Value; inArray: boolean; blocked?: string } {
  let value: Value | undefined = object(root);
  let inArray = false;
  for (const part of parts) {
    const parent: Value = value;
    const index = parent.t === T.array ? arrayIndex(part) : undefined;
    inArray ||= parent.t === T.array;
    if (parent.t === T.object) value = parent.v.get(part);
    else if (parent.t === T.array && index !== undefined) value = parent.v.items[index];
    else return { inArray, blocked: typeName(parent) };
    if (value === undefined) break;
  }
  return { value, inArray };
}
