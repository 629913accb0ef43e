import type { KeyRange } from "./store.ts";

/**
 * How the one tree of the store is divided: a letter, the number of a collection or an index (4 bytes), then what it orders.
 * c: catalog by namespace · r: records by record id · i: index entries · l: labels of a collation in order · t: texts to
 * labels · s: sessions by id · m: the number of the last commit
 */
export type Area = "c" | "r" | "i" | "l" | "t" | "s";

export function areaPrefix(area: Area, id?: number): Buffer {
  if (id === undefined) return Buffer.from(area);
  const prefix = Buffer.allocUnsafe(5);
  prefix.write(area, 0, "latin1");
  prefix.writeUInt32BE(id, 1);
  return prefix;
}

/** A record id is a whole number below 2^48 that grows with each insert, so that natural order is the order of insertion. */
export function recordKey(collection: number, record: number): Buffer {
  const key = Buffer.allocUnsafe(11);
  key[0] = 0x72;
  key.writeUInt32BE(collection, 1);
  key.writeUIntBE(record, 5, 6);
  return key;
}

export function recordOf(key: Buffer): number {
  return key.readUIntBE(key.length - 6, 6);
}

export function recordBytes(record: number): Buffer {
  const bytes = Buffer.allocUnsafe(6);
  bytes.writeUIntBE(record, 0, 6);
  return bytes;
}

/** All keys that begin with the prefix. */
export function prefixRange(prefix: Buffer): KeyRange {
  return { start: prefix, end: successor(prefix) };
}

/** The least key above all keys that begin with the bytes. */
export function successor(bytes: Buffer): Buffer {
  let length = bytes.length;
  while (length > 0 && bytes[length - 1] === 0xff) length--;
  const next = Buffer.from(bytes.subarray(0, length));
  next[length - 1]++;
  return next;
}
