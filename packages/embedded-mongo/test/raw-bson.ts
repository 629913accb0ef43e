// Documents as bytes, with the deprecated types that the driver no longer writes.
import { connect } from "node:net";

import { deserialize, serialize, type Document } from "bson";

import type { Random } from "@raati/mongo-values/testing";

const int32 = (n: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(n);
  return bytes;
};
const text = (value: string): Buffer => Buffer.concat([int32(Buffer.byteLength(value) + 1), Buffer.from(`${value}\0`)]);
const binary =
  (subtype: number, bytes: Buffer): Buffer => Buffer.concat([int32(bytes.length), Buffer.from([subtype]), bytes]);

/** One element: type, name, value. */
export function element(type: number, name: string, value: Buffer): Buffer {
  return Buffer.concat([Buffer.from([type]), Buffer.from(`${name}\0`), value]);
}

export function documentOf(elements: readonly Buffer[]): Buffer {
  const body = Buffer.concat(elements);
  return Buffer.concat([int32(body.length + 5), body, Buffer.from([0])]);
}

export const intElement = (name: string, n: number): Buffer => element(0x10, name, int32(n));

type Make = (random: Random, depth: number) => Buffer;

/** A random value of every BSON type, by its code. */
const VALUES: Record<number, Make> = {
  0x01: (random) => random.bytes(8),
  0x02: (random) => text(random.pick(["", "ä\0b", "text", "😀".repeat(600)])),
  0x03: (random, depth) => documentOf(randomElements(random, depth - 1)),
  0x04: (random, depth) => documentOf(randomElements(random, depth - 1, String)),
  0x05: (random) => random.pick([
    binary(0, random.bytes(3)), binary(2, Buffer.concat([int32(3), random.bytes(3)])), binary(3, random.bytes(16)),
    binary(4, random.bytes(16)), binary(128, Buffer.alloc(0)),
  ]),
  0x06: () => Buffer.alloc(0),
  0x07: (random) => random.bytes(12),
  0x08: (random) => Buffer.from([random.below(2)]),
  0x09: (random) => random.bytes(8),
  0x0a: () => Buffer.alloc(0),
  0x0b: (random) => Buffer.from(random.pick(["^a\0imsx\0", "\0\0", "ä[b]\0\0"])),
  0x0c: (random) => Buffer.concat([text("db.collection"), random.bytes(12)]),
  0x0d: () => text("function () {}"),
  0x0e: () => text("symbol"),
  0x0f: (random, depth) => {
    const body = Buffer.concat([text("x"), documentOf(randomElements(random, depth - 1))]);
    return Buffer.concat([int32(body.length + 4), body]);
  },
  0x10: (random) => random.bytes(4),
  // Not zero: the server puts its clock into an empty timestamp.
  0x11: (random) => Buffer.concat([Buffer.from([1]), random.bytes(7)]),
  0x12: (random) => random.bytes(8),
  0x13: (random) => random.bytes(16),
  0xff: () => Buffer.alloc(0),
  0x7f: () => Buffer.alloc(0),
};
const TYPES = Object.keys(VALUES).map(Number);
const NESTED = new Set([0x03, 0x04, 0x0f]);

/** One element of every type, in random order. */
export function everyType(random: Random): Buffer[] {
  const keyed = TYPES.map((type) => ({ order: random.fraction(), type }));
  return keyed.sort((a, b) => a.order - b.order).map(({ type }) => element(type, `t${type}`, VALUES[type](random, 2)));
}

function randomElements(random: Random, depth: number, nameOf = (i: number): string => `f${i}`): Buffer[] {
  return Array.from({ length: random.below(4) }, (_, i) => {
    const type = random.pick(depth > 0 ? TYPES : TYPES.filter((one) => !NESTED.has(one)));
    return element(type, nameOf(i), VALUES[type](random, depth));
  });
}

/** Inserts documents as they are, in a document sequence of OP_MSG. */
export function insertRaw(
  uri: string, database: string, collection: string, documents: readonly Buffer[],
): Promise<Document> {
  const body = Buffer.concat([Buffer.from([0]), serialize({ insert: collection, $db: database })]);
  const name = Buffer.from("documents\0");
  const sequence = Buffer.concat(
    [Buffer.from([1]), int32(4 + name.length + documents.reduce((sum, { length }) => sum + length, 0)), name, ...documents]
  );
  const header = Buffer.concat([int32(20 + body.length + sequence.length), int32(1), int32(0), int32(2013), int32(0)]);
  const socket = connect(decodeURIComponent(/^mongodb:\/\/([^/?]+)/.exec(uri)![1]));
  return new Promise((resolve, reject) => {
    let received = Buffer.alloc(0);
    socket.on("error", reject);
    socket.on("data", (chunk) => {
      received = Buffer.concat([received, chunk]);
      if (received.length < 4 || received.length < received.readInt32LE(0)) return;
      socket.destroy();
      resolve(deserialize(received.subarray(21)));
    });
    socket.write(Buffer.concat([header, body, sequence]));
  });
}
