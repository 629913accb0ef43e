// Documents that a TTL index removes, as a client sees it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { MongoClient } from "mongodb";
import { expect, test } from "vitest";

import { serve } from "../src/server/serve.ts";

test("what has expired is removed by and by, from its indexes too, and nothing else", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "ttl-"));
  const server = await serve({ dataDir, housekeepingSeconds: 0.02 });
  const client = await new MongoClient(server.uri).connect();
  try {
    const tokens = client.db("t").collection<{ _id: string; at?: Date | Date[] | string }>("tokens");
    await tokens.createIndex({ at: 1 }, { expireAfterSeconds: 60 });
    const [past, future] = [new Date(Date.now() - 61_000), new Date(Date.now() + 3_600_000)];
    const kept = [
      { _id: "fresh", at: new Date() }, { _id: "future", at: future }, { _id: "none" }, { _id: "text", at: "2001-01-01" },
    ];
    await tokens.insertMany([{ _id: "old", at: past }, ...kept, { _id: "one of two", at: [future, past] }]);
    const ids = async (hint: string) => (await tokens.find({}, { hint }).toArray()).map(({ _id }) => _id).sort();
    await expect.poll(() => ids("_id_"), { timeout: 10_000 }).toEqual(kept.map(({ _id }) => _id).sort());
    expect(await ids("at_1")).toEqual(await ids("_id_"));
    await client.db("t").command({ collMod: "tokens", index: { name: "at_1", expireAfterSeconds: 7200 } });
    await tokens.insertOne({ _id: "old, but not too old", at: past });
    await tokens.insertOne({ _id: "very old", at: new Date(0) });
    await expect.poll(() => tokens.countDocuments({ _id: "very old" }), { timeout: 10_000 }).toBe(0);
    expect(await tokens.countDocuments({ _id: "old, but not too old" })).toBe(1);
  } finally {
    await client.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
