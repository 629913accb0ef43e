import { newId, TenantDb } from "@raati/db";
import { PlatformDb } from "@raati/db/platform";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { defineEvent, defineHandler, Deliveries, Events, inTenant, Tx, type TenantCtx } from "../src/kernel/index.ts";
import { withDatabase } from "../src/testing/database.ts";
import {
  deliveriesOf, Effects, fill, kettleBoiled, kettleFilled, kettleForgotten, Kettles, kitchen, newKettle
} from "./events-fixture.ts";

withDatabase();

const quiet = async () => {};
const mailer = defineHandler({ name: "tests.mail", on: [kettleFilled], kind: "outside", handle: quiet });
const chain = defineHandler({ name: "tests.chain", on: "all", kind: "database", lane: "tenant", handle: quiet });
const reminder = defineHandler({ name: "tests.remind", on: [kettleForgotten], kind: "outside", handle: quiet });
const handlers = [mailer, chain, reminder];

async function placesOf(ctx: TenantCtx, stream: string): Promise<number[][]> {
  const events = await ctx.db.of(Events).find({ stream }, { sort: { seq: 1, part: 1 } });
  return events.map(({ seq, part }) => [seq, part]);
}

describe("an event", () => {
  test("is written in the transaction of its command, with one delivery for each handler that listens", async () => {
    const { ctx, ports, viewer, tenant } = kitchen(handlers);
    const kettle = await newKettle(ctx, 3);
    const [event, ...others] = await ctx.db.of(Events).find({ stream: kettle.id });
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      type: "kettles.kettle-filled", stream: kettle.id, seq: 1, part: 0, at: ports.clock.now(), data: { litres: 3 },
      actor: { personId: viewer.personId, roles: ["coordinator"] },
    });
    const due = {
      stream: kettle.id, seq: 1, part: 0, eventId: event!.id, state: "waiting", attempts: 0, dueAt: ports.clock.now()
    };
    expect((await deliveriesOf(ctx, kettle.id)).sort((one, other) => (one.handler < other.handler ? -1 : 1))).toMatchObject([
      { ...due, handler: "tests.chain", lane: `${tenant.id}/tests.chain` },
      { ...due, handler: "tests.mail", lane: `${tenant.id}/tests.mail/${kettle.id}` },
    ]);
  });

  test("is not there when its command fails, and neither is its delivery", async () => {
    const { ctx } = kitchen(handlers);
    const work = ctx.transaction(async (tx) => {
      const kettle = await tx.of(Kettles).insert({ fills: 1 });
      await tx.emit(kettleFilled, kettle, { litres: 1 });
      throw new Error("stop");
    });
    await expect(work).rejects.toThrow("stop");
    expect(await ctx.db.of(Events).count()).toBe(0);
    expect(await ctx.db.of(Deliveries).count()).toBe(0);
  });

  test("has a part for each that one command emits about one revision", async () => {
    const { ctx } = kitchen(handlers);
    const kettle = await newKettle(ctx);
    await fill(ctx, kettle.id, 3);
    expect(await placesOf(ctx, kettle.id)).toEqual([[1, 0], [2, 0], [2, 1], [2, 2]]);
  });

  test("about a matter that its command has not changed is refused: its place is taken", async () => {
    const { ctx } = kitchen(handlers);
    const kettle = await newKettle(ctx);
    const again = ctx.transaction((tx) => tx.emit(kettleBoiled, kettle, {}));
    await expect(again).rejects.toMatchObject({ code: "DUPLICATE", fields: ["stream", "seq", "part"] });
  });

  test("keeps to its schema: defaults are filled in, and what it does not name is refused", async () => {
    const { ctx } = kitchen(handlers);
    const kettle = await newKettle(ctx);
    await ctx.transaction(async (tx) => tx.emit(kettleBoiled, await tx.of(Kettles).update(kettle, {}), {}));
    expect(await ctx.db.of(Events).findOne({ type: "kettles.kettle-boiled" })).toMatchObject({ data: { hot: true } });
    const later = { id: kettle.id, revision: 9 };
    // @ts-expect-error the event has no name of a person
    const chatty = ctx.transaction((tx) => tx.emit(kettleFilled, later, { litres: 1, name: "Aino" }));
    await expect(chatty).rejects.toThrow(/name/);
    // @ts-expect-error a text is no number
    const wrong = ctx.transaction((tx) => tx.emit(kettleFilled, later, { litres: "1" }));
    await expect(wrong).rejects.toThrow(/litres/);
    // @ts-expect-error only what defineEvent answered can be emitted
    const undeclared: Parameters<Tx["emit"]>[0] = "kettles.kettle-filled";
    expect(undeclared).toBeTypeOf("string");
    expect(await ctx.db.of(Events).count()).toBe(2);
  });

  test("tells who caused it: a person with the roles of the moment, the system, or somebody unknown", async () => {
    const { ctx, system } = kitchen(handlers);
    const byVisitor = await newKettle(system);
    const bySystem = await system.db.transaction(async (db) => {
      const kettle = await db.of(Kettles).insert({ fills: 1 });
      await new Tx(db, { ...system, system: "tests.sweeper" }).emit(kettleFilled, kettle, { litres: 1 });
      return kettle;
    });
    const actors = async (id: string) => (await ctx.db.of(Events).findOne({ stream: id }))?.actor;
    expect(await actors(byVisitor.id)).toEqual({ roles: [] });
    expect(await actors(bySystem.id)).toEqual({ roles: [], system: "tests.sweeper" });
  });

  test.each(["panel-founded", "panels.PanelFounded", "panels.panel founded", "panels."])("may not be called %s", (name) => {
    expect(() => defineEvent(name, z.object({}))).toThrow(/slice\.what-happened/);
  });
});

