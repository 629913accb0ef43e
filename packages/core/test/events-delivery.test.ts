import { newId, takeLease } from "@raati/db";
import { describe, expect, test } from "vitest";
import { defineHandler, deliverDue, Deliveries, Events, listParked, runConsumer } from "../src/kernel/index.ts";
import { withDatabase } from "../src/testing/database.ts";
import {
  counting, deliveriesOf, effect, Effects, effectsOn, fill, kettleBoiled, kettleFilled, kettleForgotten, kitchen, newKettle,
  runOut,
} from "./events-fixture.ts";

withDatabase();

const SECOND = 1000;

describe("a database handler", () => {
  test("gets each event once, in the order of its matter", async () => {
    const { ctx, settings } = kitchen([counting]);
    const [one, other] = [await newKettle(ctx), await newKettle(ctx)];
    await fill(ctx, one.id, 2);
    await fill(ctx, other.id);
    await fill(ctx, one.id);
    expect(await deliverDue(settings)).toBe(6);
    expect(await deliverDue(settings)).toBe(0);
    expect(await effectsOn(ctx, "tests.count", one.id)).toEqual(["1.0", "2.0", "2.1", "3.0"]);
    expect(await effectsOn(ctx, "tests.count", other.id)).toEqual(["1.0", "2.0"]);
    expect(await ctx.db.of(Deliveries).count()).toBe(0);
    expect(await ctx.db.of(Events).count()).toBe(6);
  });

  test("that fails after it has written leaves nothing behind, and the second try has the only effect", async () => {
    let tries = 0;
    const failing = defineHandler({
      name: "tests.fail-late", on: [kettleFilled], kind: "database",
      handle: async (_ctx, event, { tx }) => {
        await effect(tx, "tests.fail-late", event);
        if ((tries += 1) === 1) throw new Error("the lamp went out in Aino's kitchen");
      },
    });
    const { ctx, settings, ports } = kitchen([failing]);
    const kettle = await newKettle(ctx);
    await deliverDue(settings);
    expect(await effectsOn(ctx, "tests.fail-late", kettle.id)).toEqual([]);
    ports.clock.pass(SECOND);
    await deliverDue(settings);
    expect(await effectsOn(ctx, "tests.fail-late", kettle.id)).toEqual(["1.0"]);
  });

  test("works as the system, in one transaction with all it calls, and what it emits is delivered too", async () => {
    const boils = defineHandler({
      name: "tests.boil", on: [kettleFilled], kind: "database",
      handle: async (ctx, event, { tx, deliveryId }) => {
        expect(ctx).toMatchObject({ viewer: undefined, requestId: deliveryId });
        // A command that the handler calls knows nothing of the transaction around it.
        await ctx.transaction(async (inner) => {
          expect(inner).toBe(tx);
          await inner.emit(kettleBoiled, { id: event.stream, revision: 100 + event.seq }, {});
        });
        expect(await ctx.db.of(Events).count({ stream: event.stream, type: "kettles.kettle-boiled" })).toBe(event.seq);
      },
    });
    const hears = defineHandler({
      name: "tests.hear", on: [kettleBoiled], kind: "database",
      handle: async (_ctx, event, { tx }) => void (await effect(tx, "tests.hear", event, event.actor.system)),
    });
    const { ctx, settings } = kitchen([boils, hears]);
    const kettle = await newKettle(ctx);
    await fill(ctx, kettle.id);
    expect(await deliverDue(settings)).toBe(4);
    const heard = await ctx.db.of(Effects).find({ stream: kettle.id }, { sort: { id: 1 } });
    expect(heard.map(({ seq, note }) => [seq, note])).toEqual([[101, "tests.boil"], [102, "tests.boil"]]);
  });

  test("of a tenant's one lane gets every matter in its order, one event at a time", async () => {
    let busy = 0;
    const one = defineHandler({
      name: "tests.one-lane", on: "all", lane: "tenant", kind: "database",
      handle: async (_ctx, event, { tx }) => {
        expect((busy += 1)).toBe(1);
        await effect(tx, "tests.one-lane", event);
        busy -= 1;
      },
    });
    const { ctx, settings } = kitchen([one]);
    const kettles = [await newKettle(ctx), await newKettle(ctx), await newKettle(ctx)];
    for (const kettle of [...kettles, ...kettles]) await fill(ctx, kettle.id, 2);
    await Promise.all([deliverDue(settings), deliverDue(settings), deliverDue(settings)]);
    for (const { id } of kettles) {
      expect(await effectsOn(ctx, "tests.one-lane", id)).toEqual(["1.0", "2.0", "2.1", "3.0", "3.1"]);
    }
  });

  test("in a tenant's lane follows the matter's own numbers where rows were written with clocks that differ", async () => {
    const late = defineHandler({ ...counting, name: "tests.skewed", on: [kettleFilled], lane: "tenant", kind: "database",
      handle: async (_ctx, event, { tx }) => void (await effect(tx, "tests.skewed", event)) });
    const { ctx, settings } = kitchen([late]);
    const kettle = await newKettle(ctx);
    await fill(ctx, kettle.id);
    const [first, second] = await deliveriesOf(ctx, kettle.id);
    // The second row gets an id from before the first one, as from a machine whose clock is behind.
    await ctx.db.of(Deliveries).remove(second!);
    const { id: _id, revision: _revision, ...values } = second!;
    await ctx.db.of(Deliveries).insert(values, `${"0".repeat(8)}${newId().slice(8)}`);
    expect((await ctx.db.of(Deliveries).findOne({}, { sort: { id: 1 } }))?.seq).toBe(2);
    expect(first!.seq).toBe(1);
    await deliverDue(settings);
    expect(await effectsOn(ctx, "tests.skewed", kettle.id)).toEqual(["1.0", "2.0"]);
  });
});

