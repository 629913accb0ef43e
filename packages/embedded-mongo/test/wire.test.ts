import { mkdtempSync, rmSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { deserialize, type Document, serialize } from "bson";
import { afterEach, beforeEach, expect, test } from "vitest";

import { Doc, double, int, TRUE } from "@raati/mongo-values";
import type { Dispatcher } from "../src/server/channel.ts";
import { crc32c } from "../src/server/crc32c.ts";
import { bind, WireServer } from "../src/server/server.ts";

let folder: string;
let server: WireServer;
let sockets: Socket[];
let seen: { command: Document; sequences: Record<string, Document[]>; connection: number }[];
let left: number[];
let running: number;
let mostRunning: number;

/** Answers each command with its name and number; `{wait: ms}` takes its time, `{large: n}` answers n bytes. */
const dispatcher: Dispatcher = {
  async run(command, connection, sequences) {
    const plain = deserialize(command.bytes());
    seen.push({
      command: plain,
      sequences: Object.fromEntries(
        [...sequences].map(([name, docs]) => [name, docs.map((doc) => deserialize(doc.bytes()))])
      ),
      connection: connection.id,
    });
    mostRunning = Math.max(mostRunning, ++running);
    if (plain["wait"] !== undefined) await sleep(plain["wait"] as number);
    running--;
    if (plain["fault"]) throw new TypeError("a fault");
    const large = Doc.fromBytes(Buffer.from(serialize({ ok: 1, text: "x".repeat((plain["large"] as number) ?? 0) })));
    return plain["large"] ? large : Doc.of(["ok", "n", "seen"], [double(1), int((plain["n"] as number) ?? 0), TRUE]);
  },
  disconnected: (connection) => void left.push(connection.id),
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "wire-"));
  [sockets, seen, left, running, mostRunning] = [[], [], [], 0, 0];
  server = new WireServer(await bind({ path: join(folder, "s.sock") }), dispatcher);
});

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await server.close();
  rmSync(folder, { recursive: true });
});

/** A client that collects replies and notices its end. */
function client() {
  const socket = connect(join(folder, "s.sock"));
  sockets.push(socket);
  let received = Buffer.alloc(0);
  const replies: { opcode: number; to: number; flags: number; body: Document }[] = [];
  let closed = false;
  socket.on("data", (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    while (received.length >= 16 && received.length >= received.readInt32LE(0)) {
      const reply = received.subarray(0, received.readInt32LE(0));
      received = received.subarray(reply.length);
      const opcode = reply.readInt32LE(12);
      replies.push({
        opcode, to: reply.readInt32LE(8), flags: reply.readInt32LE(16),
        body: deserialize(reply.subarray(opcode === 1 ? 36 : 21)),
      });
    }
  });
  socket.on("error", () => undefined);
  socket.on("close", () => (closed = true));
  return {
    socket, replies,
    closed: () => expect.poll(() => closed, { timeout: 5000 }).toBe(true),
    answered: async (count: number) => {
      await expect.poll(() => replies.length, { timeout: 10_000, interval: 5 }).toBe(count);
      return replies;
    },
  };
}

function header(length: number, id: number, opcode: number): Buffer {
  const bytes = Buffer.alloc(16);
  [length, id, 0, opcode].forEach((value, index) => bytes.writeInt32LE(value, index * 4));
  return bytes;
}

const body = (document: Document) => Buffer.concat([Buffer.from([0]), serialize(document)]);

function sequence(name: string, documents: Uint8Array[]): Buffer {
  const inside = Buffer.concat([Buffer.from(`${name}\0`), ...documents]);
  const head = Buffer.from([1, 0, 0, 0, 0]);
  head.writeInt32LE(inside.length + 4, 1);
  return Buffer.concat([head, inside]);
}

function message(sections: Buffer[], { id = 1, flags = 0, checksum = 0 } = {}): Buffer {
  const inside = Buffer.concat(sections);
  const head = Buffer.alloc(4);
  head.writeUInt32LE(flags);
  const length = 20 + inside.length + (flags & 1 ? 4 : 0);
  const bytes = Buffer.concat([header(length, id, 2013), head, inside]);
  if (!(flags & 1)) return bytes;
  const tail = Buffer.alloc(4);
  tail.writeUInt32LE((crc32c(bytes) ^ checksum) >>> 0);
  return Buffer.concat([bytes, tail]);
}

function query(collection: string, document: Document): Buffer {
  const inside = Buffer.concat(
    [Buffer.alloc(4), Buffer.from(`${collection}\0`), Buffer.from([0, 0, 0, 0, 255, 255, 255, 255]), serialize(document)]
  );
  return Buffer.concat([header(16 + inside.length, 5, 2004), inside]);
}

