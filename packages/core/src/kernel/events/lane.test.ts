import { takeLease } from "@raati/db";
import { expect, test } from "vitest";
import {
  counting, deliveriesOf, effectsOn, fill, kettleFilled, kitchen, newKettle, runOut
} from "../../../test/events-fixture.ts";
import { withDatabase } from "../../testing/database.ts";
import { deliverDue } from "./consumer.ts";
import { consumerOptions } from "./consumer-options.ts";
import { dueLanes } from "./due-lanes.ts";
import { defineHandler, type EventHandler } from "./event-handler.ts";
import { holdLane } from "./failed-delivery.ts";
import { runLane } from "./lane.ts";
import { Deliveries } from "./model.ts";

withDatabase();

const fails = (maxAttempts: number): EventHandler => defineHandler({
  name: "tests.fails", on: [kettleFilled], kind: "outside", maxAttempts, handle: () => Promise.reject(new Error("no")),
});

/** Two rows in one lane, after one turn of a consumer. */
async function afterOneTurn(handler: EventHandler) {
  const { ctx, settings } = kitchen([handler]);
  const kettle = await newKettle(ctx);
  await fill(ctx, kettle.id);
  const options = consumerOptions(settings);
  const [lane, ...others] = await dueLanes(options);
  expect(others).toEqual([]);
  expect(await runLane(options, lane!, new AbortController().signal)).toBe(1);
  return { ctx, options, lane: lane!, rows: await deliveriesOf(ctx, kettle.id) };
}

test("one turn delays all of a lane whose head fails, so that nobody looks at it in vain", async () => {
  const { options, rows } = await afterOneTurn(fails(5));
  expect(rows.map((row) => row.dueAt.getTime() - options.clock.now().getTime())).toEqual([1000, 1000]);
  expect(await dueLanes(options)).toEqual([]);
});

test("one turn holds all of a lane whose head is parked", async () => {
  const { options, rows } = await afterOneTurn(fails(1));
  expect(rows.map((row) => row.state)).toEqual(["parked", "held"]);
  expect(await dueLanes(options)).toEqual([]);
});

test("a lane without a parked row is not held: somebody may have freed it in between", async () => {
  const { ctx, lane } = await afterOneTurn(fails(5));
  await holdLane(ctx.db, lane.name);
  expect((await deliveriesOf(ctx, lane.stream)).map((row) => row.state)).toEqual(["waiting", "waiting"]);
});

test("a consumer that is told to stop finishes the row at work and begins no other", async () => {
  const stop = new AbortController();
  const seen: number[] = [];
  const { ctx, settings } = kitchen([defineHandler({
    name: "tests.stops", on: [kettleFilled], kind: "outside",
    handle: async (_ctx, event) => { seen.push(event.seq); stop.abort(); },
  })]);
  const kettle = await newKettle(ctx);
  await fill(ctx, kettle.id);
  const options = consumerOptions(settings);
  const [lane] = await dueLanes(options);
  expect(await runLane(options, lane!, stop.signal)).toBe(1);
  expect(seen).toEqual([1]);
  expect((await deliveriesOf(ctx, kettle.id)).map(({ seq, attempts }) => [seq, attempts])).toEqual([[2, 0]]);
  expect(await dueLanes(options), "the lane was given back").toHaveLength(1);
});

test("a lane whose dead consumer still holds its row in a transaction is left alone until that has ended", async () => {
  const { ctx, settings, ports } = kitchen([counting]);
  const kettle = await newKettle(ctx);
  const options = consumerOptions(settings);
  const [lane] = await dueLanes(options);
  const dead = (await takeLease(lane!.name, 60_000))!;
  await runOut(dead.name);
  const consume = () => runLane(options, lane!, new AbortController().signal);
  // As a process leaves it that dies inside a database handler: nobody ends its transaction.
  const meanwhile = ctx.db.transaction(async (tx) => {
    await tx.of(Deliveries).removeWhere({ stream: kettle.id });
    const seen = { moved: await consume(), due: await dueLanes(options) };
    throw Object.assign(new Error("its time is up"), { seen });
  });
  await expect(meanwhile).rejects.toMatchObject({ message: "its time is up", seen: { moved: 0, due: [] } });
  expect(await deliveriesOf(ctx, kettle.id)).toMatchObject([{ attempts: 0 }]);
  await runOut(dead.name);
  await consume();
  expect(await deliveriesOf(ctx, kettle.id)).toMatchObject([{ attempts: 1, lastError: "CRASHED" }]);
  ports.clock.pass(1000);
  expect(await deliverDue(settings)).toBe(1);
  expect(await effectsOn(ctx, counting.name, kettle.id)).toEqual(["1.0"]);
  await dead.release();
});
