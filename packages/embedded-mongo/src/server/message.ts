import { Doc, double, encodeDoc, fail, MAX_DOCUMENT, readCString, string, T, validateDocument } from "@raati/mongo-values";
import { crc32c } from "./crc32c.ts";

/** Opcodes of the wire protocol (manual, "MongoDB Wire Protocol"). */
const REPLY = 1;
const QUERY = 2004;
const MSG = 2013;

export const HEADER = 16;

/** The most bytes of a message, as `hello` tells it in maxMessageSizeBytes. */
export const MAX_MESSAGE = 48_000_000;

/** A command may be this much larger than a stored document, for what stands around the document. */
const MAX_COMMAND = MAX_DOCUMENT + 16 * 1024;

const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;
const KNOWN_REQUIRED = CHECKSUM_PRESENT | MORE_TO_COME;

/** What MongoDB 7.0 still takes by OP_QUERY, less what belongs to authentication. */
const BY_QUERY = new Set(["hello", "isMaster", "ismaster", "buildInfo", "buildinfo"]);

/** MongoDB's assertion for OP_QUERY on a collection; its reply has a form of its own. */
const QUERY_OF_COLLECTION = 5739101;
const QUERY_FAILURE = 2;

/** A message that cannot be answered: the connection has to be closed. */
export class BrokenFrame extends Error {}

/** What is needed to answer a message, good or bad. */
export interface Envelope {
  readonly id: number;
  readonly opcode: number;
  /** The client set moreToCome: it does not read an answer. */
  readonly silent: boolean;
  /** Where the sections end. */
  readonly end: number;
}

export interface Request {
  readonly command: Doc;
  /** Lists of documents that came beside the command, by the field that they stand for. */
  readonly sequences: Map<string, Doc[]>;
}

/**
 * Reads the outside of one whole message.
 *
 * @throws BrokenFrame for an opcode that has no answer, required flags that MongoDB does not know, a wrong checksum
 */
export function readEnvelope(message: Buffer): Envelope {
  const id = message.readInt32LE(4);
  const opcode = message.readInt32LE(12);
  if (opcode === QUERY) return { id, opcode, silent: false, end: message.length };
  if (opcode !== MSG || message.length < HEADER + 4) throw new BrokenFrame(`opcode ${opcode}`);
  const flags = message.readUInt32LE(HEADER);
  if (flags & 0xffff & ~KNOWN_REQUIRED) throw new BrokenFrame(`flags ${flags}`);
  let end = message.length;
  if (flags & CHECKSUM_PRESENT) {
    end -= 4;
    if (end < HEADER + 4 || message.readUInt32LE(end) !== crc32c(message, end)) throw new BrokenFrame("checksum");
  }
  return { id, opcode, silent: (flags & MORE_TO_COME) !== 0, end };
}

/** Reads the inside. The documents are views of the message, and validated. @throws ServerError for the client */
export function readRequest(message: Buffer, envelope: Envelope): Request {
  return envelope.opcode === MSG ? readSections(message, envelope.end) : readQuery(message);
}

function readSections(message: Buffer, limit: number): Request {
  let command: Doc | undefined;
  const sequences = new Map<string, Doc[]>();
  for (let at = HEADER + 4; at < limit; ) {
    const kind = message[at++];
    if (kind === 0) {
      if (command) fail(40430, "an OP_MSG has more than one body section");
      const end = validDocument(message, at, limit);
      command = Doc.fromBytes(message, at);
      at = end;
    } else if (kind === 1) at = readSequence(message, at, limit, sequences);
    else fail(40432, `unknown kind of OP_MSG section: ${kind}`);
  }
  if (!command) return fail(40587, "an OP_MSG must have a body section");
  for (const name of sequences.keys()) {
    if (command.has(name)) fail(40433, `the field '${name}' is both in the body and a document sequence`);
  }
  return { command, sequences };
}

