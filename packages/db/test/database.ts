import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedMongo } from "@raati/embedded-mongo";
import { afterAll, beforeAll } from "vitest";
import { modelOf } from "../src/connection.ts";
import { definitionOf } from "../src/define-model.ts";
import { connect, createIndexes, disconnect } from "../src/index.ts";

/** A database of the test file's own, in this process. */
export function withDatabase(): void {
  const dataDir = mkdtempSync(join(tmpdir(), "raati-db-"));
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

/** Makes a lease look as it does when its process has not renewed it in time. */
export async function runOut(lease: string): Promise<void> {
  const { collection } = modelOf(definitionOf({ name: "leases" }));
  await collection.updateOne({ _id: lease as never }, { $set: { expiresAt: new Date(Date.now() - 1) } });
}
