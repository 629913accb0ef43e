import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { lately } from "../src/lately.ts";

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

const kept = () => (globalThis as Record<symbol, unknown>)[Symbol.for("raati.lately-read")] as Map<string, unknown>;

test("what was read stays in memory no longer than it serves, also when nobody asks again", () => {
  const first = lately("tenant", "1");
  vi.advanceTimersByTime(200);
  expect(lately("tenant", "1")).toBe(first);
  const second = lately("tenant", "2");
  vi.advanceTimersByTime(100);
  // The end of the first one takes nothing from the second.
  expect(lately("tenant", "2")).toBe(second);
  vi.advanceTimersByTime(151);
  expect(kept().size).toBe(0);
});
