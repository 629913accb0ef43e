import { compareStrings } from "../bson/compare.ts";
import { fail } from "../errors.ts";
import type { Action, Filters } from "./action.ts";

/** The modifier at the end of a path. */
export interface Leaf { readonly kind: "leaf"; readonly path: string; readonly action: Action }

/**
 * A place on the way. `fields` has children by name or index, and under "$" the one for the positional operator; `elements`
 * has children by the identifier of `$[identifier]`, under "" that of `$[]`.
 */
export interface Branch {
  readonly kind: "fields" | "elements";
  readonly path: string;
  readonly children: Map<string, Node>;
  sorted?: Child[];
}

export type Node = Leaf | Branch;
export type Child = readonly [name: string, node: Node];

export function branch(kind: Branch["kind"], path: string): Branch {
  return { kind, path, children: new Map() };
}

/** The children in the order in which they are applied, without the positional one. */
export function sortedChildren(node: Branch): readonly Child[] {
  return (node.sorted ??= [...node.children].filter(([name]) => name !== "$").sort(([a], [b]) => compareNames(a, b)));
}

/** Splits the path of an update; EmptyFieldName, or BadValue for a wrongly placed `$`. */
export function parsePath(path: string): string[] {
  const parts = path.split(".");
  if (parts.includes("")) fail("EmptyFieldName", `The update path '${path}' is empty or contains an empty field name`);
  if (parts.length > 255) fail("Overflow", "An update path has more than 255 parts");
  if (parts.indexOf("$") !== parts.lastIndexOf("$")) fail("BadValue", `Too many positional '$' in the path '${path}'`);
  if (parts[0] === "$" || isArrayFilter(parts[0])) fail("BadValue", `Cannot begin the path '${path}' with '${parts[0]}'`);
  return parts;
}

/** Whether a part is `$[]` or `$[identifier]`. */
export function isArrayFilter(part: string): boolean {
  return part.startsWith("$[") && part.endsWith("]");
}

/**
 * Puts a modifier into the tree.
 *
 * @param used collects the identifiers that paths name
 * @throws ConflictingUpdateOperators when a path is taken or leads through one that is; BadValue for an unknown identifier
 */
export function insert(root: Branch, parts: readonly string[], action: Action, filters: Filters, used: Set<string>): void {
  const path = parts.join(".");
  let node = root;
  parts.forEach((part, i) => {
    const name = isArrayFilter(part) ? part.slice(2, -1) : part;
    if (name !== part && name !== "" && !filters.has(name)) fail("BadValue", `No array filter for '${part}' in '${path}'`);
    if (name !== part) used.add(name);
    const last = i === parts.length - 1;
    const kind = !last && isArrayFilter(parts[i + 1]) ? "elements" : "fields";
    const child = node.children.get(name);
    const here = parts.slice(0, i + 1).join(".");
    if (child && (last || child.kind !== kind)) {
      fail("ConflictingUpdateOperators", `Updating the path '${path}' would create a conflict at '${here}'`);
    }
    const next = (child) ?? branch(kind, here);
    node.children.set(name, last ? { kind: "leaf", path, action } : next);
    node = next;
  });
}

/** What two nodes do together to one place, as only a run can find out: `a.$` beside `a.0`, `a.$[x]` beside `a.$[y]`. */
export function merge(left: Node, right: Node): Node {
  if (left.kind === "leaf" || right.kind === "leaf" || left.kind !== right.kind) {
    return fail("ConflictingUpdateOperators", `Update created a conflict at '${left.path}' with '${right.path}'`);
  }
  const merged = branch(left.kind, left.path);
  for (const [name, node] of [...left.children, ...right.children]) {
    const there = merged.children.get(name);
    merged.children.set(name, there ? merge(there, node) : node);
  }
  return merged;
}

/** Like a number without padding; as in the server, what follows its first digit is not looked at. */
const COUNTED = /^(?:0$|[1-9])/;

/** Names by their bytes, numbers by their size (manual, "Update Operators Behavior", 5.0): "9" comes before "10". */
function compareNames(a: string, b: string): number {
  const bySize = COUNTED.test(a) && COUNTED.test(b) ? Buffer.byteLength(a) - Buffer.byteLength(b) : 0;
  return bySize || compareStrings(a, b);
}
