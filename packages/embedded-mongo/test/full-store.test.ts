// A store that may not grow any more: what it refuses, and how it gets space again.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { deserialize, serialize, type Document } from "bson";
import { afterEach, beforeEach, expect, test } from "vitest";

import { Doc } from "@raati/mongo-values";
import { Database } from "../src/database.ts";

const FULL = 14_031;
const text = "0123456789".repeat(2000);
let folder: string;
let database: Database;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "full-"));
  database = Database.open(folder, { maxSize: 4 * 1024 * 1024 });
});

afterEach(async () => {
  const faults = database.check();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
  if (faults.length > 0) throw new Error(faults.join("\n"));
});

async function run(command: Document): Promise<Document> {
  const request = Doc.fromBytes(Buffer.from(serialize({ ...command, $db: "t" })));
  return deserialize((await database.run(request, { id: 1, address: "test" }, new Map())).bytes());
}

const insert = (...documents: Document[]) => run({ insert: "c", documents });
const remove = (q: Document, limit: 0 | 1) => run({ delete: "c", deletes: [{ q, limit }] });
const count = async (): Promise<number> => (await run({ count: "c" })).n;

async function fill(): Promise<number> {
  for (let _id = 0; ; _id++) {
    const reply = await insert({ _id, text });
    if (reply.code === FULL) return _id;
    if (reply.n !== 1) throw new Error(JSON.stringify(reply));
  }
}

test("lets deletions through, one or many, and then takes documents again", async () => {
  const stored = await fill();
  expect(stored).toBeGreaterThan(50);
  expect(await remove({ _id: 3 }, 1)).toMatchObject({ n: 1 });
  expect(await run({ findAndModify: "c", query: { _id: 4 }, remove: true })).toMatchObject({ value: { _id: 4 } });
  expect(await remove({ _id: { $gte: stored / 2 } }, 0)).toMatchObject({ ok: 1 });
  const left = await count();
  expect(left).toBeLessThan(stored / 2);
  expect(await insert({ _id: -1, text })).toMatchObject({ n: 1 });
  expect(await count()).toBe(left + 1);
});

test("lets a collection be dropped", async () => {
  await fill();
  expect(await run({ drop: "c" })).toMatchObject({ ok: 1 });
  expect(await insert({ _id: 1, text })).toMatchObject({ n: 1 });
});

test("of commands that wait for one commit, refuses the one that does not fit and stores the others", async () => {
  const large = { _id: 2, text: "x".repeat(3 * 1024 * 1024) };
  const replies = await Promise.all([insert({ _id: 1 }), insert(large), insert({ _id: 3 })]);
  expect(replies).toMatchObject([{ n: 1 }, { ok: 0, code: FULL }, { n: 1 }]);
  expect((await run({ find: "c" })).cursor.firstBatch).toEqual([{ _id: 1 }, { _id: 3 }]);
});
