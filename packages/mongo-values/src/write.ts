import type { Arr, Doc } from "./document.ts";
import { T, type Value } from "./value.ts";

/** A buffer that grows; one is enough for a process, because encoding never waits. */
let buffer = Buffer.allocUnsafe(64 * 1024);
let at = 0;

function need(bytes: number): void {
  if (at + bytes <= buffer.length) return;
  const larger = Buffer.allocUnsafe(Math.max(buffer.length * 2, at + bytes));
  buffer.copy(larger, 0, 0, at);
  buffer = larger;
}

/** The BSON of a document, in bytes of its own, behind so many bytes that the caller fills. */
export function encodeDoc(doc: Doc, before = 0): Buffer {
  at = before;
  writeDoc(doc);
  const bytes = Buffer.allocUnsafe(at);
  buffer.copy(bytes, before, before, at);
  if (buffer.length > 32 * 1024 * 1024) buffer = Buffer.allocUnsafe(64 * 1024);
  return bytes;
}

function copySource(source: { bytes: Buffer; start: number }): void {
  const length = source.bytes.readInt32LE(source.start);
  need(length);
  source.bytes.copy(buffer, at, source.start, source.start + length);
  at += length;
}

function writeDoc(doc: Doc): void {
  const source = doc.source;
  if (source) return copySource(source);
  const { names, values } = doc;
  const start = open();
  for (let i = 0; i < names.length; i++) writeElement(names[i], values[i]);
  close(start);
}

function writeArr(arr: Arr): void {
  const source = arr.source;
  if (source) return copySource(source);
  const start = open();
  const items = arr.items;
  for (let i = 0; i < items.length; i++) writeElement(String(i), items[i]);
  close(start);
}

function open(): number {
  need(5);
  at += 4;
  return at - 4;
}

function close(start: number): void {
  need(1);
  buffer[at++] = 0;
  buffer.writeInt32LE(at - start, start);
}

function writeElement(name: string, value: Value): void {
  need(1 + name.length * 3 + 1 + 16);
  buffer[at++] = value.t;
  writeCString(name);
  writeValue(value);
}

function writeCString(text: string): void {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c > 127) {
      at += buffer.write(text.slice(i), at, "utf8");
      break;
    }
    buffer[at++] = c;
  }
  buffer[at++] = 0;
}

function writeRaw(bytes: Buffer): void {
  need(bytes.length);
  bytes.copy(buffer, at);
  at += bytes.length;
}

function writeValue(value: Value): void {
  switch (value.t) {
    case T.int: at = buffer.writeInt32LE(value.v, at); return;
    case T.double:
      at = value.bits === undefined ? buffer.writeDoubleLE(value.v, at) : buffer.writeBigUInt64LE(value.bits, at);
      return;
    case T.long: case T.date: at = buffer.writeBigInt64LE(value.v, at); return;
    case T.timestamp: at = buffer.writeBigUInt64LE(value.v, at); return;
    case T.string: case T.code: case T.symbol: {
      need(value.v.length * 3 + 5);
      const length = buffer.write(value.v, at + 4, "utf8");
      buffer.writeInt32LE(length + 1, at);
      at += 4 + length;
      buffer[at++] = 0;
      return;
    }
    case T.object: return writeDoc(value.v);
    case T.array: return writeArr(value.v);
    case T.binary:
      at = buffer.writeInt32LE(value.v.bytes.length, at);
      buffer[at++] = value.v.sub;
      return writeRaw(value.v.bytes);
    case T.bool: buffer[at++] = value.v ? 1 : 0; return;
    case T.regex:
      need((value.v.pattern.length + value.v.flags.length) * 3 + 2);
      writeCString(value.v.pattern);
      writeCString(value.v.flags);
      return;
    case T.objectId: case T.decimal: case T.dbPointer: case T.codeWithScope: return writeRaw(value.v);
    default: return;
  }
}
