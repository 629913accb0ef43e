import type { Doc } from "../bson/document.ts";
import { MAX_DOCUMENT, validateDocument } from "../bson/validate.ts";
import { T, typeName, type Value } from "../bson/value.ts";
import { fail } from "../errors.ts";

/** The server's own documents may exceed the limit of users by this much: beyond it no document can even be built. */
const RESERVE = 16 * 1024;

/** Refuses an `_id` that no document may have: InvalidIdField, or DollarPrefixedFieldName for what is in it. */
export function checkId(id: Value): void {
  if (id.t === T.array || id.t === T.regex || id.t === T.undefined) {
    fail("InvalidIdField", `The '_id' value cannot be of type ${typeName(id)}`);
  }
  if (id.t === T.object) checkDollars(id.v.names);
}

/** Refuses names with a leading dollar. */
export function checkDollars(names: readonly string[]): void {
  const name = names.find((each) => each.startsWith("$"));
  if (name === undefined) return;
  fail("DollarPrefixedFieldName", `The dollar ($) prefixed field '${name}' is not allowed here; $replaceWith may set it`);
}

/**
 * Answers the document if it may be stored: at most 16 MiB and, where it may be deeper than a command, at most 180 levels.
 *
 * @param location 17419 for an update, 17420 for an upsert
 */
export function storable(doc: Doc, location: 17419 | 17420, deep: boolean): Doc {
  const bytes = doc.bytes();
  const size = bytes.length;
  if (size > MAX_DOCUMENT + RESERVE) fail("BSONObjectTooLarge", `BSONObj size: ${size} is invalid, the most is 16 MiB`);
  if (size > MAX_DOCUMENT) fail(location, `The resulting document is larger than ${MAX_DOCUMENT} bytes`);
  if (deep) validateDocument(bytes, 0, size);
  return doc;
}
