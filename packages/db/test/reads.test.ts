import { describe, expect, test } from "vitest";
import { z } from "zod";
import { defineModel, newId, Reads, TenantDb } from "../src/index.ts";
import { withDatabase } from "./database.ts";

const Notes = defineModel("test_read_notes", {
  schema: z.object({ title: z.string(), votes: z.number().default(0) }), personalData: "none",
});

withDatabase();

async function aNote() {
  const tenantId = newId();
  const [elsewhere, page] = [new TenantDb(tenantId), new TenantDb(tenantId, null, new Reads())];
  const note = await elsewhere.of(Notes).insert({ title: "first" });
  return { tenantId, elsewhere, page, note };
}

describe("what one page reads", () => {
  test("is asked once: what somebody else changes meanwhile does not give the page two truths", async () => {
    const { elsewhere, page, note } = await aNote();
    expect((await page.of(Notes).find({ title: "first" })).map(({ id }) => id)).toEqual([note.id]);
    expect(await page.of(Notes).get(note.id)).toEqual(note);
    await elsewhere.of(Notes).update(note, { set: { title: "second" } });
    expect(await page.of(Notes).find({ title: "first" })).toEqual([note]);
    expect((await page.of(Notes).get(note.id)).title).toBe("first");
    expect(await page.of(Notes).find({ title: "second" })).toMatchObject([{ id: note.id }]);
  });

  test("is asked anew after the page itself has written, in a transaction or outside", async () => {
    const { page, note } = await aNote();
    await page.of(Notes).get(note.id);
    const second = await page.of(Notes).update(note, { set: { title: "second" } });
    expect(await page.of(Notes).get(note.id)).toEqual(second);
    await page.transaction(async (tx) => {
      const third = await tx.of(Notes).update(second, { set: { title: "third" } });
      expect(await tx.of(Notes).get(note.id)).toEqual(third);
    });
    expect((await page.of(Notes).get(note.id)).title).toBe("third");
    await page.of(Notes).removeWhere({ id: note.id });
    await expect(page.of(Notes).get(note.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("is a list of the asker's own, which may be put into another order", async () => {
    const { page } = await aNote();
    await page.of(Notes).insert({ title: "other" });
    const list = await page.of(Notes).find({}, { sort: { title: 1 } });
    list.reverse();
    expect((await page.of(Notes).find({}, { sort: { title: 1 } })).map(({ title }) => title)).toEqual(["first", "other"]);
  });

  test("is told apart by tenant, order and length", async () => {
    const reads = new Reads();
    const [mine, other] = [new TenantDb(newId(), null, reads), new TenantDb(newId(), null, reads)];
    await mine.of(Notes).insertAll([{ title: "a" }, { title: "b" }]);
    expect(await mine.of(Notes).find({}, { limit: 1 })).toHaveLength(1);
    expect(await mine.of(Notes).find()).toHaveLength(2);
    expect(await other.of(Notes).find()).toEqual([]);
    expect(await mine.of(Notes).findOne({}, { sort: { title: 1 } })).toMatchObject({ title: "a" });
    expect(await mine.of(Notes).findOne({}, { sort: { title: -1 } })).toMatchObject({ title: "b" });
  });

  test("is asked again when the answer failed", async () => {
    const reads = new Reads();
    await expect(reads.answer(undefined, "?", () => Promise.reject(new Error("away")))).rejects.toThrow("away");
    expect(await reads.answer(undefined, "?", () => Promise.resolve("there"))).toBe("there");
  });
});
