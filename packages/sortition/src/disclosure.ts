import type { Problem } from "./problem.ts";
import type { Selection } from "./select.ts";
import type { Disclosure } from "./verify.ts";
import { VERSION } from "./version.ts";
import { withChanges } from "./feasibility.ts";

/**
 * What is published of a selection before its draw: the pool with the values that quotas count and nothing else, the
 * quotas as they were in force (soft ones as changed), and the panels. `codeOf` gives the code that stands for a person
 * in public, and for a household, if ids are not to be shown.
 */
export function disclosureOf(
  problem: Problem,
  selection: Extract<Selection, { kind: "selected" }>,
  codeOf: (id: string) => string = (id) => id,
): Disclosure {
  const categories = [...new Set(problem.quotas.map((quota) => quota.category))];
  const shared = new Map<string, number>();
  for (const { household } of problem.pool) if (household) shared.set(household, (shared.get(household) ?? 0) + 1);
  const numbers = new Map(
    [...shared].filter(([, people]) => people > 1).map(([household], at) => [household, String(at + 1)]),
  );
  return {
    version: VERSION,
    size: problem.size,
    pinned: problem.pinned.map(codeOf),
    pool: problem.pool.map(({ id, values, household }) => ({
      id: codeOf(id),
      values: Object.fromEntries(categories.map((category) => [category, values[category] ?? ""])),
      ...(household && numbers.has(household) ? { household: numbers.get(household)! } : {}),
    })),
    quotas: withChanges(problem, selection.softened).quotas.map(({ category, value, min, max }) => ({
      category,
      value,
      min,
      max,
    })),
    panels: selection.lottery.panels.map((panel) => panel.map(codeOf)),
  };
}