describe("a handler of the world outside", () => {
  test("gets the same delivery id at each try, and its row goes when it has succeeded", async () => {
    const ids: string[] = [];
    const flaky = defineHandler({
      name: "tests.flaky", on: [kettleFilled], kind: "outside",
      handle: async (_ctx, _event, { deliveryId }) => {
        if (ids.push(deliveryId) < 3) throw Object.assign(new Error("greylisted"), { code: "EENVELOPE" });
      },
    });
    const { ctx, settings, ports } = kitchen([flaky]);
    const kettle = await newKettle(ctx);
    for (let i = 0; i < 5; i++) {
      await deliverDue(settings);
      ports.clock.pass(60 * SECOND);
    }
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(1);
    expect(await deliveriesOf(ctx, kettle.id)).toEqual([]);
    expect(settings.counters).toEqual({ delivered: 1, failed: 2, parked: 0 });
  });

  test("that never ends is told to stop, counts as failed, and does not hold up the others", async () => {
    let told = false;
    const hangs = defineHandler({
      name: "tests.hang", on: [kettleFilled], kind: "outside",
      handle: (_ctx, _event, { signal }) => new Promise<void>(
        () => signal.addEventListener("abort", () => { told = true; })
      ),
    });
    const { ctx, settings } = kitchen([hangs, counting]);
    const kettle = await newKettle(ctx);
    await deliverDue({ ...settings, handlerMs: 50 });
    expect(told).toBe(true);
    expect(await deliveriesOf(ctx, kettle.id)).toMatchObject(
      [{ handler: "tests.hang", attempts: 1, lastError: "TimeoutError 23" }]
    );
    expect(await effectsOn(ctx, "tests.count", kettle.id)).toEqual(["1.0"]);
  });

  test("acts in its own name when it writes back", async () => {
    const writes = defineHandler({
      name: "tests.write-back", on: [kettleFilled], kind: "outside",
      handle: async (ctx, event) => ctx.transaction((tx) => tx.emit(kettleBoiled, { id: event.stream, revision: 50 }, {})),
    });
    const { ctx, settings } = kitchen([writes]);
    await newKettle(ctx);
    await deliverDue(settings);
    const boiled = await ctx.db.of(Events).findOne({ type: "kettles.kettle-boiled" });
    expect(boiled).toMatchObject({ actor: { roles: [], system: "tests.write-back" } });
  });
});

