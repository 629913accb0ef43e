import { type Document, serialize, setInternalBufferSize } from "bson";
import type { Random } from "@raati/mongo-values/testing";
import { COMMANDS, disturbed } from "./commands.ts";

const MSG = 2013;

// The largest documents here are above what bson makes room for by itself.
setInternalBufferSize(64 * 1024 * 1024);

export function encode(command: Document, { id = 1, flags = 0, beside = false } = {}): Buffer {
  const body = serialize({ ...command, $db: command["$db"] ?? "hostile" }, { checkKeys: false, ignoreUndefined: false });
  const sections = [Buffer.from([0]), body];
  if (beside) sections.push(sequence("documents", [serialize({ a: 1 }), serialize({ _id: 1 })]));
  return framed(Buffer.concat([uint32(flags), ...sections]), MSG, id);
}

function sequence(name: string, documents: Uint8Array[]): Buffer {
  const inside = Buffer.concat([Buffer.from(`${name}\0`), ...documents]);
  return Buffer.concat([Buffer.from([1]), uint32(inside.length + 4), inside]);
}

function framed(inside: Buffer, opcode: number, id = 1): Buffer {
  return Buffer.concat([uint32(inside.length + 16), uint32(id), uint32(0), uint32(opcode), inside]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}

/** The kinds of hostile message, with how often each comes. */
const KINDS: readonly (readonly [weight: number, name: string, make: (random: Random) => Buffer])[] = [
  [2, "sound", (random) => encode(random.pick(COMMANDS))],
  [14, "disturbed", (random) => encode(disturbed(random.pick(COMMANDS), random))],
  [4, "flipped", (random) => flipped(encode(random.pick(COMMANDS)), random, 16)],
  [2, "flippedHeader", (random) => flipped(encode(random.pick(COMMANDS)), random, 0, 24)],
  [2, "cut", (random) => cut(encode(random.pick(COMMANDS)), random)],
  [2, "spliced", (random) => spliced(encode(random.pick(COMMANDS)), random)],
  [1, "noise", (random) => random.bytes(1 + random.below(2000))],
  [2, "noiseInFrame", (random) => framed(Buffer.concat([uint32(0), random.bytes(random.below(400))]), MSG)],
  [1, "opcode", (random) => framed(
    random.bytes(random.below(400)),
    random.pick([1, 2001, 2002, 2004, 2005, 2006, 2007, 2010, 2012, 2013, random.below(2 ** 31)]),
  )],
  [1, "length", (random) => Buffer.concat(
    [uint32(random.pick([0, 15, 16, 20, 48_000_000, 48_000_001, 0x7fffffff, 0x80000000, 0xffffffff])), random.bytes(30)]
  )],
  [1, "flags", (random) => encode(random.pick(COMMANDS), { flags: random.chance(0.5) ? 2 : random.below(2 ** 32) })],
  [1, "sections", (random) => encode(disturbed(random.pick(COMMANDS), random), { beside: true })],
  [1, "query", (random) => query(random)],
  [1, "badText", (random) => badText(encode(random.pick(COMMANDS)), random)],
  [1, "deep", (random) => deep(random)],
  [0.02, "large", (random) => large(random)],
];
const TOTAL = KINDS.reduce((sum, [weight]) => sum + weight, 0);

export function hostileMessage(random: Random): { kind: string; bytes: Buffer } {
  let point = random.fraction() * TOTAL;
  const [, kind, make] = KINDS.find(([weight]) => (point -= weight) < 0) ?? KINDS[0];
  return { kind, bytes: make(random) };
}

function flipped(bytes: Buffer, random: Random, from: number, to = bytes.length): Buffer {
  for (let times = 1 + random.below(4); times > 0; times--) {
    const at = from + random.below(to - from);
    bytes[at] = random.chance(0.5) ? bytes[at] ^ (1 << random.below(8)) : random.below(256);
  }
  return bytes;
}

function cut(bytes: Buffer, random: Random): Buffer {
  const part = Buffer.from(bytes.subarray(0, random.below(bytes.length)));
  if (part.length > 20 && random.chance(0.7)) part.writeInt32LE(part.length, 0);
  return part;
}

/** Bytes put in or taken out; the frame's length is made right again, those inside are not. */
function spliced(bytes: Buffer, random: Random): Buffer {
  const at = 20 + random.below(bytes.length - 20);
  const rest =
    random.chance(0.5) ? [random.bytes(1 + random.below(20)), bytes.subarray(at)] : [bytes.subarray(at + random.below(20))];
  const result = Buffer.concat([bytes.subarray(0, at), ...rest]);
  result.writeInt32LE(result.length, 0);
  return result;
}

function badText(bytes: Buffer, random: Random): Buffer {
  const letters = [...bytes.keys()].filter((at) => at > 25 && bytes[at] >= 97 && bytes[at] <= 122);
  bytes[random.pick(letters)] = random.pick([0x80, 0xc0, 0xe0, 0xed, 0xf5, 0xff]);
  return bytes;
}

function query(random: Random): Buffer {
  const name = random.pick(["admin.$cmd\0", "a.c\0", "\0", ".$cmd\0", "no end"]);
  const command = random.chance(0.5) ? { isMaster: 1 } : disturbed({ $query: random.pick(COMMANDS) }, random);
  return framed(Buffer.concat([uint32(0), Buffer.from(name), uint32(0), uint32(1), serialize(command)]), 2004);
}

/** Documents or arrays within each other, written by hand: the serializer would give up. */
function deep(random: Random): Buffer {
  const type = random.pick([3, 4]);
  const levels = random.pick([50, 150, 178, 179, 180, 181, 200, 1000, 20_000]);
  const name = random.pick(["a", "$and", "$not", "$or", "$cond", "$add"]);
  const each = 4 + 1 + name.length + 1;
  const inside = Buffer.alloc(levels * (each + 1) + 5);
  for (let level = 0; level < levels; level++) {
    const at = level * each;
    inside.writeInt32LE(inside.length - level * (each + 1), at);
    inside[at + 4] = type;
    inside.write(`${name}\0`, at + 5);
  }
  inside.writeInt32LE(5, levels * each);
  const fields = Buffer.concat(
    [serialize({ find: "c", $db: "hostile" }).subarray(4, -1), Buffer.from("\x03filter\0"), inside, Buffer.from([0])]
  );
  return framed(Buffer.concat([uint32(0), Buffer.from([0]), uint32(fields.length + 4), fields]), MSG);
}

function large(random: Random): Buffer {
  const size = random.pick([15_000_000, 16_777_216, 17_000_000, 30_000_000, 47_000_000]);
  const document = { _id: 1, x: random.chance(0.5) ? Buffer.alloc(size) : "x".repeat(size) };
  if (random.chance(0.5)) return encode({ find: "c", filter: document });
  const head = Buffer.concat([uint32(0), Buffer.from([0]), serialize({ insert: "c", $db: "hostile" })]);
  return framed(Buffer.concat([head, sequence("documents", [serialize(document)])]), MSG);
}
