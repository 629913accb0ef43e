// A server on a folder of its own, for one test file.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { MongoClient, type Collection, type Db, type Document, type MongoClientOptions } from "mongodb";
import { afterAll, beforeAll, beforeEach } from "vitest";

import { startEmbeddedMongo } from "../src/index.ts";

export interface TestServer {
  uri: string;
  client: MongoClient;
  /** Closes the client, stops the server, removes its folder. */
  stop(): Promise<void>;
}

export async function startTestServer(clientOptions: MongoClientOptions = {}): Promise<TestServer> {
  const dataDir = mkdtempSync(join(tmpdir(), "embedded-mongo-"));
  const server = await startEmbeddedMongo({ dataDir });
  const client = await new MongoClient(server.uri, clientOptions).connect();
  return {
    uri: server.uri,
    client,
    stop: async () => {
      await client.close();
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** What the tests of one file share: a server, and for each test a database of its own with the collection `things`. */
export interface TestDatabase { readonly server: TestServer; readonly db: Db; readonly things: Collection }

/** Sets a server up around the tests of the file that calls it, and tells before each test what it has. */
export function useTestDatabase(take: (current: TestDatabase) => void): void {
  let server: TestServer;
  let databases = 0;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(async () => {
    await server?.stop();
  });
  beforeEach(() => {
    const db = server.client.db(`test_${++databases}`);
    take({ server, db, things: db.collection("things") });
  });
}

/** Documents with their number as `_id` and as `n`. */
export const numbered = (count: number): Document[] =>
  Array.from({ length: count }, (_, i) => ({ _id: i as never, n: i, even: i % 2 === 0 }));
