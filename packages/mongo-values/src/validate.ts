import { isUtf8 } from "node:buffer";
import { ServerError } from "./errors.ts";
import { T } from "./value.ts";

const MAX_DEPTH = 180;

/** 16 MiB: the largest document a client may store (manual, "MongoDB Limits and Thresholds"). */
export const MAX_DOCUMENT = 16 * 1024 * 1024;

/**
 * Checks that the bytes from `start` are one well-formed BSON document that ends by `limit`, so that everything after this
 * may read without looking: lengths, terminators, known types, booleans of 0 or 1, UTF-8, at most 180 levels.
 *
 * @returns where the document ends
 * @throws InvalidBSON, or Overflow for depth
 */
export function validateDocument(bytes: Buffer, start: number, limit: number, depth = 1): number {
  if (depth > MAX_DEPTH) throw new ServerError("Overflow", `BSON nesting is deeper than ${MAX_DEPTH} levels`);
  if (limit - start < 5) bad("not enough bytes for a document");
  const end = start + bytes.readInt32LE(start);
  if (end - start < 5 || end > limit) bad("document length does not fit");
  if (bytes[end - 1] !== 0) bad("document does not end with a zero byte");
  let at = start + 4;
  while (at < end - 1) {
    const type = bytes[at];
    at = value(bytes, type, cstring(bytes, at + 1, end - 1), end - 1, depth);
  }
  if (at !== end - 1) bad("elements run past the end of the document");
  return end;
}

function value(bytes: Buffer, type: number, at: number, limit: number, depth: number): number {
  switch (type) {
    case T.int: return fits(at + 4, limit);
    case T.double: case T.date: case T.long: case T.timestamp: return fits(at + 8, limit);
    case T.string: case T.code: case T.symbol: return text(bytes, at, limit);
    case T.object: case T.array: return validateDocument(bytes, at, limit, depth + 1);
    case T.objectId: return fits(at + 12, limit);
    case T.bool:
      fits(at + 1, limit);
      if (bytes[at] > 1) bad("a boolean is neither 0 nor 1");
      return at + 1;
    case T.null: case T.undefined: case T.minKey: case T.maxKey: return at;
    case T.binary: return binary(bytes, at, limit);
    case T.decimal: return fits(at + 16, limit);
    case T.regex: return cstring(bytes, cstring(bytes, at, limit), limit);
    case T.dbPointer: return fits(text(bytes, at, limit) + 12, limit);
    case T.codeWithScope: {
      fits(at + 4, limit);
      const end = fits(at + Math.max(bytes.readInt32LE(at), 14), limit);
      if (validateDocument(bytes, text(bytes, at + 4, end), end, depth + 1) !== end) {
        bad("code with scope has a wrong length");
      }
      return end;
    }
    default: return bad(`unknown type ${type}`);
  }
}

function binary(bytes: Buffer, at: number, limit: number): number {
  fits(at + 5, limit);
  const length = bytes.readInt32LE(at);
  if (length < 0) bad("a binary has a negative length");
  if (bytes[at + 4] === 2 && (length < 4 || fits(at + 9, limit) === 0 || bytes.readInt32LE(at + 5) !== length - 4)) {
    bad("an old binary has a wrong inner length");
  }
  return fits(at + 5 + length, limit);
}

function fits(end: number, limit: number): number {
  return end <= limit ? end : bad("an element runs past the end of its document");
}

function text(bytes: Buffer, at: number, limit: number): number {
  fits(at + 5, limit);
  const length = bytes.readInt32LE(at);
  if (length < 1) bad("a string has no terminator");
  const end = fits(at + 4 + length, limit);
  if (bytes[end - 1] !== 0) bad("a string does not end with a zero byte");
  checkUtf8(bytes, at + 4, end - 1);
  return end;
}

function cstring(bytes: Buffer, at: number, limit: number): number {
  let end = at;
  let ascii = 0;
  while (end < limit && bytes[end] !== 0) ascii |= bytes[end++];
  if (end >= limit) bad("a name does not end within its document");
  if (ascii > 127 && !isUtf8(bytes.subarray(at, end))) bad("a name is not UTF-8");
  return end + 1;
}

function checkUtf8(bytes: Buffer, from: number, to: number): void {
  if (to - from < 64) {
    let ascii = 0;
    for (let i = from; i < to; i++) ascii |= bytes[i];
    if (ascii < 128) return;
  }
  if (!isUtf8(bytes.subarray(from, to))) bad("a string is not UTF-8");
}

function bad(why: string): never {
  throw new ServerError("InvalidBSON", `Invalid BSON: ${why}`);
}
