import type { Reason } from "./feasibility.ts";
import type { Problem } from "./problem.ts";

/**
 * The plain reasons why no panel exists: a single quota or a single category that cannot be met. When there is none, several
 * quotas exclude each other together ("COMBINATION") and only the relaxations tell which.
 */
export function reasonsOf(problem: Problem, positions: readonly number[]): Reason[] {
  const people = positions.map((at) => problem.pool[at]!);
  const pinned = new Set(problem.pinned);
  const reasons: Reason[] = [];
  const homes = new Set(people.map((person) => (person.household ? `h${person.household}` : `p${person.id}`)));
  if (homes.size < problem.size)
    reasons.push({ code: "HOUSEHOLDS_BELOW_SIZE", values: { households: homes.size, size: problem.size } });
  const sums = new Map<string, { row: number; min: number; max: number }>();
  problem.quotas.forEach(({ category, value, min, max }, row) => {
    const holders = people.filter((person) => person.values[category] === value);
    const available = new Set(holders.map((person) => (person.household ? `h${person.household}` : `p${person.id}`))).size;
    const fixed = holders.filter((person) => pinned.has(person.id)).length;
    if (min > available) reasons.push({ code: "QUOTA_ABOVE_POOL", values: { row, category, value, min, available } });
    if (fixed > max) reasons.push({ code: "PINNED_ABOVE_MAXIMUM", values: { row, category, value, max, pinned: fixed } });
    const sum = sums.get(category) ?? { row, min: 0, max: 0 };
    sums.set(category, { row: sum.row, min: sum.min + min, max: sum.max + max });
  });
  for (const [category, { row, min, max }] of sums) {
    if (min > problem.size)
      reasons.push({ code: "MINIMUMS_ABOVE_SIZE", values: { row, category, sum: min, size: problem.size } });
    const everyoneCounts = people.every((person) =>
      problem.quotas.some((quota) => quota.category === category && quota.value === person.values[category]),
    );
    if (max < problem.size && everyoneCounts)
      reasons.push({ code: "MAXIMUMS_BELOW_SIZE", values: { row, category, sum: max, size: problem.size } });
  }
  if (reasons.length === 0) reasons.push({ code: "COMBINATION", values: {} });
  return reasons;
}