const ping = (n = 0, id = 1) => message([body({ ping: 1, n, $db: "a" })], { id });

test("CRC-32C as RFC 3720 tells it", () => {
  expect(crc32c(Buffer.from("123456789"))).toBe(0xe3069283);
  expect(crc32c(Buffer.alloc(32))).toBe(0x8a9136aa);
});

test("a message byte by byte, and several in one packet", async () => {
  const { socket, answered } = client();
  const bytes = ping(1, 7);
  for (const byte of bytes.subarray(0, -1)) {
    socket.write(Buffer.from([byte]));
    await new Promise(setImmediate);
  }
  await sleep(30);
  expect(seen).toEqual([]);
  socket.write(bytes.subarray(-1));
  expect(await answered(1)).toMatchObject([{ opcode: 2013, to: 7, flags: 0, body: { ok: 1, n: 1 } }]);
  socket.write(Buffer.concat([ping(2), ping(3), ping(4).subarray(0, 9)]));
  await answered(3);
  socket.write(ping(4).subarray(9));
  expect((await answered(4)).map((reply) => reply.body["n"])).toEqual([1, 2, 3, 4]);
});

test("messages cut anywhere arrive whole and in order", async () => {
  const { socket, answered } = client();
  const stream =
    Buffer.concat(Array.from({ length: 300 }, (_, n) => message([body({ ping: 1, n, pad: "x".repeat((n * 97) % 3000) })])));
  for (let at = 0, step = 1; at < stream.length; at += step, step = (step * 31 + 7) % 5003) {
    socket.write(stream.subarray(at, at + step));
    await new Promise(setImmediate);
  }
  expect((await answered(300)).map((reply) => reply.body["n"])).toEqual(Array.from({ length: 300 }, (_, n) => n));
});

test("document sequences beside the command", async () => {
  const { socket, answered } = client();
  const documents = [{ _id: 1 }, { _id: 2, a: ["x"] }];
  socket.write(message([sequence("documents", documents.map((one) => serialize(one))), body({ insert: "c", $db: "a" })]));
  await answered(1);
  expect(seen[0]).toMatchObject({ command: { insert: "c", $db: "a" }, sequences: { documents } });
});

test("one request of a connection at a time, several connections at once", async () => {
  const [one, two] = [client(), client()];
  for (let n = 0; n < 3; n++) one.socket.write(message([body({ ping: 1, n, wait: 30 })]));
  await one.answered(1);
  expect(mostRunning).toBe(1);
  two.socket.write(message([body({ ping: 1, wait: 30 })]));
  await Promise.all([one.answered(3), two.answered(1)]);
  expect(mostRunning).toBe(2);
  expect(new Set(seen.map((request) => request.connection)).size).toBe(2);
});

test("moreToCome gets no answer, exhaustAllowed an ordinary one", async () => {
  const { socket, answered } = client();
  socket.write(message([body({ ping: 1, n: 1 })], { flags: 2 }));
  socket.write(message([Buffer.from([9])], { flags: 2 }));
  socket.write(message([body({ ping: 1, n: 2 })], { flags: 1 << 16 }));
  expect(await answered(1)).toMatchObject([{ flags: 0, body: { n: 2 } }]);
  expect(seen).toHaveLength(2);
});

test("a right checksum is accepted, a wrong one ends the connection", async () => {
  const { socket, answered, closed } = client();
  socket.write(message([body({ ping: 1, n: 1 })], { flags: 1 }));
  await answered(1);
  socket.write(message([body({ ping: 1 })], { flags: 1, checksum: 1 }));
  await closed();
  expect(seen).toHaveLength(1);
});

const DEEP = Array.from({ length: 300 }).reduce<Document>((inner) => ({ a: inner }), {});

