import { expect, test } from "vitest";

import { attack } from "../scripts/hostile/attack.ts";

test("hostile messages are answered or end their connection; the server stays", { timeout: 120_000 }, async () => {
  const summary = await attack(5000, 20_251_122);
  expect(summary.findings).toEqual([]);
  expect(summary.alive).toBe(true);
  expect(summary.maxRssMb).toBeLessThan(600);
  expect(Object.keys(summary.codes)).toEqual(
    expect.arrayContaining(["InvalidBSON", "Overflow", "UnsupportedOpQueryCommand"])
  );
});
