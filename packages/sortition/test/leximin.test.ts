import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lyingProblem } from "../bench/instances.ts";
import { type Problem, select, type Selection } from "../src/index.ts";
import { groupPeople } from "../src/groups.ts";
import { relaxedOptimum } from "../src/relaxed-optimum.ts";
import { loadSolver } from "../src/solver.ts";
import { everyPanel, leximinByDefinition } from "./every-panel.ts";
import { madeProblem, smallProblem } from "./made-problem.ts";

type Selected = Extract<Selection, { kind: "selected" }>;

async function selected(problem: Problem, options?: Parameters<typeof select>[1]): Promise<Selected> {
  const selection = await select(problem, options);
  if (selection.kind !== "selected") throw new Error(selection.kind);
  return selection;
}
const chancesOf = (problem: Problem, selection: Selected) =>
  problem.pool.map((person) => selection.exact.probabilities[person.id]!);

function expectNear(got: readonly number[], wanted: readonly number[], tolerance = 1e-6): void {
  const worst = Math.max(...got.map((chance, at) => Math.abs(chance - wanted[at]!)));
  expect(worst).toBeLessThan(tolerance);
}

describe("LEXIMIN chances", () => {
  test("equal those of the definition, over every panel of 200 small pools", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 1_000_000 }), async (number) => {
        const problem = smallProblem(`definition ${number}`);
        const selection = await selected(problem, { panels: 200 });
        expectNear(chancesOf(problem, selection), await leximinByDefinition(problem.pool.length, everyPanel(problem)));
        expect(selection.exact.gap).toBeLessThan(1e-6);
      }),
      { numRuns: 200, seed: 4 },
    );
  }, 180_000);

  test("keep a cap as the definition does, and name the lowest cap there is", async () => {
    let capped = 0;
    let refused = 0;
    for (let number = 0; number < 160; number += 1) {
      const problem = smallProblem(`cap ${number}`);
      const panels = everyPanel(problem);
      const pinned = new Set(problem.pool.flatMap((person, at) => (problem.pinned.includes(person.id) ? [at] : [])));
      const mostOf = (chances: readonly number[]) => Math.max(...chances.filter((_, at) => !pinned.has(at)));
      const most = mostOf(await leximinByDefinition(problem.pool.length, panels));
      const wanted = Math.min(1, Math.max(0.05, most * (number % 4 === 0 ? 0.4 : 0.9)));
      const first = await select(problem, { panels: 200, maxChance: wanted });
      if (first.kind === "selected") capped += 1;
      else refused += 1;
      // A cap that is too low is answered with the lowest; that one must hold, and one below it must not.
      const cap = first.kind === "capTooLow" ? Math.min(1, first.lowest + 1e-7) : wanted;
      const selection = await selected(problem, { panels: 200, maxChance: cap });
      expect(mostOf(chancesOf(problem, selection))).toBeLessThan(cap + 1e-6);
      expectNear(chancesOf(problem, selection), await leximinByDefinition(problem.pool.length, panels, cap, pinned), 1e-5);
    }
    expect(capped).toBeGreaterThan(2);
    expect(refused).toBeGreaterThan(2);
  }, 180_000);

  test("promise no more than whole people can keep where divided seats would", async () => {
    const problem = lyingProblem();
    const highs = await loadSolver();
    const groups = groupPeople(
      problem,
      problem.pool.map((_, at) => at),
    );
    const bound = relaxedOptimum(highs, groups, 1)!;
    const selection = await selected(problem);
    expect(Math.min(...bound)).toBeGreaterThan(selection.exact.min + 0.05);
    expect(selection.exact.gap).toBeLessThan(1e-6);
    expectNear(chancesOf(problem, selection), await leximinByDefinition(problem.pool.length, everyPanel(problem)));
  });
});

describe("people whom no panel can seat", () => {
  test("are named and have no chance, and the others' chances are as good as they can be", async () => {
    let named = 0;
    for (let number = 0; number < 30; number += 1) {
      const problem = smallProblem(`excluded ${number}`);
      const selection = await selected(problem, { panels: 100 });
      const panels = everyPanel(problem);
      const never = problem.pool.filter((_, at) => !panels.some((panel) => panel.includes(at))).map((person) => person.id);
      expect(selection.excluded.map((person) => person.id).sort()).toEqual(never.sort());
      expect(selection.exact.min).toBeGreaterThan(0);
      named += never.length;
    }
    expect(named).toBeGreaterThan(10);
  });

  test("are found too where divided seats would let them in", async () => {
    // Each rare value once: those with two of them, and "odd" in place of one with a single, never add up to three.
    const rare = { p12: "c1 c2", p13: "c1 c3", p23: "c2 c3", s1: "c1", s2: "c2", s3: "c3", odd: "", x1: "", x2: "", x3: "" };
    const pool = Object.entries(rare).map(([id, mine]) => ({
      id,
      values: {
        ...Object.fromEntries(["c1", "c2", "c3"].map((category) => [category, mine.includes(category) ? "rare" : "common"])),
        c4: /^[so]/.test(id) ? "alone" : "other",
      },
    }));
    const quota = (category: string, value: string, min: number, max: number) => ({ category, value, min, max, hard: true });
    const quotas = [
      ...["c1", "c2", "c3"].flatMap((category) => [quota(category, "rare", 1, 1), quota(category, "common", 0, 4)]),
      quota("c4", "alone", 0, 1),
      quota("c4", "other", 0, 4),
    ];
    const problem = { pool, quotas, size: 4, pinned: [] };
    const bound = relaxedOptimum(
      await loadSolver(),
      groupPeople(
        problem,
        pool.map((_, at) => at),
      ),
      1,
    )!;
    expect(Math.min(...bound)).toBeGreaterThan(0.01);
    const selection = await selected(problem);
    expect(selection.excluded).toEqual([{ id: "odd", reason: "NO_PANEL" }]);
    expectNear(chancesOf(problem, selection), await leximinByDefinition(pool.length, everyPanel(problem)));
  });

  test("are told apart from those who live with a pinned member", async () => {
    const values = { c: "a" };
    const pool = [
      { id: "1", values, household: "x" },
      { id: "2", values, household: "x" },
      { id: "3", values },
      { id: "4", values: { c: "b" } },
    ];
    const quotas = [
      { category: "c", value: "a", min: 2, max: 2, hard: true },
      { category: "c", value: "b", min: 0, max: 0, hard: true },
    ];
    const selection = await selected({ pool, quotas, size: 2, pinned: ["1"] });
    expect(selection.excluded).toEqual([
      { id: "2", reason: "PINNED_HOUSEHOLD" },
      { id: "4", reason: "NO_PANEL" },
    ]);
    expect(selection.exact.probabilities).toEqual({ 1: 1, 2: 0, 3: 1, 4: 0 });
  });
});

describe("the same problem", () => {
  test("gives the same bytes each time, and those of every other machine", async () => {
    const problem = madeProblem("bytes", { people: 90, size: 12, categories: [2, 4, 3], room: 1, couples: 4, pinned: 1 });
    const bytes = async () =>
      createHash("sha256")
        .update(JSON.stringify(await select(problem)))
        .digest("hex");
    const first = await bytes();
    expect(await bytes()).toBe(first);
    expect(first).toBe("12e4833c896808efaa99b30e63db985a17bff767d17e52273c316af91039959a");
  });
});