function readSequence(message: Buffer, start: number, limit: number, sequences: Map<string, Doc[]>): number {
  const end = limit - start < 5 ? -1 : start + message.readInt32LE(start);
  if (end > limit || end < start + 5) fail("Overflow", "the size of a document sequence does not fit its message");
  if (sequences.size === 2) fail("ProtocolError", "an OP_MSG has more than two document sequences");
  const name = readCString(message, start + 4);
  if (name.next === 0 || name.next > end) fail("Overflow", "the name of a document sequence has no end");
  if (sequences.has(name.text)) fail(40431, `two document sequences are called '${name.text}'`);
  const documents: Doc[] = [];
  for (let at = name.next; at < end; ) {
    const next = validDocument(message, at, end);
    documents.push(Doc.fromBytes(message, at));
    at = next;
  }
  sequences.set(name.text, documents);
  return end;
}

function validDocument(message: Buffer, at: number, limit: number): number {
  const end = validateDocument(message, at, limit);
  if (end - at > MAX_COMMAND) {
    fail("BSONObjectTooLarge", `a document of ${end - at} bytes is above the ${MAX_COMMAND} allowed`);
  }
  return end;
}

/** The one use left of OP_QUERY: the first words of a connection, before the client knows what the server speaks. */
function readQuery(message: Buffer): Request {
  const name = readCString(message, HEADER + 4);
  if (name.next === 0) fail("Overflow", "the name of a collection has no end");
  if (!name.text.endsWith(".$cmd")) fail(QUERY_OF_COLLECTION, "OP_QUERY is served for the commands of a handshake only");
  const at = name.next + 8;
  validDocument(message, at, message.length);
  const document = Doc.fromBytes(message, at);
  const wrapped = document.get("$query");
  const command = wrapped?.t === T.object ? wrapped.v : document;
  if (!BY_QUERY.has(command.names[0])) {
    fail("UnsupportedOpQueryCommand", `Unsupported OP_QUERY command: ${command.names[0]}`);
  }
  return { command: command.with("$db", string(name.text.slice(0, -5))), sequences: new Map() };
}

/** The message that answers: OP_REPLY to OP_QUERY, else OP_MSG. */
export function encodeReply(id: number, envelope: Envelope, reply: Doc): Buffer {
  if (envelope.opcode === MSG) {
    const message = encodeDoc(reply, HEADER + NO_FLAGS_BODY.length);
    writeHeader(message, MSG, id, envelope.id);
    return message.fill(0, HEADER, HEADER + NO_FLAGS_BODY.length);
  }
  const head = Buffer.alloc(20);
  head.writeInt32LE(1, 16);
  const code = reply.get("code");
  if (code?.v !== QUERY_OF_COLLECTION) return frame(REPLY, id, envelope.id, head, reply.bytes());
  head.writeInt32LE(QUERY_FAILURE);
  const failure = Doc.of(["$err", "code", "ok"], [reply.get("errmsg")!, code, double(0)]);
  return frame(REPLY, id, envelope.id, head, failure.bytes());
}

/** A request by OP_MSG, for the command line's own client. */
export function encodeRequest(id: number, command: Uint8Array, documents: readonly Uint8Array[] = []): Buffer {
  const head = Buffer.concat([Buffer.from([1, 0, 0, 0, 0]), Buffer.from("documents\0")]);
  head.writeInt32LE(documents.reduce((sum, document) => sum + document.length, head.length - 1), 1);
  return frame(MSG, id, 0, NO_FLAGS_BODY, command, ...(documents.length > 0 ? [head, ...documents] : []));
}

/** No flags, then the kind of the section that follows: a body. */
const NO_FLAGS_BODY = Buffer.alloc(5);

function writeHeader(message: Buffer, opcode: number, id: number, answers: number): void {
  message.writeInt32LE(message.length, 0);
  message.writeInt32LE(id, 4);
  message.writeInt32LE(answers, 8);
  message.writeInt32LE(opcode, 12);
}

function frame(opcode: number, id: number, answers: number, ...parts: Uint8Array[]): Buffer {
  let length = HEADER;
  for (const part of parts) length += part.length;
  const message = Buffer.allocUnsafe(length);
  writeHeader(message, opcode, id, answers);
  let at = HEADER;
  for (const part of parts) {
    message.set(part, at);
    at += part.length;
  }
  return message;
}
