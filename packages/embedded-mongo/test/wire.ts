// A bare client of the wire protocol, for commands whose session fields the official driver would replace.
import { connect, type Socket } from "node:net";

import { deserialize, serialize, type Document } from "bson";

const OP_MSG = 2013;
const HEADER = 16;

/** What every reply is read with: no value loses its BSON type. */
export const KEEP_TYPES = { promoteValues: false, promoteLongs: false, promoteBuffers: false, bsonRegExp: true } as const;

export class WireClient {
  #socket: Socket;
  #received = Buffer.alloc(0);
  #waiting: { resolve: (reply: Document) => void; reject: (error: Error) => void }[] = [];
  #nextId = 1;

  constructor(uri: string) {
    const host = decodeURIComponent(/^mongodb:\/\/([^/?]+)/.exec(uri)?.[1] ?? "");
    const [name, port] = host.split(":");
    this.#socket = host.startsWith("/") ? connect(host) : connect(Number(port), name);
    this.#socket.on("data", (chunk) => this.#take(chunk));
    this.#socket.on("error", (error) => this.#fail(error));
    this.#socket.on("close", () => this.#fail(new Error("the server closed the connection")));
  }

  /** Sends one command; the reply may be an error (ok: 0). Replies come in the order of the requests. */
  command(database: string, command: Document): Promise<Document> {
    const body = serialize({ ...command, $db: database });
    const message = Buffer.alloc(HEADER + 5 + body.length);
    message.writeInt32LE(message.length, 0);
    message.writeInt32LE(this.#nextId++, 4);
    message.writeInt32LE(OP_MSG, 12);
    message.set(body, HEADER + 5);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#socket.write(message);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    while (this.#received.length >= 4 && this.#received.length >= this.#received.readInt32LE(0)) {
      const message = this.#received.subarray(0, this.#received.readInt32LE(0));
      this.#received = this.#received.subarray(message.length);
      this.#waiting.shift()?.resolve(deserialize(message.subarray(HEADER + 5), KEEP_TYPES));
    }
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }
}
