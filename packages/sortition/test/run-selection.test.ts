import { describe, expect, test } from "vitest";
import { runSelection, select } from "../src/index.ts";
import { madeProblem } from "./made-problem.ts";

const quick = () => madeProblem("thread", { people: 60, size: 8, categories: [2, 3], room: 1 });
const long = () => madeProblem("long", { people: 3000, size: 60, categories: [3, 8, 8, 6, 4, 5], room: 1, couples: 3 });

describe("a selection in its own thread", () => {
  test("is the one that this thread would make", async () => {
    expect(await runSelection(quick(), { panels: 300 })).toEqual(await select(quick(), { panels: 300 }));
  });

  test("tells its progress at least every two seconds, and ends within two seconds of being cancelled", async () => {
    const controller = new AbortController();
    const told: number[] = [performance.now()];
    let cancelled = 0;
    const running = runSelection(
      long(),
      {},
      {
        signal: controller.signal,
        onProgress: () => {
          told.push(performance.now());
          if (told.at(-1)! - told[0]! < 5000 || cancelled > 0) return;
          cancelled = performance.now();
          controller.abort(new Error("cancelled"));
        },
      },
    );
    await expect(running).rejects.toThrow("cancelled");
    expect(performance.now() - cancelled).toBeLessThan(2000);
    const pauses = told.slice(1).map((time, at) => time - told[at]!);
    expect(Math.max(...pauses)).toBeLessThan(2000);
  }, 180_000);

  test("does not start when it is cancelled before", async () => {
    await expect(runSelection(quick(), {}, { signal: AbortSignal.abort(new Error("too late")) })).rejects.toThrow(
      "too late",
    );
  });

  test("answers within a time limit with the gap that is left", async () => {
    const problem = madeProblem("limit", { people: 800, size: 40, categories: [3, 8, 6, 5], room: 1 });
    const started = performance.now();
    const selection = await runSelection(problem, { seconds: 1, panels: 100 });
    expect(performance.now() - started).toBeLessThan(20_000);
    if (selection.kind !== "selected") throw new Error(selection.kind);
    expect(selection.exact.gap).toBeGreaterThan(1e-6);
    expect(selection.lottery.panels).toHaveLength(100);
  }, 180_000);
});
