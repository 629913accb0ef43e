import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect, createIndexes, disconnect } from "@raati/db";
import { startEmbeddedMongo } from "@raati/embedded-mongo";
import { afterAll, beforeAll } from "vitest";

/**
 * A database of the test file's own, with the indexes of every model that the file has imported. It is in this process
 * unless programs that the tests start reach it too. @returns where it is, from the first test on
 */
export function withDatabase({ inProcess = true } = {}): { readonly uri: string } {
  const dataDir = mkdtempSync(join(tmpdir(), "raati-test-"));
  const database = { uri: "" };
  let stop = async () => {};
  beforeAll(async () => {
    const server = await startEmbeddedMongo({ dataDir, inProcess });
    stop = () => server.stop();
    database.uri = server.uri;
    await connect(server.uri);
    await createIndexes();
  });
  afterAll(async () => {
    await disconnect();
    await stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return database;
}
