import type { Doc } from "../bson/document.ts";
import { T, type Value } from "../bson/value.ts";

/** The values that `distinct` finds at a path: arrays on the way and at the end stand for their elements. */
export function valuesAt(doc: Doc, path: string): Value[] {
  const found: Value[] = [];
  collect({ t: T.object, v: doc }, path.split("."), 0, found);
  return found;
}

function collect(value: Value | undefined, path: readonly string[], at: number, found: Value[]): void {
  if (value === undefined) return;
  if (at === path.length) {
    if (value.t === T.array) found.push(...value.v.items);
    else found.push(value);
  } else if (value.t === T.object) collect(value.v.get(path[at]), path, at + 1, found);
  else if (value.t === T.array) {
    if (/^\d+$/.test(path[at])) collect(value.v.items[Number(path[at])], path, at + 1, found);
    for (const item of value.v.items) if (item.t === T.object) collect(item, path, at, found);
  }
}
