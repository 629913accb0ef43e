import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { checkPlatformAudit } from "@raati/core/audit";
import { connect, createIndexes, disconnect } from "@raati/db";
import { PlatformDb } from "@raati/db/platform";
import { startEmbeddedMongo } from "@raati/embedded-mongo";
import { afterAll, expect, test, vi } from "vitest";

const dataDir = mkdtempSync(path.join(tmpdir(), "raati-record-"));
let stop = async () => {};
afterAll(async () => {
  await disconnect();
  await stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test("what this process looks up across organisations for a visitor stands in the platform's audit trail", async () => {
  const server = await startEmbeddedMongo({ dataDir, inProcess: true });
  stop = () => server.stop();
  vi.stubEnv("RAATI_DEMO", "true");
  vi.stubEnv("RAATI_SECRET", "abcdefghijklmnopqrstuvwxyz0123456789");
  vi.stubEnv("BASE_URL", "http://localhost:3000");
  vi.stubEnv("MONGODB_URI", server.uri);
  await connect(server.uri);
  await createIndexes();
  const [{ recordAccess }, { raati }] = [await import("./record-access.ts"), await import("./raati.ts")];
  recordAccess();
  recordAccess();
  expect(await raati().tenantBySlug("no-such-place")).toBeUndefined();
  await expect.poll(async () => (await checkPlatformAudit(new PlatformDb())).entries, { timeout: 10_000 }).toBe(1);
  expect((await checkPlatformAudit(new PlatformDb())).firstBroken).toBeUndefined();
}, 60_000);
