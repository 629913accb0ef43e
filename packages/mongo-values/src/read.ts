import { Arr, Doc } from "./document.ts";
import { FALSE, MAX_KEY, MIN_KEY, NULL, T, TRUE, UNDEFINED, type Value } from "./value.ts";

/** The text from `at` to the next NUL, and where the bytes after that NUL begin. */
export function readCString(bytes: Buffer, at: number): { text: string; next: number } {
  const end = bytes.indexOf(0, at);
  return { text: shortText(bytes, at, end), next: end + 1 };
}

/** Names of fields come again and again: one that is known needs no new text. A name's place follows from its bytes. */
const known: string[] = Array.from({ length: 4096 }, () => "");

/** The name that begins at `at`; `bytes` have been validated. Its NUL stands at `nameEnd`. */
export function readName(bytes: Buffer, at: number): string {
  let hash = 0;
  let end = at;
  for (let byte = bytes[at]; byte !== 0; byte = bytes[++end]) hash = (hash * 31 + byte) & 4095;
  const text = known[hash];
  const length = end - at;
  nameEnd = end;
  if (text.length === length) {
    let i = 0;
    while (i < length && text.charCodeAt(i) === bytes[at + i]) i++;
    if (i === length) return text;
  }
  const fresh = shortText(bytes, at, end);
  // A key of an object is one string for the whole process, so that comparing it is comparing addresses.
  return length > 64 ? fresh : (known[hash] = Object.keys({ [fresh]: 0 })[0]);
}

/** Where the name ended that was read last. */
export let nameEnd = 0;

/** Short ASCII texts are put together here: a call into native code costs more than ten characters. */
function shortText(bytes: Buffer, from: number, to: number): string {
  if (to - from > 16) return bytes.toString("utf8", from, to);
  let text = "";
  for (let i = from; i < to; i++) {
    const c = bytes[i];
    if (c > 127) return bytes.toString("utf8", from, to);
    text += String.fromCharCode(c);
  }
  return text;
}

/** Where the element ends whose value begins at `at`. */
export function nextElement(bytes: Buffer, type: number, at: number): number {
  switch (type) {
    case T.int: return at + 4;
    case T.double: case T.date: case T.long: case T.timestamp: return at + 8;
    case T.string: case T.code: case T.symbol: return at + 4 + int32(bytes, at);
    case T.object: case T.array: case T.codeWithScope: return at + int32(bytes, at);
    case T.bool: return at + 1;
    case T.objectId: return at + 12;
    case T.binary: return at + 5 + int32(bytes, at);
    case T.decimal: return at + 16;
    case T.regex: return bytes.indexOf(0, bytes.indexOf(0, at) + 1) + 1;
    case T.dbPointer: return at + 16 + int32(bytes, at);
    default: return at;
  }
}

function int32(bytes: Buffer, at: number): number {
  return bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24);
}

const scratch = new DataView(new ArrayBuffer(8));

function double(bytes: Buffer, at: number): Value {
  const v = bytes.readDoubleLE(at);
  if (v === v) return { t: T.double, v };
  const bits = bytes.readBigUInt64LE(at);
  scratch.setFloat64(0, Number.NaN);
  return bits === scratch.getBigUint64(0) ? { t: T.double, v } : { t: T.double, v, bits };
}

/** The value of a type that begins at `at`; documents and arrays as lazy views. */
export function readValue(bytes: Buffer, type: number, at: number): Value {
  switch (type) {
    case T.int: return { t: T.int, v: int32(bytes, at) };
    case T.double: return double(bytes, at);
    case T.string: return { t: T.string, v: shortText(bytes, at + 4, at + 3 + int32(bytes, at)) };
    case T.object: return { t: T.object, v: Doc.fromBytes(bytes, at) };
    case T.array: return { t: T.array, v: Arr.fromBytes(bytes, at) };
    case T.objectId: return { t: T.objectId, v: bytes.subarray(at, at + 12) };
    case T.bool: return bytes[at] === 1 ? TRUE : FALSE;
    case T.date: return { t: T.date, v: bytes.readBigInt64LE(at) };
    case T.null: return NULL;
    case T.long: return { t: T.long, v: bytes.readBigInt64LE(at) };
    case T.binary: return {
      t: T.binary, v: { sub: bytes[at + 4], bytes: bytes.subarray(at + 5, at + 5 + int32(bytes, at)) },
    };
    case T.timestamp: return { t: T.timestamp, v: bytes.readBigUInt64LE(at) };
    case T.decimal: return { t: T.decimal, v: bytes.subarray(at, at + 16) };
    case T.code: return { t: T.code, v: bytes.toString("utf8", at + 4, at + 3 + int32(bytes, at)) };
    case T.symbol: return { t: T.symbol, v: bytes.toString("utf8", at + 4, at + 3 + int32(bytes, at)) };
    case T.regex: {
      const pattern = readCString(bytes, at);
      return { t: T.regex, v: { pattern: pattern.text, flags: readCString(bytes, pattern.next).text } };
    }
    case T.dbPointer: return { t: T.dbPointer, v: bytes.subarray(at, nextElement(bytes, type, at)) };
    case T.codeWithScope: return { t: T.codeWithScope, v: bytes.subarray(at, nextElement(bytes, type, at)) };
    case T.undefined: return UNDEFINED;
    case T.minKey: return MIN_KEY;
    default: return MAX_KEY;
  }
}

/** A field of the document at `start` without reading its other fields. */
export function rawGet(bytes: Buffer, start: number, name: string): Value | undefined {
  const length = name.length;
  for (let at = start + 4; ; ) {
    const type = bytes[at++];
    if (type === 0) return undefined;
    let i = 0;
    while (i < length && bytes[at + i] === name.charCodeAt(i)) i++;
    if (i === length && bytes[at + i] === 0) return readValue(bytes, type, at + i + 1);
    if (i < length && name.charCodeAt(i) > 127) return Doc.of(...parsed(bytes, start)).get(name);
    at += i;
    while (bytes[at] !== 0) at++;
    at = nextElement(bytes, type, at + 1);
  }
}

function parsed(bytes: Buffer, start: number): [string[], Value[]] {
  const doc = Doc.fromBytes(bytes, start);
  return [doc.names.slice(), doc.values.slice()];
}
