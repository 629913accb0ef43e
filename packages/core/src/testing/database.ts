import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect, createIndexes, disconnect } from "@raati/db";
import { startEmbeddedMongo } from "@raati/embedded-mongo";
import { afterAll, beforeAll } from "vitest";

/** A database of the test file's own, in this process, with the indexes of every model that the file has imported. */
export function withDatabase(): void {
  const dataDir = mkdtempSync(join(tmpdir(), "raati-test-"));
  let stop = async () => {};
  beforeAll(async () => {
    const server = await startEmbeddedMongo({ dataDir, inProcess: true });
    stop = () => server.stop();
    await connect(server.uri);
    await createIndexes();
  });
  afterAll(async () => {
    await disconnect();
    await stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
}
