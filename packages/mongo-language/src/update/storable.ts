import { Doc, fail, MAX_DOCUMENT, T, typeName, validateDocument, type Value } from "@raati/mongo-values";

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
  if (name !== undefined) fail("DollarPrefixedFieldName", `The dollar ($) prefixed field '${name}' is not allowed here`);
}

/** The document with this `_id`, as its first field. */
export function withId(doc: Doc, id: Value): Doc {
  if (doc.names[0] === "_id") return doc;
  const { names, values } = doc.without("_id");
  return Doc.of(["_id", ...names], [id, ...values]);
}

/**
 * Answers the document if it may be stored: at most 16 MiB and 180 levels.
 *
 * @param location 17419 for an update, 17420 for an upsert
 */
export function storable(doc: Doc, location: 17419 | 17420): Doc {
  const bytes = doc.bytes();
  const size = bytes.length;
  if (size > MAX_DOCUMENT + RESERVE) fail("BSONObjectTooLarge", `BSONObj size: ${size} is invalid, the most is 16 MiB`);
  if (size > MAX_DOCUMENT) fail(location, `The resulting document is larger than ${MAX_DOCUMENT} bytes`);
  validateDocument(bytes, 0, size);
  return Doc.fromBytes(bytes);
}

let last = 0n;

/** The current time as a Timestamp (seconds in the upper half, a counter in the lower one), later than all before it. */
export function nextTimestamp(): Value {
  const second = BigInt(Math.floor(Date.now() / 1000)) << 32n;
  last = second > last ? second | 1n : last + 1n;
  return { t: T.timestamp, v: last };
}
