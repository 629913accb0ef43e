import { describe, expect, test } from "vitest";
import { z } from "zod";
import { defineModel, newId, TenantDb } from "../src/index.ts";
import { onPlatformAccess, platformDb } from "../src/platform-db.ts";
import { withDatabase } from "./database.ts";

const Notes = defineModel("test_notes", {
  schema: z.object({
    title: z.string().min(1), tags: z.array(z.string()).default([]), votes: z.number().int().default(0),
    slug: z.string().optional(),
    place: z.object({ city: z.string() }).optional(),
  }),
  personalData: "none",
  indexes: [{ key: { slug: 1 }, unique: true, sparse: true }, { key: { tags: 1, _id: -1 } }],
});
const Nested = defineModel("test_nested", {
  schema: z.object({ inner: z.object({ name: z.boolean(), alias: z.string().optional() }) }), personalData: "none",
});
const Accounts = defineModel(
  "test_accounts",
  { schema: z.object({ email: z.string() }), personalData: { of: "email", erase: "remove" }, scope: "platform" }
);

withDatabase();

const tenants = () => [new TenantDb(newId()), new TenantDb(newId())] as const;

describe("a tenant's handle", () => {
  test("answers plain objects with an id and a revision, and never the tenant", async () => {
    const [mine] = tenants();
    const stored = await mine.of(Notes).insert({ title: "one" });
    expect(stored).toEqual({ id: stored.id, revision: 1, title: "one", tags: [], votes: 0 });
    expect(await mine.of(Notes).get(stored.id)).toEqual(stored);
  });

  test("does not see, count, change or remove what belongs to another tenant", async () => {
    const [mine, other] = tenants();
    const theirs = await other.of(Notes).insert({ title: "theirs", tags: ["x"] });
    const notes = mine.of(Notes);
    await expect(notes.get(theirs.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await notes.find({ id: theirs.id })).toEqual([]);
    expect(await notes.find({ $or: [{ id: theirs.id }, { title: "theirs" }] })).toEqual([]);
    expect(await notes.find({ $nor: [{ title: "none" }] })).toEqual([]);
    expect(await notes.count({ tags: "x" })).toBe(0);
    expect((await notes.page({}, { size: 5 })).items).toEqual([]);
    expect(await notes.aggregate([{ $group: { _id: null, n: { $sum: 1 } } }])).toEqual([]);
    expect(await notes.aggregate([{ $facet: { all: [{ $match: {} }] } }])).toEqual([{ all: [] }]);
    await expect(notes.update(theirs, { set: { title: "mine" } })).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await notes.updateWhere({}, { set: { title: "mine" } })).toBe(0);
    await expect(notes.remove(theirs)).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await other.of(Notes).get(theirs.id)).toEqual(theirs);
  });

  test.each([
    ["a tenant", { tenantId: "x" }], ["$where", { $where: "1" }], ["$expr", { $expr: true }],
    ["a regular expression", { title: { $regex: "x" } }],
    ["_id", { _id: "x" }], ["a nested $where", { $and: [{ $where: "1" }] }], ["a forgotten value", { title: undefined }],
    ["an operator in $not", { title: { $not: { $where: "1" } } }],
  ])("refuses a filter with %s", async (_name, filter) => {
    await expect(tenants()[0].of(Notes).find(filter as never)).rejects.toMatchObject({ code: "INVALID" });
  });

  test("takes only texts that are ids: an operator in the place of an id finds nothing", async () => {
    const [mine] = tenants();
    await mine.of(Notes).insert({ title: "one" });
    await expect(mine.of(Notes).get({ $ne: null } as never)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(() => new TenantDb({ $ne: null } as never)).toThrow(/tenant's id/);
  });

  test.each(
    ["$lookup", "$unionWith", "$graphLookup", "$out", "$merge"]
  )("refuses the stage %s, also inside $facet", async (name) => {
    const notes = tenants()[0].of(Notes);
    expect(() => notes.aggregate([{ [name]: {} }])).toThrow(name);
    expect(() => notes.aggregate([{ $facet: { a: [{ [name]: {} }] } }])).toThrow(name);
  });

  test("a unique key is unique for a tenant, and says which field is taken", async () => {
    const [mine, other] = tenants();
    await mine.of(Notes).insert({ title: "a", slug: "s" });
    await other.of(Notes).insert({ title: "b", slug: "s" });
    await expect(
      mine.of(Notes).insert({ title: "c", slug: "s" })
    ).rejects.toMatchObject({ code: "DUPLICATE", fields: ["slug"] });
  });

  test("values are checked by the schema, with the fields named", async () => {
    const notes = tenants()[0].of(Notes);
    await expect(notes.insert({ title: "" })).rejects.toMatchObject({ code: "INVALID", fields: ["title"] });
    await expect(notes.insert({ title: "a", extra: 1 } as { title: string })).rejects.toMatchObject({ code: "INVALID" });
    const stored = await notes.insert({ title: "a" });
    await expect(notes.update(stored, { set: { title: "" } })).rejects.toMatchObject({ code: "INVALID", fields: ["title"] });
    await expect(notes.update(stored, { set: { tenantId: "x" } as never })).rejects.toMatchObject({ code: "INVALID" });
  });

  test("an update of a stale document is a conflict, and loses nothing", async () => {
    const notes = tenants()[0].of(Notes);
    const first = await notes.insert({ title: "a" });
    const second = await notes.update(first, { set: { title: "b" }, addToSet: { tags: "t" }, inc: { votes: 2 } });
    expect(second).toMatchObject({ title: "b", tags: ["t"], votes: 2, revision: 2 });
    await expect(notes.update(first, { set: { title: "c" } })).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await notes.get(first.id)).toEqual(second);
  });

  test("pages go through everything once, newest first", async () => {
    const notes = tenants()[0].of(Notes);
    const ids = [];
    for (let i = 0; i < 7; i++) ids.push((await notes.insert({ title: String(i) })).id);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await notes.page({}, { size: 3, after });
      seen.push(...page.items.map((item) => item.id));
      after = page.next;
    } while (after !== undefined);
    expect(seen).toEqual(ids.toReversed());
  });

  test("stores no null for what is undefined inside a field, in an insert and in an update", async () => {
    const rows = new TenantDb(newId()).of(Nested);
    const stored = await rows.insert({ inner: { name: true, alias: undefined } });
    expect((await rows.get(stored.id)).inner).toEqual({ name: true });
    await rows.update(stored, { set: { inner: { name: false, alias: undefined } } });
    expect((await rows.get(stored.id)).inner).toEqual({ name: false });
    await rows.updateWhere({ id: stored.id }, { set: { inner: { name: true, alias: undefined } } });
    expect((await rows.get(stored.id)).inner).toEqual({ name: true });
  });

  test("stores several at once, without the fields that are undefined, and removes by a filter", async () => {
    const [mine, other] = tenants();
    await other.of(Notes).insert({ title: "a" });
    const stored = await mine.of(Notes).insertAll([{ title: "a", slug: undefined }, { title: "a" }, { title: "b" }]);
    expect(await mine.of(Notes).find({}, { sort: { id: 1 } })).toEqual(stored);
    expect(
      await mine.of(Notes).count({ slug: { $exists: true } }), "null would stand in the way of a sparse unique key"
    ).toBe(0);
    expect(await mine.of(Notes).insertAll([])).toEqual([]);
    await expect(
      mine.of(Notes).insertAll([{ title: "c" }, { title: "" }])
    ).rejects.toMatchObject({ code: "INVALID", fields: ["title"] });
    expect(await mine.of(Notes).removeWhere({ title: "a" })).toBe(2);
    expect((await mine.of(Notes).find()).map((note) => note.title)).toEqual(["b"]);
    expect(await other.of(Notes).count()).toBe(1);
  });

  test("a transaction happens as a whole or not at all", async () => {
    const [mine] = tenants();
    await mine.transaction(async (tx) => void (await tx.of(Notes).insert({ title: "kept" })));
    await expect(mine.transaction(async (tx) => {
      await tx.of(Notes).insert({ title: "lost" });
      throw new Error("stop");
    })).rejects.toThrow("stop");
    expect((await mine.of(Notes).find()).map((note) => note.title)).toEqual(["kept"]);
  });

  test("a transaction that is tried once does not wait for another one", async () => {
    const [mine] = tenants();
    const note = await mine.of(Notes).insert({ title: "a" });
    const vote = () => mine.tryTransaction((tx) => tx.of(Notes).updateWhere({ id: note.id }, { inc: { votes: 1 } }));
    await mine.transaction(async (tx) => {
      await tx.of(Notes).updateWhere({ id: note.id }, { set: { title: "b" } });
      await expect(vote()).rejects.toMatchObject({ code: "CONFLICT" });
    });
    expect(await vote()).toBe(1);
    await expect(mine.tryTransaction(async (tx) => {
      await tx.of(Notes).insert({ title: "lost" });
      throw new Error("stop");
    })).rejects.toThrow("stop");
    expect(await mine.of(Notes).find()).toMatchObject([{ title: "b", votes: 1 }]);
  });

  test("two transactions on one document: both changes are made", async () => {
    const [mine] = tenants();
    const note = await mine.of(Notes).insert({ title: "a" });
    const vote = () => mine.transaction(async (tx) => {
      const fresh = await tx.of(Notes).get(note.id);
      await tx.of(Notes).update(fresh, { set: { votes: fresh.votes + 1 } });
    });
    await Promise.all([vote(), vote(), vote()]);
    expect((await mine.of(Notes).get(note.id)).votes).toBe(3);
  });
});

describe("the platform's door", () => {
  test("needs a reason, tells it, and is the only way to a model of the platform", async () => {
    const heard: string[] = [];
    const stop = onPlatformAccess((reason) => heard.push(reason));
    expect(() => platformDb("why")).toThrow(/reason/);
    await platformDb("a test of the door").of(Accounts).insert({ email: "a@example.org" });
    expect(heard).toEqual(["a test of the door"]);
    expect(() => tenants()[0].of(Accounts)).toThrow(/no tenant/);
    stop();
  });

  test("does not store a tenant's document without its tenant", async () => {
    await expect(
      platformDb("a test of the door").of(Notes).insert({ title: "a" })
    ).rejects.toMatchObject({ code: "INVALID" });
  });
});
