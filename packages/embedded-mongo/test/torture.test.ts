// A short run of scripts/torture.ts, which does 100 rounds.
import { expect, test } from "vitest";

import { torture } from "../scripts/torture.ts";

test("no acknowledged write is lost in a crash, no transaction is halved, no index differs", { timeout: 240_000 }, async () => {
  const { kills, scenes } = await torture(3, Date.now(), () => undefined);
  expect(kills.problems).toEqual([]);
  expect(kills.acknowledged).toMatchObject(
    { inserts: expect.any(Number), transfers: expect.any(Number), pairs: expect.any(Number) }
  );
  expect(scenes.flatMap(({ scene, problems }) => problems.map((problem) => `${scene}: ${problem}`))).toEqual([]);
  expect(scenes.map(({ scene }) => scene)).toEqual(
    expect.arrayContaining(["second process", "backup under load", "full store"])
  );
});
