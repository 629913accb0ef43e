import { compareStrings, fail, type Doc, type Value } from "@raati/mongo-values";
import type { Scope } from "../expression/compile.ts";

/** The tests of `arrayFilters` by identifier. */
export type Filters = ReadonlyMap<string, (element: Value) => boolean>;

/** One application of an update to one document. */
export interface Run {
  /** The document as it was before; `$rename` reads its source here. */
  readonly root: Doc;
  /** Where the positional `$` points. */
  readonly index: number | undefined;
  readonly inserting: boolean;
  readonly filters: Filters;
  /** Whether the document has an `_id` by now: from then on nothing may change it. */
  hasId: boolean;
}

/** What a modifier does to the value at the end of its path. */
export interface Action {
  /** `set` may create the path; `cull` ignores a missing one and refuses one that could not exist; `remove` ignores both. */
  readonly mode: "set" | "cull" | "remove";
  /** The path that it works on, when that is another than the one it is given; what stands at that one goes away. */
  readonly target?: string;
  /** The value instead of an existing one: the same object when nothing changes, undefined to take it away. */
  update(current: Value, run: Run): Value | undefined;
  /** The value of a missing field, undefined to leave it missing. */
  create?(run: Run): Value | undefined;
}

/** Compiles `{$operator: {path: operand}}`. */
export type Compile = (operand: Value, path: string, scope: Scope) => Action;

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
}

export type Node = Leaf | Branch;

export function branch(kind: Branch["kind"], path: string): Branch {
  return { kind, path, children: new Map() };
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
    const next = child ?? branch(kind, parts.slice(0, i + 1).join("."));
    if (child && (last || child.kind !== kind)) conflict(path, child.path);
    node.children.set(name, last ? { kind: "leaf", path, action } : next);
    node = next as Branch;
  });
}

/** What two nodes do together to one place, as only a run can find out: `a.$` beside `a.0`, `a.$[x]` beside `a.$[y]`. */
export function merge(left: Node, right: Node): Node {
  if (left.kind === "leaf" || right.kind === "leaf" || left.kind !== right.kind) return conflict(left.path, right.path);
  const merged = branch(left.kind, left.path);
  for (const [name, node] of [...left.children, ...right.children]) {
    const there = merged.children.get(name);
    merged.children.set(name, there ? merge(there, node) : node);
  }
  return merged;
}

function conflict(path: string, other: string): never {
  return fail("ConflictingUpdateOperators", `Updating the path '${path}' would create a conflict at '${other}'`);
}

/** Like a number without padding; as in the server, what follows its first digit is not looked at. */
const COUNTED = /^(?:0$|[1-9])/;

/** The children in the order in which they are applied, without the positional one. */
export function sortedChildren(node: Branch): [string, Node][] {
  return [...node.children].filter(([name]) => name !== "$").sort(([a], [b]) => compareNames(a, b));
}

/** Names by their bytes, numbers by their size (manual, "Update Operators Behavior", 5.0): "9" comes before "10". */
function compareNames(a: string, b: string): number {
  const bySize = COUNTED.test(a) && COUNTED.test(b) ? Buffer.byteLength(a) - Buffer.byteLength(b) : 0;
  return bySize || compareStrings(a, b);
}
