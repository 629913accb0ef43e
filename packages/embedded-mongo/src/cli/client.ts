import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { type Document, serialize } from "bson";
import { Doc, ServerError, T } from "@raati/mongo-values";
import { socketOf } from "../server/address.ts";
import { FolderInUse } from "../server/folder-lock.ts";
import { encodeRequest, HEADER } from "../server/message.ts";
import { serve } from "../server/serve.ts";
import { missing, type Values } from "./command.ts";

/** Speaks with an embedded server, a request at a time. Documents pass through it as they are stored, byte for byte. */
export class Client {
  private readonly socket: Socket;
  private readonly chunks: AsyncIterator<Buffer>;
  private rest: Buffer = Buffer.alloc(0);
  private requests = 0;

  private constructor(socket: Socket) {
    this.socket = socket;
    this.chunks = socket[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  static async connect(uri: string): Promise<Client> {
    const path = socketOf(uri);
    const [, host, port] = /^mongodb:\/\/(127\.0\.0\.1|localhost):(\d+)(\/|$)/.exec(uri) ?? [];
    if (!path && !port) throw new Error(`The URI ${uri} is not one of an embedded database; for others there is mongodump.`);
    const socket = path ? connect(path) : connect(Number(port), host);
    await once(socket, "connect");
    return new Client(socket);
  }

  /** @param documents what an insert inserts, as BSON. @throws ServerError when the server answers with an error */
  async command(database: string, command: Document, documents?: readonly Buffer[]): Promise<Doc> {
    this.socket.write(encodeRequest(++this.requests, serialize({ ...command, $db: database }), documents));
    const reply = Doc.fromBytes(await this.nextMessage(), HEADER + 5);
    if (Number(reply.get("ok")?.v) === 1) return reply;
    throw new ServerError(Number(reply.get("code")?.v), `${Object.keys(command)[0]}: ${text(reply, "errmsg")}`);
  }

  /** All documents that a command answers with a cursor. */
  async *documents(database: string, command: Document): AsyncGenerator<Doc> {
    for (let reply = await this.command(database, command); ; ) {
      const cursor = reply.get("cursor");
      if (cursor?.t !== T.object) throw new Error(`${Object.keys(command)[0]}: the reply has no cursor`);
      const batch = cursor.v.get("firstBatch") ?? cursor.v.get("nextBatch");
      if (batch?.t === T.array) for (const item of batch.v.items) if (item.t === T.object) yield item.v;
      const id = cursor.v.get("id");
      if (id?.t !== T.long || id.v === 0n) return;
      const collection = text(cursor.v, "ns").slice(database.length + 1);
      reply = await this.command(database, { getMore: id.v, collection });
    }
  }

  close(): void {
    this.socket.destroy();
  }

  private async nextMessage(): Promise<Buffer> {
    const header = await this.read(HEADER);
    return Buffer.concat([header, await this.read(header.readInt32LE(0) - HEADER)]);
  }

  private async read(length: number): Promise<Buffer> {
    const parts = [this.rest];
    for (let held = this.rest.length; held < length; ) {
      const { value, done } = await this.chunks.next();
      if (done) throw new Error("The server closed the connection.");
      parts.push(value);
      held += value.length;
    }
    const all = Buffer.concat(parts);
    this.rest = all.subarray(length);
    return all.subarray(0, length);
  }
}

function text(document: Doc, field: string): string {
  const value = document.get(field);
  return value?.t === T.string ? value.v : "";
}

/** Does work at the server of `--uri` or `--data`; a folder that no server runs on gets one for the time being. */
export async function withServer<Result>(values: Values, work: (client: Client) => Promise<Result>): Promise<Result> {
  const server = values.uri ? { uri: values.uri, stop: async () => undefined } : await serverOf(values.data);
  try {
    const client = await Client.connect(server.uri);
    return await work(client).finally(() => client.close());
  } finally {
    await server.stop();
  }
}

async function serverOf(dataDir: string | undefined): Promise<{ uri: string; stop(): Promise<void> }> {
  if (dataDir === undefined) throw missing("data");
  try {
    return await serve({ dataDir, allowProduction: true });
  } catch (error) {
    if (!(error instanceof FolderInUse) || !error.holder.uri) throw error;
    return { uri: error.holder.uri, stop: async () => undefined };
  }
}
