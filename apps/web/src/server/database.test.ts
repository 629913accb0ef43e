import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { migrations } from "@raati/core/app";
import { connect, disconnect, runMigrations } from "@raati/db";
import { type EmbeddedMongo, startEmbeddedMongo } from "@raati/embedded-mongo";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

const dataDir = mkdtempSync(path.join(tmpdir(), "raati-web-"));
let mongo: EmbeddedMongo | undefined;
const start = async () => (mongo = await startEmbeddedMongo({ dataDir, inProcess: true }));

beforeAll(async () => {
  vi.stubEnv("RAATI_DEMO", "true");
  vi.stubEnv("RAATI_SECRET", "abcdefghijklmnopqrstuvwxyz0123456789");
  vi.stubEnv("BASE_URL", "http://localhost:3000");
  vi.stubEnv("MONGODB_URI", (await start()).uri);
  await mongo?.stop();
});
afterAll(async () => {
  await disconnect();
  await mongo?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test("a database that the worker has not brought up to date serves nobody, and the log says once what it waits for", async () => {
  const { database, databaseAnswers } = await import("./database.ts");
  const said: string[] = [];
  const stderr = vi.spyOn(process.stderr, "write").mockImplementation((line) => said.push(String(line)) > 0);
  await start();
  await expect(database()).rejects.toMatchObject({ code: "UNAVAILABLE" });
  expect(await databaseAnswers()).toBe(false);
  stderr.mockRestore();
  const told = said.filter((line) => line.includes("web.database-of-another-version"));
  expect(told).toHaveLength(1);
  expect(told[0]).toContain("start the worker of this version");
  await mongo?.stop();
  await disconnect();
}, 60_000);

test("the connection is made when the database comes, and comes back after it was away", async () => {
  const { database, databaseAnswers } = await import("./database.ts");

  await expect(database()).rejects.toMatchObject({ code: "UNAVAILABLE" });
  expect(await databaseAnswers()).toBe(false);

  await start();
  await connect(mongo!.uri);
  await runMigrations(migrations);
  await expect.poll(databaseAnswers, { timeout: 60_000 }).toBe(true);
  await database();

  await mongo?.stop();
  await expect.poll(databaseAnswers, { timeout: 60_000 }).toBe(false);

  await start();
  await expect.poll(databaseAnswers, { timeout: 60_000 }).toBe(true);
}, 180_000);
