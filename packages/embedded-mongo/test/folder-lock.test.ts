import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";

import { uriOf } from "../src/server/address.ts";
import { FolderInUse, FolderLock, type Holder } from "../src/server/folder-lock.ts";

const STARTERS = 6;
let starters: ChildProcess[];
let folder: string;

async function starter(): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL("folder-lock-starter.ts", import.meta.url)), { execArgv: ["--import", "tsx"] });
  await once(child, "message");
  return child;
}

/** Has a process try to take the folder; what it says. */
async function tries(child: ChildProcess, where = folder): Promise<string> {
  child.send(where);
  return String((await once(child, "message"))[0]);
}

beforeAll(async () => {
  starters = await Promise.all(Array.from({ length: STARTERS }, starter));
});
afterAll(() => starters.forEach((child) => child.kill("SIGKILL")));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lock-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const lockFiles = () => readdirSync(folder).filter((name) => name.startsWith("lock"));
const readHolder = () => JSON.parse(readFileSync(join(folder, lockFiles()[0] ?? ""), "utf8")) as Holder;

/** A lock file as this process would write it, with some fields changed. */
async function leaveLock(change: Partial<Holder>): Promise<void> {
  const lock = await FolderLock.take(folder);
  const holder = readHolder();
  lock.release();
  writeFileSync(join(folder, lockFiles()[0] ?? ""), JSON.stringify({ ...holder, ...change }));
}

test("a second process is told the folder and who holds it, until that one releases it", async () => {
  const lock = await FolderLock.take(folder);
  expect(await tries(starters[0])).toBe(`The folder ${folder} is in use by process ${process.pid}.`);
  await expect(FolderLock.take(folder)).rejects.toThrow(FolderInUse);
  lock.release();
  expect(await tries(starters[0])).toBe("held");
  await expect(FolderLock.take(folder)).rejects.toThrow(`process ${starters[0].pid}.`);
  expect(lockFiles()).toHaveLength(1);
});

test("a killed holder holds nothing", async () => {
  const child = await starter();
  expect(await tries(child)).toBe("held");
  child.kill("SIGKILL");
  await once(child, "exit");
  await expect(FolderLock.take(folder)).resolves.toBeInstanceOf(FolderLock);
});

test.each<[string, Partial<Holder>]>([
  ["before the machine's last start", { boot: "another" }],
  ["whose number belongs to a later process now", { started: "1" }],
  ["that nothing runs under", { pid: 2 ** 22 + 1 }],
])("a holder %s holds nothing", async (_, change) => {
  await leaveLock(change);
  expect(await tries(starters[0])).toBe("held");
});

test("an unchanged lock of a living process holds", async () => {
  await leaveLock({});
  expect(await tries(starters[0])).toContain("is in use");
});

test("a server of another container, seen by its socket only, holds", async () => {
  const path = join(folder, "s.sock");
  const server = createServer().listen(path);
  await once(server, "listening");
  await leaveLock({ pid: 2 ** 22 + 1, uri: uriOf(path) });
  expect(await tries(starters[0])).toContain("is in use");
  await new Promise((resolve) => server.close(resolve));
  expect(await tries(starters[0])).toBe("held");
});

test("a lock file that a failing machine left empty holds nothing", async () => {
  writeFileSync(join(folder, "lock.4"), "");
  expect(await tries(starters[0])).toBe("held");
  expect(lockFiles()).toEqual(["lock.5"]);
});

test("of many who start at once, on a new folder or after a killed holder, one gets it", async () => {
  for (let round = 0; round < 40; round++) {
    const where = mkdtempSync(join(folder, "round-"));
    if (round % 2 === 1) writeFileSync(join(where, "lock.1"), JSON.stringify({ pid: 2 ** 22 + 1, boot: "", started: "" }));
    const answers = await Promise.all(starters.map((child) => tries(child, where)));
    const others = answers.filter((answer) => answer !== "held");
    expect(others).toEqual(Array.from({ length: STARTERS - 1 }, () => expect.stringContaining("is in use")));
  }
});
