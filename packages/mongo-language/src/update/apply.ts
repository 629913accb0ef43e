import { Arr, array, Doc, fail, NULL, object, T, typeName, type Value } from "@raati/mongo-values";
import { checkDollars } from "./storable.ts";
import { merge, sortedChildren, type Branch, type Leaf, type Node, type Run } from "./tree.ts";

const MAX_PADDING = 1_500_000;

/**
 * The value after all modifiers of a tree: the same object when none changed it, undefined when it is or stays missing.
 *
 * @param blocked what cannot exist below the existing value above it; `current` is then undefined
 */
export function applyNode(node: Node, current: Value | undefined, run: Run, blocked?: string): Value | undefined {
  if (node.kind === "leaf") return applyLeaf(node, current, run, blocked);
  if (node.kind === "elements") return applyElements(node, current, run);
  let value = current;
  for (const [name, child] of childrenOf(node, run)) value = applyChild(child, name, value, run, blocked);
  return value;
}

/** The children in their order, with the positional one where the query's match points. */
function childrenOf(node: Branch, run: Run): [string, Node][] {
  const sorted = sortedChildren(node);
  const positional = node.children.get("$");
  if (!positional) return sorted;
  if (run.index === undefined) fail("BadValue", "The positional operator did not find the match needed from the query.");
  const name = String(run.index);
  // As in the server it comes before the first that its text is not above: "10" before "9".
  const next = sorted.findIndex(([other]) => name <= other);
  const same = sorted[next]?.[0] === name;
  const child = same ? merge(positional, sorted[next][1]) : positional;
  sorted.splice(next < 0 ? sorted.length : next, same ? 1 : 0, [name, child]);
  return sorted;
}

function applyChild(child: Node, name: string, parent: Value | undefined, run: Run, blocked?: string): Value | undefined {
  if (parent === undefined) {
    const made = applyNode(child, undefined, run, blocked);
    return made && object(Doc.of([name], [made]));
  }
  if (parent.t === T.object) {
    const old = parent.v.get(name);
    const value = applyNode(child, old, run);
    if (value === old) return parent;
    return object(value === undefined ? parent.v.without(name) : parent.v.with(name, value));
  }
  const index = parent.t === T.array ? arrayIndex(name) : undefined;
  if (parent.t !== T.array || index === undefined) {
    applyNode(child, undefined, run, `'${name}' in an element of type ${typeName(parent)}`);
    return parent;
  }
  const { items } = parent.v;
  const value = applyNode(child, items[index], run);
  return value === items[index] ? parent : array(Arr.of(withItem(items, index, value ?? NULL)));
}

/** The index that a part of a path means in an array: digits only, 32 bits. */
export function arrayIndex(part: string): number | undefined {
  return /^\d+$/.test(part) && Number(part) <= 0xffffffff ? Number(part) : undefined;
}

/** The items with one replaced, or added with nulls before it. */
function withItem(items: readonly Value[], index: number, value: Value): Value[] {
  const missing = Math.max(0, index - items.length);
  if (missing > MAX_PADDING) fail("CannotBackfillArray", `can't backfill more than ${MAX_PADDING} elements`);
  const list = [...items, ...Array<Value>(missing).fill(NULL)];
  list[index] = value;
  return list;
}

function applyElements(node: Branch, current: Value | undefined, run: Run): Value {
  if (current?.t !== T.array) return fail("BadValue", `Array updates need an array at '${node.path}'`);
  const children = sortedChildren(node);
  let changed = false;
  const items = current.v.items.map((item) => {
    const nodes = children.filter(([id]) => id === "" || run.filters.get(id)!(item)).map(([, child]) => child);
    const value = nodes.length === 0 ? item : applyNode(nodes.reduce(merge), item, run);
    changed ||= value !== item;
    return value ?? NULL;
  });
  return changed ? array(Arr.of(items)) : current;
}

function applyLeaf({ action, path }: Leaf, current: Value | undefined, run: Run, blocked?: string): Value | undefined {
  const value = current === undefined ? action.create?.(run) : action.update(current, run);
  if (blocked && (value !== undefined || action.mode === "cull")) {
    fail("PathNotViable", `Cannot create field ${blocked} for the path '${path}'`);
  }
  if (value === current) return current;
  const [name, ...rest] = path.split(".", 2);
  if (name === "_id") {
    if (run.hasId) fail("ImmutableField", `An update of the path '${path}' would modify the immutable field '_id'`);
    run.hasId = true;
  }
  // A new document may have names with a dollar at its top, and what is below an existing one may change.
  if (action.mode === "set" && !run.inserting && (rest.length === 0 || !run.root.has(name))) checkDollars([name]);
  return value;
}
