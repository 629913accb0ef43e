import { Arr, array, Doc, fail, object, T, type Value } from "@raati/mongo-values";

/**
 * Follows field names from `at` on. An array on the way gives the array of what its documents have there; names are never
 * indexes (manual, "Field Paths").
 */
export function walk(value: Value | undefined, path: readonly string[], at = 0): Value | undefined {
  let here = value;
  for (let i = at; i < path.length; i++) {
    if (here?.t === T.array) {
      return array(Arr.of(here.v.items.flatMap((item) => (item.t === T.object ? walk(item, path, i) : undefined) ?? [])));
    }
    here = here?.t === T.object ? here.v.get(path[i]) : undefined;
  }
  return here;
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
  if (name.startsWith("$")) fail(16410, "FieldPath field names may not start with '$'.");
  if (name.includes("\0")) fail(16411, "FieldPath field names may not contain '\\0'.");
  if (name.includes(".")) fail(16412, "FieldPath field names may not contain '.'.");
}

/**
 * The document with the field at a path set, or removed when the value is missing. Documents on the way are made where there
 * are none; what else stands there, arrays too, is replaced.
 */
export function setAt(doc: Doc, [name, ...rest]: readonly string[], value: Value | undefined): Doc {
  if (rest.length === 0) return value === undefined ? doc.without(name) : doc.with(name, value);
  const inner = doc.get(name);
  return doc.with(name, object(setAt(inner?.t === T.object ? inner.v : Doc.empty, rest, value)));
}
