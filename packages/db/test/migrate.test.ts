import { describe, expect, test } from "vitest";
import { z } from "zod";
import {
  createIndexes, defineMigration, defineModel, newId, pendingMigrations, ping, runMigrations,
  takeLease, TenantDb, type Migration
} from "../src/index.ts";
import { platformDb, type PlatformDb } from "../src/platform-db.ts";
import { runOut, withDatabase } from "./database.ts";

const Chairs = defineModel("test_chairs", {
  schema: z.object({ colour: z.string() }), personalData: "none", indexes: [{ key: { colour: 1 }, unique: true }],
});

withDatabase();

const nothing = async () => {};
let ran: string[] = [];

function named(id: string, up: (db: PlatformDb) => Promise<void> = nothing): Migration {
  return defineMigration({ id, up: async (db) => { ran.push(id); await up(db); } });
}

describe("migrations", () => {
  const first = named("2026-01-01-first");
  const second = named("2026-01-02-second");
  const third = named("2026-01-03-third");

  test("that are still to come are told to who does not run them", async () => {
    expect(await pendingMigrations([second, first])).toEqual(["2026-01-01-first", "2026-01-02-second"]);
    await expect(ping()).resolves.toBeUndefined();
  });

  test("run once each, in the order of their ids, whatever the order of the list", async () => {
    expect(await runMigrations([second, first])).toEqual(["2026-01-01-first", "2026-01-02-second"]);
    expect(await runMigrations([first, second])).toEqual([]);
    expect(await pendingMigrations([first, second])).toEqual([]);
    expect(ran).toEqual(["2026-01-01-first", "2026-01-02-second"]);
  });

  test("that several processes start together are run by one, and all wait until they are done", async () => {
    ran = [];
    let finished = false;
    const slow = named("2026-01-03-third", async () => {
      for (let i = 0; i < 20; i++) await platformDb("a test of migrations").of(Chairs).count();
      finished = true;
    });
    const answers = await Promise.all(Array.from({ length: 4 }, async () => {
      const run = await runMigrations([first, second, slow]);
      expect(finished).toBe(true);
      return run;
    }));
    expect(answers.flat()).toEqual(["2026-01-03-third"]);
    expect(ran).toEqual(["2026-01-03-third"]);
  });

  test.each([
    ["a removed one", [first, third], /2026-01-02-second, which this version does not have/],
    ["a renamed one", [first, named("2026-01-02-other"), third], /2026-01-02-second, which this version does not have/],
    [
      "one that comes too late", [first, named("2026-01-01-zero"), second, third],
      /2026-01-01-zero comes before 2026-01-03-third/
    ],
    ["two of one name", [first, second, third, third], /Two migrations have the id 2026-01-03-third/],
  ])("refuse %s with a sentence, and run nothing", async (_what, list, sentence) => {
    ran = [];
    await expect(runMigrations([...list, named("2026-02-01-new")])).rejects.toThrow(sentence);
    await expect(pendingMigrations([...list, named("2026-02-01-new")])).rejects.toThrow(sentence);
    expect(ran).toEqual([]);
  });

  test("that fail are run again the next time, and those behind them wait", async () => {
    ran = [];
    let broken = true;
    const fails = named("2026-03-01-fails", async () => { if (broken) throw new Error("no"); });
    const list = [first, second, third, fails, named("2026-03-02-behind")];
    await expect(runMigrations(list)).rejects.toThrow("no");
    broken = false;
    expect(await runMigrations(list)).toEqual(["2026-03-01-fails", "2026-03-02-behind"]);
    expect(ran).toEqual(["2026-03-01-fails", "2026-03-01-fails", "2026-03-02-behind"]);
  });

  test("go on after a process that died in the middle", async () => {
    const dead = (await takeLease("migrations", 60_000))!;
    await runOut(dead.name);
    const list = [
      "2026-01-01-first", "2026-01-02-second", "2026-01-03-third", "2026-03-01-fails", "2026-03-02-behind"
    ].map((id) => named(id));
    expect(await runMigrations(list)).toEqual([]);
  });

  test.each(["first", "2026-1-1-first", "2026-01-01", "2026-01-01-First"])("refuse the id %s", (id) => {
    expect(() => defineMigration({ id, up: nothing })).toThrow(/2026-11-22-what-it-does/);
  });
});

describe("what a migration is handed", () => {
  test("drops an index by its key, and one that is not there quietly", async () => {
    await createIndexes();
    const tenant = new TenantDb(newId());
    await tenant.of(Chairs).insert({ colour: "red" });
    await expect(
      tenant.of(Chairs).insert({ colour: "red" })
    ).rejects.toMatchObject({ code: "DUPLICATE", fields: ["colour"] });
    const db = platformDb("a test of dropped indexes");
    await db.dropIndex(Chairs, { tenantId: 1, colour: 1 });
    await db.dropIndex(Chairs, { tenantId: 1, colour: 1 });
    await tenant.of(Chairs).insert({ colour: "red" });
    expect(await tenant.of(Chairs).count({ colour: "red" })).toBe(2);
    const Never = defineModel("test_never_made", { schema: z.object({}), personalData: "none" });
    await db.dropIndex(Never, { tenantId: 1 });
  });

  test("reaches the tenants in the same transaction", async () => {
    const id = newId();
    const work = platformDb("a test of one transaction").transaction(async (tx) => {
      await tx.tenant(id).of(Chairs).insert({ colour: "blue" });
      expect(await new TenantDb(id).of(Chairs).count(), "others do not see it yet").toBe(0);
      throw new Error("stop");
    });
    await expect(work).rejects.toThrow("stop");
    expect(await new TenantDb(id).of(Chairs).count()).toBe(0);
  });
});
