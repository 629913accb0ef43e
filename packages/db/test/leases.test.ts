import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test, vi } from "vitest";
import { newId, takeLease, takenLeases } from "../src/index.ts";
import { runOut, withDatabase } from "./database.ts";

withDatabase();

describe("a lease", () => {
  test("is had by one at a time, and by the next when it is given back", async () => {
    const name = newId();
    const takers = await Promise.all(Array.from({ length: 8 }, () => takeLease(name, 10_000)));
    const had = takers.filter((lease) => lease !== undefined);
    expect(had).toHaveLength(1);
    expect(await takenLeases()).toContain(name);
    await had[0]!.release();
    expect(await takenLeases()).not.toContain(name);
    const next = await takeLease(name, 10_000);
    expect(next).toMatchObject({ name, stolen: false });
    await next!.release();
  });

  test("outlives its time as long as its owner renews it", async () => {
    const name = newId();
    const lease = (await takeLease(name, 90))!;
    const renewedPast = Date.now() + 300;
    while (Date.now() < renewedPast) {
      expect(await takeLease(name, 90)).toBeUndefined();
      await sleep(20);
    }
    expect(lease.lost.aborted).toBe(false);
    await lease.release();
  });

  test("of an owner that stands still is stolen, by one, and the owner is told", async () => {
    const name = newId();
    const lease = (await takeLease(name, 1500))!;
    await runOut(name);
    const thieves = await Promise.all([takeLease(name, 10_000), takeLease(name, 10_000), takeLease(name, 10_000)]);
    const [thief, ...others] = thieves.filter((taken) => taken !== undefined);
    expect(thief?.stolen).toBe(true);
    expect(others).toEqual([]);
    await vi.waitFor(() => expect(lease.lost.aborted).toBe(true), 10_000);
    await lease.release();
    expect(await takenLeases(), "a lost lease that is given back takes nothing from its new owner").toContain(name);
    await thief!.release();
  });
});
