import { expect, test } from "vitest";
import { secureRandom, systemClock } from "../src/index.ts";

test("the clock goes with the machine's", () => {
  const before = Date.now();
  const now = systemClock.now().getTime();
  expect(now).toBeGreaterThanOrEqual(before);
  expect(now).toBeLessThanOrEqual(Date.now());
});

test("tokens have so many bytes, can stand in an address, and differ", () => {
  const tokens = Array.from({ length: 200 }, () => secureRandom.token(32));
  expect(new Set(tokens).size).toBe(200);
  for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
  expect(Buffer.from(secureRandom.token(5), "base64url")).toHaveLength(5);
});
