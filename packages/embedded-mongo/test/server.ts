// A server on a folder of its own, for one test file.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { MongoClient, type MongoClientOptions } from "mongodb";

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
