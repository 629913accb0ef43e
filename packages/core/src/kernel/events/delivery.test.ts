import { describe, expect, test } from "vitest";
import { withDatabase } from "../../testing/database.ts";
import { counting, deliveriesOf, effect, effectsOn, fill, kitchen, newKettle } from "../../../test/events-fixture.ts";
import { retryDelay } from "./backoff.ts";
import { deliver, deliverTogether, GONE } from "./delivery.ts";
import { errorCode } from "./error-code.ts";
import type { EventHandler } from "./event-handler.ts";
import { inTimeAndPlace } from "./lane-head.ts";

withDatabase();

describe("of two consumers on one row", () => {
  test("only one has an effect, also when a lost lease lets both run at the same time", async () => {
    const { ctx, system } = kitchen([counting]);
    const kettle = await newKettle(ctx);
    const [row] = await deliveriesOf(ctx, kettle.id);
    const place = { ctx: system, handler: counting, signal: new AbortController().signal };
    const outcomes = await Promise.allSettled([deliver(place, row!), deliver(place, row!), deliver(place, row!)]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const reasons = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason as unknown] : []));
    expect(reasons).toEqual([GONE, GONE]);
    expect(await effectsOn(ctx, counting.name, kettle.id)).toEqual(["1.0"]);
  });

  test("a batch with one that is gone does nothing at all", async () => {
    const { ctx, system } = kitchen([counting]);
    const kettle = await newKettle(ctx);
    await fill(ctx, kettle.id);
    const rows = await deliveriesOf(ctx, kettle.id);
    const place = { ctx: system, handler: counting, signal: new AbortController().signal };
    await deliver(place, rows[0]!);
    await expect(deliverTogether(place, rows)).rejects.toBe(GONE);
    expect(await effectsOn(ctx, counting.name, kettle.id)).toEqual(["1.0"]);
  });

  test("the one whose lease is lost does not begin, and leaves nothing behind when it is lost in the middle", async () => {
    const { ctx, system } = kitchen([counting]);
    const kettle = await newKettle(ctx);
    const [row] = await deliveriesOf(ctx, kettle.id);
    const lost = AbortSignal.abort(new Error("lost"));
    await expect(deliver({ ctx: system, handler: counting, signal: lost }, row!)).rejects.toThrow("lost");
    const losing = new AbortController();
    const loser: EventHandler = { ...counting, kind: "database", handle: async (_ctx, event, { tx }) => {
      await effect(tx, counting.name, event);
      losing.abort(new Error("lost now"));
    } };
    await expect(deliver({ ctx: system, handler: loser, signal: losing.signal }, row!)).rejects.toThrow("lost now");
    expect(await effectsOn(ctx, counting.name, kettle.id)).toEqual([]);
    expect(await deliveriesOf(ctx, kettle.id)).toHaveLength(1);
  });
});

test.each([
  [1, 0.5, 1000], [2, 0.5, 2000], [5, 0.5, 16_000], [12, 0.5, 2_048_000], [13, 0.5, 3_600_000], [1000, 0.5, 3_600_000],
  [1, 0, 800], [1, 1, 1200],
])(
  "after %i failures and with chance %f a lane waits %i milliseconds", (attempts, chance, wait) => {
    expect(retryDelay(attempts, () => chance)).toBe(wait);
  },
);

test.each([
  [Object.assign(new Error("aino@example.org"), { code: "EENVELOPE" }), "EENVELOPE"],
  [
    Object.assign(new Error("dup key: { email: \"aino@example.org\" }"), { code: 11000, name: "MongoServerError" }),
    "MongoServerError 11000"
  ],
  [new TypeError("aino"), "TypeError"],
  [Object.assign(new Error("x"), { code: "Aino Testinen" }), "Error"],
  [Object.assign(new Error("x"), { name: "Aino Testinen" }), "UNKNOWN"],
  ["aino@example.org", "UNKNOWN"],
  [undefined, "UNKNOWN"],
])("what is kept of an error is a code without data: %s", (error, code) => {
  expect(errorCode(error)).toBe(code);
});

test("a tenant's lane goes by time, and within a matter by its numbers", () => {
  const row = (id: string, stream: string, seq: number) => ({ id, stream, seq });
  const rows = [row("4", "a", 1), row("1", "a", 2), row("5", "a", 3), row("2", "b", 7), row("3", "b", 8)];
  expect(inTimeAndPlace(rows).map(({ stream, seq }) => `${stream}${seq}`)).toEqual(["a1", "b7", "b8", "a2", "a3"]);
});