test.each([
  ["no body", [sequence("documents", [])], 40587],
  ["two bodies", [body({ ping: 1 }), body({ ping: 1 })], 40430],
  ["an unknown section", [body({ ping: 1 }), Buffer.from([7, 1])], 40432],
  ["a field twice", [body({ ping: 1, documents: [] }), sequence("documents", [])], 40433],
  ["a sequence twice", [sequence("a", []), sequence("a", [])], 40431],
  ["three sequences", [sequence("a", []), sequence("b", []), sequence("c", []), body({ ping: 1 })], 17],
  ["a sequence's length", [body({ ping: 1 }), Buffer.from([1, 255, 0, 0, 0, 65, 0])], 15],
  ["a negative sequence's length", [body({ ping: 1 }), Buffer.from([1, 255, 255, 255, 255, 65, 0])], 15],
  ["a sequence's name", [body({ ping: 1 }), Buffer.from([1, 5, 0, 0, 0, 65])], 15],
  ["a document's length", [Buffer.from([0, 200, 0, 0, 0, 0])], 22],
  ["bad UTF-8", [Buffer.from([0, 14, 0, 0, 0, 2, 97, 0, 2, 0, 0, 0, 0xff, 0, 0])], 22],
  ["a bad document in a sequence", [body({ insert: "c" }), sequence("documents", [Buffer.from([5, 0, 0, 0, 1])])], 22],
  ["deep nesting", [body(DEEP)], 15],
  ["a document of 17 MB", [
    body({ insert: "c" }), sequence("documents", [serialize({ x: Buffer.alloc(17_000_000) })]),
  ], 10334],
])("%s is refused, and the connection goes on", async (_, sections, code) => {
  const { socket, answered } = client();
  socket.write(message(sections));
  socket.write(ping(3));
  expect(await answered(2)).toMatchObject([{ body: { ok: 0, code } }, { body: { ok: 1, n: 3 } }]);
  expect(seen).toHaveLength(1);
});

test.each([
  ["a length below the header's", header(15, 1, 2013)],
  ["a negative length", header(-1, 1, 2013)],
  ["a length above 48,000,000", header(48_000_001, 1, 2013)],
  ["a request by HTTP", Buffer.from("GET / HTTP/1.1\r\n\r\n")],
  ["OP_COMPRESSED", header(16, 1, 2012)],
  ["OP_INSERT", header(16, 1, 2002)],
  ["an OP_MSG without flags", header(16, 1, 2013)],
  ["a required flag that nobody knows", message([body({ ping: 1 })], { flags: 4 })],
  ["a checksum without room", Buffer.concat([header(20, 1, 2013), Buffer.from([1, 0, 0, 0])])],
])("%s ends the connection", async (_, bytes) => {
  const { socket, closed, replies } = client();
  socket.write(bytes);
  await closed();
  expect(replies).toEqual([]);
  expect(left).toHaveLength(1);
});

test("OP_QUERY for the words of a handshake, and nothing else", async () => {
  const { socket, answered } = client();
  socket.write(query("admin.$cmd", { isMaster: 1 }));
  socket.write(query("admin.$cmd", { $query: { hello: 1 }, $readPreference: { mode: "primary" } }));
  socket.write(query("admin.$cmd", { find: "c" }));
  socket.write(query("admin.$cmd", {}));
  socket.write(query("a.c", { x: 1 }));
  expect(await answered(5)).toMatchObject([
    { opcode: 1, to: 5, body: { ok: 1 } }, { opcode: 1, body: { ok: 1 } },
    { opcode: 1, body: { ok: 0, code: 352 } }, { opcode: 1, body: { ok: 0, code: 352 } },
    { opcode: 1, flags: 2, body: { ok: 0, code: 5739101, $err: expect.any(String) } },
  ]);
  expect(seen.map((request) => request.command)).toEqual([{ isMaster: 1, $db: "admin" }, { hello: 1, $db: "admin" }]);
});

test("a fault of ours is an InternalError", async () => {
  const { socket, answered } = client();
  socket.write(message([body({ ping: 1, fault: true })]));
  expect(await answered(1)).toMatchObject([{ body: { ok: 0, code: 1, codeName: "InternalError" } }]);
});

test("a client that sends much while a request runs is made to wait", async () => {
  const { socket, answered } = client();
  const large = message([body({ ping: 1, pad: Buffer.alloc(1_000_000) })]);
  socket.write(message([body({ ping: 1, wait: 300 })]));
  for (let n = 0; n < 40; n++) socket.write(large);
  await sleep(200);
  expect(socket.bytesWritten - socket.writableLength).toBeLessThan(12_000_000);
  await answered(41);
});

test("a client that does not read is made to wait", async () => {
  const { socket, answered } = client();
  socket.pause();
  for (let n = 0; n < 40; n++) socket.write(message([body({ ping: 1, large: 1_000_000 })]));
  await sleep(200);
  expect(seen.length).toBeLessThan(10);
  socket.resume();
  await answered(40);
});

test("closing answers what runs and nothing more", async () => {
  const { socket, answered, closed } = client();
  const idle = client();
  socket.write(Buffer.concat([message([body({ ping: 1, n: 5, wait: 50 })]), ping(6)]));
  await expect.poll(() => seen.length).toBe(1);
  await server.close();
  await Promise.all([closed(), idle.closed()]);
  expect(await answered(1)).toMatchObject([{ body: { n: 5 } }]);
  expect(left).toHaveLength(2);
});
