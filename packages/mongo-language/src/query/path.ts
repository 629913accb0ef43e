import { Doc, fail, T, type Value } from "@raati/mongo-values";

/** Where the positional `$` of an update or a projection points. */
export interface Hit { index?: number }

/** What a condition asks of one value, undefined for a missing one. Looking into an array it notes the element in `hit`. */
export type Test = (value: Value | undefined, hit?: Hit) => boolean;

type ArrayValue = Extract<Value, { t: 4 }>;

const MAX_DEPTH = 200;

/**
 * Finds out whether any value at a dotted path passes a test, the way that MongoDB's filters reach values: an array on the
 * way stands for its documents, one level deep; a number may also be an index; an array at the end stands for its elements
 * and for itself, or for itself only with `whole`. The hit is the index in the outermost array that was gone through without
 * an index in the path.
 */
export function atPath(path: string, test: Test, whole = false): (doc: Doc, hit?: Hit) => boolean {
  const parts = path.includes(".") ? path.split(".") : [path];
  if (parts.length > MAX_DEPTH) fail(5729100, "FieldPath is too long");
  const walk = { parts, test, whole };
  return (doc, hit) => reach(walk, doc.get(parts[0]), 1, hit);
}

interface Walk { readonly parts: readonly string[]; readonly test: Test; readonly whole: boolean }

function reach(walk: Walk, value: Value | undefined, at: number, hit?: Hit): boolean {
  const { parts, test } = walk;
  if (value?.t === T.array) return inArray(walk, value, at, hit);
  if (at === parts.length) return test(value, hit);
  return value?.t === T.object ? reach(walk, value.v.get(parts[at]), at + 1, hit) : test(undefined, hit);
}

function inArray(walk: Walk, list: ArrayValue, at: number, hit?: Hit): boolean {
  const { parts, test, whole } = walk;
  if (at === parts.length) return whole ? test(list, hit) : inElements(list, test, hit);
  const { items } = list.v;
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (item.t === T.object && reach(walk, item, at, hit)) return note(hit, i);
    if (parts[at] === String(i) && atIndex(walk, item, at + 1, hit)) return true;
  }
  return false;
}

/** The element that the path names by its index: an array at the end of the path is not opened, one on the way is. */
function atIndex(walk: Walk, item: Value, at: number, hit?: Hit): boolean {
  if (at === walk.parts.length) return walk.test(item, hit);
  return (item.t === T.object || item.t === T.array) && reach(walk, item, at, hit);
}

function inElements(list: ArrayValue, test: Test, hit?: Hit): boolean {
  const items = list.v.items;
  for (let i = 0; i < items.length; i++) if (test(items[i], hit)) return note(hit, i);
  return test(list, hit);
}

function note(hit: Hit | undefined, index: number): true {
  if (hit) hit.index = index;
  return true;
}

/** A document as such, an array as the document of its elements by index; undefined for all else. */
export function asDoc(value: Value): Doc | undefined {
  if (value.t === T.object) return value.v;
  return value.t === T.array ? Doc.fromEntries(value.v.items.map((item, i) => [String(i), item])) : undefined;
}
