import { describe, expect, test } from "vitest";
import { findRelaxations, type Problem, type QuotaChange, select } from "../src/index.ts";
import { withChanges } from "../src/feasibility.ts";
import { everyPanel } from "./every-panel.ts";
import { madeProblem } from "./made-problem.ts";

const seats = (changes: readonly QuotaChange[]) =>
  changes.reduce((sum, change) => sum + Math.abs(change.to - change.from), 0);

function spoilt(number: number, soft = false): Problem {
  return madeProblem(`spoilt ${number}`, {
    people: 11,
    size: 4,
    categories: [2, 3, 2],
    room: 0,
    spoilt: 2,
    couples: number % 3 === 0 ? 3 : 0,
    soft,
  });
}

describe("a problem without a panel", () => {
  test("is told as such with reasons and relaxations, each of which has a panel", async () => {
    let infeasible = 0,
      alternatives = 0;
    for (let number = 0; number < 50; number += 1) {
      const problem = spoilt(number);
      const result = await findRelaxations(problem);
      const panels = everyPanel(problem).length;
      expect(result.kind).toBe(panels > 0 ? "feasible" : "infeasible");
      if (result.kind !== "infeasible") continue;
      infeasible += 1;
      expect(result.reasons.length).toBeGreaterThan(0);
      expect(result.relaxations.length).toBeGreaterThan(0);
      alternatives = Math.max(alternatives, result.relaxations.length);
      for (const relaxation of result.relaxations) {
        expect(everyPanel(withChanges(problem, relaxation.changes)).length).toBeGreaterThan(0);
        const bounds = new Set(relaxation.changes.map((change) => change.bound));
        expect(relaxation.goals.includes("onlyLowerMinimums") && bounds.has("max")).toBe(false);
        expect(relaxation.goals.includes("onlyRaiseMaximums") && bounds.has("min")).toBe(false);
      }
      const by = (goal: string) => result.relaxations.find((relaxation) => relaxation.goals.some((name) => name === goal));
      expect(seats(by("smallestTotal")!.changes)).toBe(
        Math.min(...result.relaxations.map((relaxation) => seats(relaxation.changes))),
      );
      const quotas = (changes: readonly QuotaChange[]) =>
        new Set(changes.map((change) => `${change.category} ${change.value} ${change.bound}`)).size;
      expect(quotas(by("fewestQuotas")!.changes)).toBe(
        Math.min(...result.relaxations.map((relaxation) => quotas(relaxation.changes))),
      );
    }
    expect(infeasible).toBeGreaterThan(12);
    expect(alternatives).toBeGreaterThan(1);
  }, 180_000);

  const people = (counts: Record<string, number>) =>
    Object.entries(counts).flatMap(([value, count]) =>
      Array.from({ length: count }, (_, at) => ({ id: `${value}${at}`, values: { c: value } })),
    );
  const quota = (value: string, min: number, max: number, more = {}) => ({
    category: "c",
    value,
    min,
    max,
    hard: true,
    ...more,
  });

  test("spreads what must change over several quotas", async () => {
    const problem = {
      pool: people({ a: 9, b: 9, c: 9, d: 9 }),
      quotas: ["a", "b", "c", "d"].map((value) => quota(value, 3, 9)),
      size: 8,
      pinned: [],
    };
    const result = await findRelaxations(problem);
    if (result.kind !== "infeasible") throw new Error(result.kind);
    expect(result.reasons).toEqual([{ code: "MINIMUMS_ABOVE_SIZE", values: { row: 0, category: "c", sum: 12, size: 8 } }]);
    const balanced = result.relaxations.find((relaxation) => relaxation.goals.includes("balanced"))!;
    expect(balanced.changes.map((change) => [change.value, change.to])).toEqual([
      ["a", 2],
      ["b", 2],
      ["c", 2],
      ["d", 2],
    ]);
    const fewest = result.relaxations.find((relaxation) => relaxation.goals.includes("fewestQuotas"))!;
    expect(fewest.changes).toHaveLength(2);
  });

  test("stays within min_flex, and says so where that is not enough", async () => {
    const flexible = (minFlex: number) => ({
      pool: people({ a: 9, b: 9 }),
      quotas: [quota("a", 5, 9, { minFlex: 5 }), quota("b", 5, 9, { minFlex })],
      size: 8,
      pinned: [],
    });
    const within = await findRelaxations(flexible(2));
    if (within.kind !== "infeasible") throw new Error(within.kind);
    expect(within.relaxations.map((relaxation) => relaxation.changes)).toEqual([
      [{ category: "c", value: "b", bound: "min", from: 5, to: 3 }],
    ]);
    const beyond = await findRelaxations(flexible(5));
    if (beyond.kind !== "infeasible") throw new Error(beyond.kind);
    expect(beyond.relaxations.every((relaxation) => !relaxation.withinFlex)).toBe(true);
  });

  test("names a quota above the pool", async () => {
    const result = await findRelaxations({
      pool: people({ a: 9, b: 1 }),
      quotas: [quota("a", 0, 9), quota("b", 2, 3)],
      size: 4,
      pinned: [],
    });
    expect(result).toMatchObject({
      reasons: [{ code: "QUOTA_ABOVE_POOL", values: { row: 1, value: "b", min: 2, available: 1 } }],
    });
  });
});

describe("soft quotas", () => {
  test("give way only when the hard ones leave no panel with them, and the result keeps all others", async () => {
    let gaveWay = 0;
    for (let number = 0; number < 60; number += 1) {
      const problem = spoilt(number, true);
      const selection = await select(problem, { panels: 50 });
      const hard = { ...problem, quotas: problem.quotas.filter((quota) => quota.hard) };
      expect(selection.kind).toBe(everyPanel(hard).length > 0 ? "selected" : "infeasible");
      if (selection.kind !== "selected") continue;
      expect(selection.softened.length > 0).toBe(everyPanel(problem).length === 0);
      for (const change of selection.softened)
        expect(
          problem.quotas.find((quota) => quota.category === change.category && quota.value === change.value)!.hard,
        ).toBe(false);
      if (selection.softened.length > 0) gaveWay += 1;
    }
    expect(gaveWay).toBeGreaterThan(3);
  }, 180_000);
});