describe("a transaction", () => {
  test("runs again from its beginning after a conflict, and its events are there once", async () => {
    const { ctx } = kitchen(handlers);
    const kettle = await newKettle(ctx);
    let runs = 0;
    await ctx.transaction(async (tx) => {
      runs += 1;
      const fresh = await tx.of(Kettles).get(kettle.id);
      // Somebody else is faster, once: this transaction's own write then conflicts with a change that it cannot see.
      if (runs === 1) await fill(ctx, kettle.id);
      const filled = await tx.of(Kettles).update(fresh, { inc: { fills: 1 } });
      await tx.emit(kettleFilled, filled, { litres: 1 });
      await tx.emit(kettleBoiled, filled, {});
    });
    expect(runs).toBe(2);
    expect(await placesOf(ctx, kettle.id)).toEqual([[1, 0], [2, 0], [3, 0], [3, 1]]);
  });

  test("is needed to emit: a handle outside one is refused", () => {
    const { ctx } = kitchen(handlers);
    expect(() => new Tx(ctx.db, ctx)).toThrow(/inside a transaction/);
  });

  test("of the platform emits in a tenant that it makes itself", async () => {
    const { system } = kitchen(handlers);
    const tenantId = newId();
    const kettle = await new PlatformDb().transaction(async (platform) => {
      const tx = new Tx(platform.tenant(tenantId), system);
      const made = await tx.of(Kettles).insert({ fills: 1 });
      await tx.emit(kettleFilled, made, { litres: 1 });
      return made;
    });
    expect(await new TenantDb(tenantId).of(Events).count({ stream: kettle.id })).toBe(1);
    expect(await new TenantDb(tenantId).of(Deliveries).count({ stream: kettle.id })).toBe(2);
  });

  test("of another tenant sees neither events nor deliveries", async () => {
    const { ctx } = kitchen(handlers);
    const { ctx: others } = kitchen(handlers);
    const kettle = await newKettle(ctx);
    expect(await others.db.of(Events).count({ stream: kettle.id })).toBe(0);
    expect(await deliveriesOf(others, kettle.id)).toEqual([]);
    expect(inTenant(others, others.tenant).db.tenantId).not.toBe(ctx.tenant.id);
  });
});

describe("a timer", () => {
  const soon = new Date("2026-06-01T10:00:00Z");
  const later = new Date("2026-06-02T10:00:00Z");

  test("is a delivery in the future, to those who name its kind and to no others, in a lane of its own", async () => {
    const { ctx, tenant } = kitchen(handlers);
    const kettle = await newKettle(ctx);
    await ctx.transaction((tx) => tx.schedule(kettleForgotten, kettle, { dueAt: soon, data: { minutes: 5 } }));
    const timers = (await deliveriesOf(ctx, kettle.id)).filter((row) => row.key !== undefined);
    expect(timers).toMatchObject([{
      handler: "tests.remind", dueAt: soon, state: "waiting",
      lane: `${tenant.id}/tests.remind/${kettle.id}/kettles.kettle-forgotten#`,
      occasion: { type: "kettles.kettle-forgotten", at: soon, data: { minutes: 5 } },
    }]);
  });

  test("of the same key replaces the one before; another key is another timer", async () => {
    const { ctx } = kitchen(handlers);
    const kettle = await newKettle(ctx);
    const set = (dueAt: Date, key?: string) => ctx.transaction(
      (tx) => tx.schedule(kettleForgotten, kettle, { dueAt, data: { minutes: 1 }, key })
    );
    await set(soon);
    await set(later);
    await set(soon, "second");
    const due = async () => (
      await ctx.db.of(Deliveries).find({ key: { $exists: true } }, { sort: { id: 1 } })
    ).map((row) => row.dueAt);
    expect(await due()).toEqual([later, soon]);
    expect(await ctx.transaction((tx) => tx.unschedule(kettleForgotten, kettle))).toBe(1);
    expect(await ctx.transaction((tx) => tx.unschedule(kettleForgotten, kettle))).toBe(0);
    expect(await due()).toEqual([soon]);
  });

  test("that nobody would hear is refused, and so is one with data of another shape", async () => {
    const { ctx } = kitchen(handlers);
    const kettle = await newKettle(ctx);
    const unheard = ctx.transaction((tx) => tx.schedule(kettleBoiled, kettle, { dueAt: soon, data: {} }));
    await expect(unheard).rejects.toThrow(/Nobody handles/);
    // @ts-expect-error the minutes are missing
    const wrong = ctx.transaction((tx) => tx.schedule(kettleForgotten, kettle, { dueAt: soon, data: {} }));
    await expect(wrong).rejects.toThrow(/minutes/);
    expect(await ctx.db.of(Effects).count()).toBe(0);
  });
});
