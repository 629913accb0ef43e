import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { disclosureOf, figuresOf, panelsFor, select, violationsOf } from "../src/index.ts";
import { madeProblem } from "./made-problem.ts";

const recipe = fc.record({
  people: fc.integer({ min: 40, max: 160 }),
  size: fc.integer({ min: 6, max: 20 }),
  categories: fc.array(fc.integer({ min: 2, max: 5 }), { minLength: 1, maxLength: 5 }),
  room: fc.integer({ min: 0, max: 2 }),
  couples: fc.constantFrom(0, 2, 4),
  pinned: fc.integer({ min: 0, max: 3 }),
});

describe("a lottery", () => {
  test("breaks no quota and no household, and leaves nobody two panels below the exact chance", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 1_000_000 }), recipe, async (number, made) => {
        const problem = madeProblem(`lottery ${number}`, made);
        const selection = await select(problem, { panels: 1000 });
        if (selection.kind !== "selected") throw new Error(selection.kind);
        expect(violationsOf(disclosureOf(problem, selection))).toEqual([]);
        expect(selection.lottery.panels).toHaveLength(1000);
        const times = new Map<string, number>();
        for (const panel of selection.lottery.panels) for (const id of panel) times.set(id, (times.get(id) ?? 0) + 1);
        for (const { id } of problem.pool) {
          const error = (times.get(id) ?? 0) - selection.exact.probabilities[id]! * 1000;
          expect(error).toBeGreaterThan(-2 - 1e-6);
          expect(error).toBeLessThan(8);
        }
        for (const id of problem.pinned) expect(times.get(id)).toBe(1000);
      }),
      { numRuns: 25, seed: 7 },
    );
  }, 180_000);

  test("has so many panels that the smallest chance stands for fifty", () => {
    expect([0.3, 0.05, 0.0471, 0.00285, 0.0000001].map(panelsFor)).toEqual([1000, 1000, 2000, 20_000, 100_000]);
  });
});

describe("figures", () => {
  test("are the known ones for chances that can be computed by hand", () => {
    const { min, gini, geometricMean } = figuresOf([0.1, 0.4]);
    expect(min).toBe(0.1);
    expect(gini).toBeCloseTo(0.3, 12);
    expect(geometricMean).toBeCloseTo(0.2, 12);
  });
});
