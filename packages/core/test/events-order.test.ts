import fc from "fast-check";
import { expect, test } from "vitest";
import { defineHandler, deliverDue, Deliveries } from "../src/kernel/index.ts";
import { withDatabase } from "../src/testing/database.ts";
import { Effects, effectsOn, fill, kettleFilled, kitchen, newKettle } from "./events-fixture.ts";

withDatabase();

/** What happens next: a command on one of the matters, consumers at work side by side, or time. */
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record(
      { what: fc.constant("fill" as const), kettle: fc.nat({ max: 2 }), events: fc.integer({ min: 1, max: 3 }) }
    )
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant("consume" as const), consumers: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant("wait" as const), seconds: fc.integer({ min: 1, max: 5 }) }) },
);

/** Whether the n-th call of any handler fails, before or after it has written. */
const failures = fc.infiniteStream(fc.constantFrom("no", "no", "no", "before", "after"));

test("whatever fails and whoever is faster, each handler has each event once, in the order of its matter", async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 15 }), failures, async (steps, fails) => {
    const failing = { on: true };
    const handlers = (["matter", "tenant"] as const).map((lane) => defineHandler({
      name: `tests.order-${lane}`, on: [kettleFilled], lane, kind: "database", maxAttempts: 1000,
      handle: async (_ctx, { stream, seq, part }, { tx }) => {
        const fault = failing.on ? fails.next().value : "no";
        if (fault === "before") throw new Error("before");
        await tx.of(Effects).insert({ handler: `tests.order-${lane}`, stream, seq, part, note: "" });
        if (fault === "after") throw new Error("after");
      },
    }));
    const { ctx, settings, ports } = kitchen(handlers);
    const kettles = [await newKettle(ctx), await newKettle(ctx), await newKettle(ctx)];
    const expected = new Map(kettles.map(({ id }) => [id, ["1.0"]]));
    const running: Promise<unknown>[] = [];
    for (const next of steps) {
      if (next.what === "wait") ports.clock.pass(next.seconds * 1000);
      // Not awaited: the consumers run while the commands after them do.
      if (next.what === "consume") running.push(...Array.from({ length: next.consumers }, () => deliverDue(settings)));
      if (next.what === "fill") {
        const { id, revision } = await fill(ctx, kettles[next.kettle]!.id, next.events);
        expected.get(id)!.push(...Array.from({ length: next.events }, (_, part) => `${revision}.${part}`));
      }
    }
    await Promise.all(running);
    failing.on = false;
    ports.clock.pass(7_200_000);
    await deliverDue(settings);
    expect(await ctx.db.of(Deliveries).count()).toBe(0);
    for (const [id, places] of expected) {
      for (const { name } of handlers) expect(await effectsOn(ctx, name, id)).toEqual(places);
    }
  }), { numRuns: 10 });
}, 180_000);