describe("a timer", () => {
  const remind = defineHandler({
    name: "tests.remind", on: [kettleForgotten], kind: "database",
    handle: async (_ctx, event, { tx }) => void (await effect(tx, "tests.remind", event, `${event.data.minutes}`)),
  });

  test("goes off at its time, once, and holds up no event behind it", async () => {
    const { ctx, settings, ports } = kitchen([remind, counting]);
    const kettle = await newKettle(ctx);
    const dueAt = new Date(ports.clock.now().getTime() + 60 * SECOND);
    await ctx.transaction((tx) => tx.schedule(kettleForgotten, kettle, { dueAt, data: { minutes: 1 } }));
    await fill(ctx, kettle.id);
    await deliverDue(settings);
    expect(await effectsOn(ctx, "tests.count", kettle.id)).toEqual(["1.0", "2.0"]);
    ports.clock.pass(60 * SECOND - 1);
    expect(await deliverDue(settings)).toBe(0);
    ports.clock.pass(1);
    expect(await deliverDue(settings)).toBe(1);
    ports.clock.pass(600 * SECOND);
    expect(await deliverDue(settings)).toBe(0);
    expect(await ctx.db.of(Effects).find({ handler: "tests.remind" })).toMatchObject([{ stream: kettle.id, note: "1" }]);
  });

  test("that was taken back does not go off", async () => {
    const { ctx, settings, ports } = kitchen([remind]);
    const kettle = await newKettle(ctx);
    await ctx.transaction((tx) => tx.schedule(kettleForgotten, kettle, { dueAt: ports.clock.now(), data: { minutes: 1 } }));
    await ctx.transaction((tx) => tx.unschedule(kettleForgotten, kettle));
    expect(await deliverDue(settings)).toBe(0);
  });
});

describe("consumers", () => {
  test("leave a lane to the one that has it", async () => {
    const { ctx, settings } = kitchen([counting]);
    const kettle = await newKettle(ctx);
    const [row] = await deliveriesOf(ctx, kettle.id);
    const lease = (await takeLease(row!.lane, 60_000))!;
    expect(await deliverDue(settings)).toBe(0);
    await lease.release();
    expect(await deliverDue(settings)).toBe(1);
  });

  test("leave rows of handlers that they do not know to the version that does", async () => {
    const { ctx, settings } = kitchen([counting]);
    const kettle = await newKettle(ctx);
    await deliverDue({ ...settings, handlers: [] });
    expect(await deliveriesOf(ctx, kettle.id)).toMatchObject([{ state: "waiting", attempts: 0 }]);
    expect(await deliverDue(settings)).toBe(1);
  });

  test("count a try for the row on which another one died, and park what kills them each time", async () => {
    const killer = defineHandler({
      name: "tests.killer", on: [kettleFilled], kind: "outside", maxAttempts: 2, handle: async () => {},
    });
    const { ctx, settings, ports } = kitchen([killer]);
    const kettle = await newKettle(ctx);
    for (let deaths = 0; deaths < 2; deaths++) {
      const [row] = await deliveriesOf(ctx, kettle.id);
      // As a dead process leaves it: taken, and not renewed.
      const dead = (await takeLease(row!.lane, 60_000))!;
      await runOut(dead.name);
      expect(await deliverDue(settings)).toBe(0);
      await dead.release();
      ports.clock.pass(10 * SECOND);
    }
    expect(await listParked(ctx.db)).toMatchObject([{ stream: kettle.id, lastError: "CRASHED" }]);
  });

  test("share the work, tell when nothing is left, and end when they are told", async () => {
    const { ctx, settings } = kitchen([counting]);
    const kettles = [];
    for (let i = 0; i < 20; i++) kettles.push(await newKettle(ctx));
    const stop = new AbortController();
    let finished = () => {};
    const idle = new Promise<void>((resolve) => { finished = resolve; });
    const onIdle = () => { if (settings.counters.delivered === 20) finished(); };
    const running = [1, 2, 3].map(() => runConsumer({ ...settings, signal: stop.signal, pollMs: 5, onIdle }));
    await idle;
    stop.abort();
    await Promise.all(running);
    for (const { id } of kettles) expect(await effectsOn(ctx, "tests.count", id)).toEqual(["1.0"]);
  });

  test("outlive a database that does not answer", async () => {
    const { ctx, settings, ports } = kitchen([counting]);
    const kettle = await newKettle(ctx);
    const stop = new AbortController();
    let calls = 0;
    const shaky = new Proxy(settings.db, {
      get: (db, name) => {
        const away = Object.assign(new Error("no primary"), { name: "MongoServerSelectionError" });
        if (name === "of" && (calls += 1) <= 2) throw away;
        return Reflect.get(db, name, db) as unknown;
      },
    });
    const done = runConsumer({ ...settings, db: shaky, signal: stop.signal, pollMs: 1, onIdle: () => stop.abort() });
    await done;
    expect(await effectsOn(ctx, "tests.count", kettle.id)).toEqual(["1.0"]);
    expect(ports.logged.filter(({ event }) => event === "events.consumer-stumbled").map(({ fields }) => fields)).toEqual([
      { reason: "MongoServerSelectionError", times: 1 }, { reason: "MongoServerSelectionError", times: 2 },
    ]);
  });
});
