import type { Socket } from "node:net";
import { errorReply, ServerError, type Doc } from "@raati/mongo-values";
import type { Connection } from "../database.ts";
import { type Envelope, encodeReply, HEADER, MAX_MESSAGE, readEnvelope, readRequest } from "./message.ts";

function problem(error: unknown): Doc {
  return errorReply(error instanceof ServerError ? error : new ServerError("InternalError", String(error)));
}

/** What answers the commands. */
export interface Dispatcher {
  run(command: Doc, connection: Connection, sequences: Map<string, Doc[]>): Doc | Promise<Doc>;
  disconnected(connection: Connection): void;
}

/** Bytes that may wait behind a running request before the client is made to wait. */
const MAX_WAITING = 4 * 1024 * 1024;
const NOTHING = Buffer.alloc(0);
let lastReply = 0;

/**
 * One client's socket. Its requests are answered one at a time and in order; the bytes of the next ones wait in `data`
 * from `start` to `end`. A message that came whole is read in place; one that came in pieces is put together in a buffer
 * that doubles, so that time and memory stay in proportion to the bytes received.
 */
export class Channel implements Connection {
  readonly id: number;
  readonly address: string;
  private readonly socket: Socket;
  private readonly dispatcher: Dispatcher;
  private data: Buffer = NOTHING;
  private start = 0;
  private end = 0;
  private busy = false;
  private finishing = false;

  constructor(id: number, socket: Socket, dispatcher: Dispatcher) {
    this.id = id;
    this.address = socket.remoteAddress ? `${socket.remoteAddress}:${socket.remotePort}` : "anonymous unix socket";
    this.socket = socket;
    this.dispatcher = dispatcher;
    socket.setNoDelay(true);
    socket.on("data", (chunk: Buffer) => this.receive(chunk));
    socket.on("drain", () => void this.work());
    socket.on("error", () => socket.destroy());
    socket.on("close", () => dispatcher.disconnected(this));
  }

  /** Ends the connection once the running request is answered, or after `patience` milliseconds. */
  async finish(patience: number): Promise<void> {
    this.finishing = true;
    const timer = setTimeout(() => this.socket.destroy(), this.busy ? patience : 0);
    await new Promise((resolve) => this.socket.once("close", resolve));
    clearTimeout(timer);
  }

  private receive(chunk: Buffer): void {
    this.append(chunk);
    if (!this.busy && !this.socket.writableNeedDrain) void this.work();
    else if (this.end - this.start > MAX_WAITING) this.socket.pause();
  }

  private append(chunk: Buffer): void {
    const held = this.end - this.start;
    if (held === 0) {
      this.data = chunk;
      this.start = 0;
      this.end = chunk.length;
      return;
    }
    if (this.end + chunk.length > this.data.length) {
      const length = held < 4 ? 0 : this.data.readInt32LE(this.start);
      const room = length > held ? Math.min(length, held * 2) : held * 2;
      const larger = Buffer.allocUnsafeSlow(Math.max(room, held + chunk.length));
      this.data.copy(larger, 0, this.start, this.end);
      this.data = larger;
      this.start = 0;
      this.end = held;
    }
    this.end += chunk.copy(this.data, this.end);
  }

  /** Answers what has come whole, until the client does not keep up with the replies. */
  private async work(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    while (!this.socket.writableNeedDrain && !this.socket.destroyed) {
      const message = this.nextMessage();
      if (!message) break;
      const late = this.answer(message);
      if (late) await late;
      if (this.finishing) return this.socket.destroySoon();
    }
    this.busy = false;
    if (this.socket.isPaused() && !this.socket.writableNeedDrain) this.socket.resume();
  }

  private nextMessage(): Buffer | undefined {
    const held = this.end - this.start;
    if (held < 4) return undefined;
    const length = this.data.readInt32LE(this.start);
    if (length < HEADER || length > MAX_MESSAGE) {
      this.socket.destroy();
      return undefined;
    }
    if (held < length) return undefined;
    const message = this.data.subarray(this.start, this.start + length);
    this.start += length;
    if (held === length) {
      this.data = NOTHING;
      this.start = this.end = 0;
    }
    return message;
  }

  /** Answers a message, at once unless its command has to wait. */
  private answer(message: Buffer): Promise<void> | undefined {
    let envelope: Envelope;
    try {
      envelope = readEnvelope(message);
    } catch {
      this.socket.destroy();
      return undefined;
    }
    try {
      const { command, sequences } = readRequest(message, envelope);
      const reply = this.dispatcher.run(command, this, sequences);
      if (reply instanceof Promise) {
        return reply.then((late) => this.send(envelope, late)).catch((error) => this.send(envelope, problem(error)));
      }
      this.send(envelope, reply);
    } catch (error) {
      this.send(envelope, problem(error));
    }
    return undefined;
  }

  private send(envelope: Envelope, reply: Doc): void {
    lastReply = (lastReply + 1) | 0;
    const bytes = encodeReply(lastReply, envelope, reply);
    if (!envelope.silent && this.socket.writable) this.socket.write(bytes);
    // What this command began while its client went away ends as well.
    if (this.socket.destroyed) this.dispatcher.disconnected(this);
  }
}
