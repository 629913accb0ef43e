import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { modelOf } from "../src/connection.ts";
import { definitionOf } from "../src/define-model.ts";
import { defineModel, newId, Reads, TenantDb } from "../src/index.ts";
import { PlatformDb } from "../src/platform-db.ts";
import { withDatabase } from "./database.ts";

const Notes = defineModel("test_lately_notes", {
  schema: z.object({ title: z.string(), days: z.array(z.string()).default([]) }), personalData: "none",
});

withDatabase();
beforeEach(() => { vi.useFakeTimers({ toFake: ["performance"] }); });
afterEach(() => { vi.useRealTimers(); });

/** A tenant with one note, pages of one process, and another process that writes without this one knowing. */
async function aPlace() {
  const tenantId = newId();
  const state = { version: "1" };
  const page = () => new TenantDb(tenantId, null, new Reads(async () => state.version)).of(Notes);
  const note = await new TenantDb(tenantId).of(Notes).insert({ title: "first" });
  const { collection } = modelOf(definitionOf(Notes));
  const elsewhere = (title: string) => collection.updateOne({ _id: note.id }, { $set: { title } });
  return { tenantId, state, page, note, elsewhere };
}

describe("what other pages have read a moment ago", () => {
  test("serves as long as nothing has happened, and is asked anew after the next event", async () => {
    const { state, page, note, elsewhere } = await aPlace();
    expect((await page().get(note.id)).title).toBe("first");
    await elsewhere("second");
    expect((await page().get(note.id)).title).toBe("first");
    state.version = "2";
    expect((await page().get(note.id)).title).toBe("second");
  });

  test("is old after a quarter of a second, for what changes without an event", async () => {
    const { page, note, elsewhere } = await aPlace();
    await page().get(note.id);
    await elsewhere("second");
    vi.advanceTimersByTime(249);
    expect((await page().get(note.id)).title).toBe("first");
    vi.advanceTimersByTime(2);
    expect((await page().get(note.id)).title).toBe("second");
  });

  test("is no longer so when this process writes: outside a transaction, in one, and in one of the platform", async () => {
    const { tenantId, page, note } = await aPlace();
    const db = new TenantDb(tenantId);
    const shown = async () => (await page().get(note.id)).title;
    await shown();
    const second = await db.of(Notes).update(note, { set: { title: "second" } });
    expect(await shown()).toBe("second");
    const third = await db.transaction(async (tx) => {
      const written = await tx.of(Notes).update(second, { set: { title: "third" } });
      // Another page looks while nothing is settled yet.
      expect(await shown()).toBe("second");
      return written;
    });
    expect(await shown()).toBe("third");
    await new PlatformDb().transaction(async (tx) => {
      await tx.tenant(tenantId).of(Notes).update(third, { set: { title: "fourth" } });
      expect(await shown()).toBe("third");
    });
    expect(await shown()).toBe("fourth");
  });

  test("is each tenant's own, and a page keeps one truth while the others go on", async () => {
    const [mine, other] = [await aPlace(), await aPlace()];
    const page = mine.page();
    expect((await page.get(mine.note.id)).title).toBe("first");
    expect(await other.page().find({ id: mine.note.id })).toEqual([]);
    await mine.elsewhere("second");
    mine.state.version = "2";
    expect((await mine.page().get(mine.note.id)).title).toBe("second");
    expect((await page.get(mine.note.id)).title).toBe("first");
  });

  test("can be changed by nobody", async () => {
    const { page, note } = await aPlace();
    const read = await page().get(note.id);
    expect(() => { (read as { title: string }).title = "mine"; }).toThrow(TypeError);
    expect(() => read.days.push("today")).toThrow(TypeError);
  });

  test("is no answer when the version cannot be told", async () => {
    const { tenantId, note } = await aPlace();
    const reads = new Reads(() => Promise.reject(new Error("away")));
    await expect(new TenantDb(tenantId, null, reads).of(Notes).get(note.id)).rejects.toThrow("away");
  });
});
