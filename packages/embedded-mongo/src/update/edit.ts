import { Doc } from "../bson/document.ts";
import { nextElement } from "../bson/read.ts";
import { T, type Value } from "../bson/value.ts";

/**
 * The document with the field set (in its place, else last) or, for undefined, taken out. Works on the bytes: what is not
 * touched is neither decoded nor encoded again.
 */
export function withField(doc: Doc, name: string, value: Value | undefined): Doc {
  const bytes = doc.bytes();
  const [from, to] = locate(bytes, Buffer.from(name));
  return splice(bytes, from, to, value && encodeElement(name, value));
}

/** The document with this `_id`, as its first field. */
export function withId(doc: Doc, id: Value): Doc {
  return splice(withField(doc, "_id", undefined).bytes(), 4, 4, encodeElement("_id", id));
}

/** Whether two values have the same type and the same bytes; 1 and 1.0 are equal in MongoDB, but not identical. */
export function identical(a: Value, b: Value): boolean {
  if (a.t !== b.t) return false;
  if (a.t === T.int || a.t === T.string || a.t === T.bool) return a.v === b.v;
  return encodeElement("", a).equals(encodeElement("", b));
}

/** How many levels of fields or elements are below a value. */
export function depthOf(value: Value): number {
  if (value.t !== T.object && value.t !== T.array) return 0;
  let deepest = -1;
  for (const child of value.t === T.object ? value.v.values : value.v.items) deepest = Math.max(deepest, depthOf(child));
  return deepest + 1;
}

function encodeElement(name: string, value: Value): Buffer {
  return Doc.of([name], [value]).bytes().subarray(4, -1);
}

/** Where the element of that name begins and ends; an empty range at the end when there is none. */
function locate(bytes: Buffer, name: Buffer): [number, number] {
  let at = 4;
  while (bytes[at] !== 0) {
    let end = at + 1;
    while (bytes[end] !== 0) end++;
    const next = nextElement(bytes, bytes[at], end + 1);
    if (end - at - 1 === name.length && name.compare(bytes, at + 1, end) === 0) return [at, next];
    at = next;
  }
  return [at, at];
}

function splice(bytes: Buffer, from: number, to: number, element: Buffer = Buffer.alloc(0)): Doc {
  const out = Buffer.allocUnsafe(bytes.length - (to - from) + element.length);
  bytes.copy(out, 0, 0, from);
  element.copy(out, from);
  bytes.copy(out, from + element.length, to);
  out.writeInt32LE(out.length, 0);
  return Doc.fromBytes(out);
}
