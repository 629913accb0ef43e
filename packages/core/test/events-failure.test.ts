import { describe, expect, test } from "vitest";
import { defineHandler, deliverDue, listParked, retryParked } from "../src/kernel/index.ts";
import { withDatabase } from "../src/testing/database.ts";
import { counting, deliveriesOf, effect, effectsOn, fill, kettleFilled, kitchen, newKettle } from "./events-fixture.ts";

withDatabase();

const SECOND = 1000;

describe("a failure", () => {
  const broken = new Set<string>();
  const breaks = defineHandler({
    name: "tests.break", on: [kettleFilled], kind: "database", maxAttempts: 3,
    handle: async (_ctx, event, { tx }) => {
      const told = Object.assign(new Error("Aino Testinen, aino@example.org"), { code: "BROKEN" });
      if (broken.has(event.stream) && event.seq === 1) throw told;
      await effect(tx, "tests.break", event);
    },
  });

  test("delays its whole lane: a second, then two, then four, and no other lane", async () => {
    const patient = defineHandler({
      name: "tests.patient", on: [kettleFilled], kind: "outside", handle: async () => { throw new Error("no"); },
    });
    const { ctx, settings, ports } = kitchen([patient, counting]);
    const kettle = await newKettle(ctx);
    await fill(ctx, kettle.id);
    const start = ports.clock.now().getTime();
    const waits: number[] = [];
    for (let i = 0; i < 4; i++) {
      await deliverDue(settings);
      const rows = (await deliveriesOf(ctx, kettle.id)).filter((row) => row.handler === "tests.patient");
      expect(new Set(rows.map((row) => row.dueAt.getTime())).size, "both rows of the lane are due at one time").toBe(1);
      expect(rows.map((row) => row.attempts)).toEqual([i + 1, 0]);
      waits.push(rows[0]!.dueAt.getTime() - ports.clock.now().getTime());
      const idle = settings.counters.failed;
      ports.clock.pass(waits[i]! - 1);
      await deliverDue(settings);
      expect(settings.counters.failed, "a millisecond before its time nothing is tried").toBe(idle);
      ports.clock.pass(1);
    }
    expect(waits).toEqual([1, 2, 4, 8].map((seconds) => seconds * SECOND));
    expect(ports.clock.now().getTime() - start).toBe(15 * SECOND);
    expect(await effectsOn(ctx, "tests.count", kettle.id)).toEqual(["1.0", "2.0"]);
  });

  test("of a mail server that is away for a weekend loses nothing: it is tried each hour for about five days", async () => {
    let isAway = true;
    const mails = defineHandler({
      name: "tests.mail", on: [kettleFilled], kind: "outside",
      handle: async () => {
        if (isAway) throw Object.assign(new Error("later"), { name: "MailFailure", retry: "again" });
      },
    });
    const { ctx, settings, ports } = kitchen([mails]);
    await newKettle(ctx);
    for (let hour = 0; hour < 72; hour++) {
      await deliverDue(settings);
      ports.clock.pass(3600 * SECOND);
    }
    expect(await listParked(ctx.db)).toEqual([]);
    isAway = false;
    expect(await deliverDue(settings)).toBe(1);
    isAway = true;
    await newKettle(ctx);
    for (let hour = 0; hour < 7 * 24; hour++) {
      await deliverDue(settings);
      ports.clock.pass(3600 * SECOND);
    }
    expect(await listParked(ctx.db)).toMatchObject([{ lastError: "MailFailure", state: "parked" }]);
  });

  test("that no other try can mend parks the row at once, with an alarm", async () => {
    const refused = defineHandler({
      name: "tests.refused", on: [kettleFilled], kind: "outside",
      handle: async () => { throw Object.assign(new Error("never"), { name: "MailFailure", retry: "never" }); },
    });
    const { ctx, settings, ports } = kitchen([refused]);
    await newKettle(ctx);
    await deliverDue(settings);
    expect(await listParked(ctx.db)).toMatchObject([{ attempts: 1, lastError: "MailFailure" }]);
    expect(ports.logged.map(({ level, event }) => [level, event])).toEqual([["error", "events.delivery-parked"]]);
  });

  test("delays what comes into the lane later as well", async () => {
    const { ctx, settings } = kitchen([breaks]);
    const kettle = await newKettle(ctx);
    broken.add(kettle.id);
    await deliverDue(settings);
    await fill(ctx, kettle.id);
    await deliverDue(settings);
    const [first, second] = await deliveriesOf(ctx, kettle.id);
    expect(second!.dueAt).toEqual(first!.dueAt);
    expect(first!.attempts, "it was looked at, and not tried before its time").toBe(1);
    expect(await effectsOn(ctx, "tests.break", kettle.id)).toEqual([]);
  });

  test("that comes again and again parks the row with an alarm without data; its lane stands and others go on", async () => {
    const { ctx, settings, ports } = kitchen([breaks]);
    const [bad, good] = [await newKettle(ctx), await newKettle(ctx)];
    broken.add(bad.id);
    for (let i = 0; i < 5; i++) {
      await fill(ctx, bad.id);
      await fill(ctx, good.id);
      await deliverDue(settings);
      ports.clock.pass(10 * SECOND);
    }
    expect(await effectsOn(ctx, "tests.break", good.id)).toEqual(["1.0", "2.0", "3.0", "4.0", "5.0", "6.0"]);
    expect(await effectsOn(ctx, "tests.break", bad.id)).toEqual([]);
    const [parked, ...others] = await listParked(ctx.db);
    expect(others).toEqual([]);
    expect(parked).toMatchObject({ stream: bad.id, seq: 1, state: "parked", attempts: 3, lastError: "BROKEN" });
    const states = (await deliveriesOf(ctx, bad.id)).map((row) => row.state);
    expect(states).toEqual(["parked", "held", "held", "held", "held", "held"]);
    const alarms = ports.logged.filter(({ level }) => level === "error");
    expect(alarms).toEqual([{
      level: "error", event: "events.delivery-parked",
      fields: { requestId: parked!.id, tenantId: ctx.tenant.id, handler: "tests.break", attempts: 3, reason: "BROKEN" },
    }]);
    expect(settings.counters.parked).toBe(1);
    expect(JSON.stringify([ports.logged, parked])).not.toContain("Aino");
  });

  test("that is mended is tried again by hand, and what stood behind it follows in order", async () => {
    const { ctx, settings, ports } = kitchen([breaks]);
    const kettle = await newKettle(ctx);
    broken.add(kettle.id);
    await fill(ctx, kettle.id);
    for (let i = 0; i < 4; i++) {
      await deliverDue(settings);
      ports.clock.pass(10 * SECOND);
    }
    const [parked] = await listParked(ctx.db);
    broken.delete(kettle.id);
    expect(await deliverDue(settings), "nothing happens by itself").toBe(0);
    await retryParked(ctx.db, parked!.id, ports.clock.now());
    await retryParked(ctx.db, parked!.id, ports.clock.now());
    const freed = (await deliveriesOf(ctx, kettle.id)).map(({ state, attempts }) => [state, attempts]);
    expect(freed).toEqual([["waiting", 0], ["waiting", 0]]);
    expect(await deliverDue(settings)).toBe(2);
    expect(await effectsOn(ctx, "tests.break", kettle.id)).toEqual(["1.0", "2.0"]);
    const elsewhere = retryParked(kitchen([]).ctx.db, parked!.id, ports.clock.now());
    await expect(elsewhere).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("of a handler that may skip parks the row and goes on behind it", async () => {
    const skips = defineHandler({
      name: "tests.skip", on: [kettleFilled], kind: "database", maxAttempts: 1, onPoison: "skip",
      handle: async (_ctx, event, { tx }) => {
        if (event.seq === 2) throw new Error("no");
        await effect(tx, "tests.skip", event);
      },
    });
    const { ctx, settings } = kitchen([skips]);
    const kettle = await newKettle(ctx);
    await fill(ctx, kettle.id);
    await fill(ctx, kettle.id);
    await deliverDue(settings);
    await fill(ctx, kettle.id);
    await deliverDue(settings);
    expect(await effectsOn(ctx, "tests.skip", kettle.id)).toEqual(["1.0", "3.0", "4.0"]);
    expect((await listParked(ctx.db)).map((row) => row.seq)).toEqual([2]);
  });

  test("in a batch undoes the batch: those before it are done alone, and it is the one that is blamed", async () => {
    const together: number[] = [];
    const batch = defineHandler({
      name: "tests.batch", on: [kettleFilled], kind: "database", atOnce: 10,
      handle: async (_ctx, event, { tx }) => {
        together.push(event.seq);
        await effect(tx, "tests.batch", event);
        if (event.seq === 3) throw Object.assign(new Error("no"), { code: "THIRD" });
      },
    });
    const { ctx, settings, ports } = kitchen([batch]);
    const kettle = await newKettle(ctx);
    for (let i = 0; i < 4; i++) await fill(ctx, kettle.id);
    await deliverDue(settings);
    expect(together).toEqual([1, 2, 3, 1, 2, 3]);
    expect(await effectsOn(ctx, "tests.batch", kettle.id)).toEqual(["1.0", "2.0"]);
    expect((await deliveriesOf(ctx, kettle.id)).map(({ seq, attempts, lastError }) => [seq, attempts, lastError])).toEqual([
      [3, 1, "THIRD"], [4, 0, undefined], [5, 0, undefined],
    ]);
    ports.clock.pass(SECOND);
    together.length = 0;
    await deliverDue(settings);
    expect(together, "what has failed before is tried alone").toEqual([3]);
  });

  test("to open the tenant is a failure of its rows, and other tenants get theirs", async () => {
    const { ctx, settings } = kitchen([counting]);
    const { ctx: others, settings: theirs } = kitchen([counting]);
    const [lost, kept] = [await newKettle(ctx), await newKettle(others)];
    // Only the second tenant can be opened by these consumers.
    await deliverDue(theirs);
    expect(await deliveriesOf(ctx, lost.id)).toMatchObject([{ attempts: 1, lastError: "NOT_FOUND" }]);
    expect(await effectsOn(others, "tests.count", kept.id)).toEqual(["1.0"]);
    expect(settings.counters.delivered).toBe(0);
  });
});
