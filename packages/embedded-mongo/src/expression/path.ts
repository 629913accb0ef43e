import { Arr } from "../bson/document.ts";
import { array, T, type Value } from "../bson/value.ts";
import { fail } from "../errors.ts";

/**
 * Follows field names from `at` on. An array on the way gives the array of what its documents have there; names are never
 * indexes (manual, "Field Paths").
 */
export function walk(value: Value | undefined, path: readonly string[], at = 0): Value | undefined {
  let here = value;
  for (let i = at; i < path.length && here !== undefined; i++) {
    if (here.t === T.array) return walkArray(here.v, path, i);
    here = here.t === T.object ? here.v.get(path[i]) : undefined;
  }
  return here;
}

function walkArray(list: Arr, path: readonly string[], at: number): Value {
  const found: Value[] = [];
  for (const item of list.items) {
    if (item.t !== T.object) continue;
    const value = walk(item, path, at);
    if (value !== undefined) found.push(value);
  }
  return array(Arr.of(found));
}

/** Splits a dotted path and checks each name; MongoDB's FieldPath rules and codes. */
export function parsePath(text: string): string[] {
  if (text === "") fail(40352, "FieldPath cannot be constructed with empty string");
  if (text.endsWith(".")) fail(40353, "FieldPath must not end with a '.'.");
  const names = text.split(".");
  if (names.length > 200) fail("Overflow", "FieldPath is too long");
  names.forEach(checkName);
  return names;
}

/** Refuses what cannot be a field's name in a path. */
export function checkName(name: string): void {
  if (name === "") fail(15998, "FieldPath field names may not be empty strings.");
  if (name.startsWith("$")) fail(16410, "FieldPath field names may not start with '$'. Consider $getField or $setField.");
  if (name.includes("\0")) fail(16411, "FieldPath field names may not contain '\\0'.");
  if (name.includes(".")) fail(16412, "FieldPath field names may not contain '.'. Consider $getField or $setField.");
}
