import { orderBySeed } from "./draw.ts";
import { eligiblePositions } from "./check-problem.ts";
import type { Highs } from "highs";
import { openModel } from "./solver.ts";
import type { Problem, Quota } from "./problem.ts";
import { loadSolver } from "./solver.ts";

/** A quota that the panel would not keep, and by how many seats. */
export interface BrokenQuota {
  readonly category: string;
  readonly value: string;
  readonly seats: number;
  readonly min: number;
  readonly max: number;
}

export interface Replacement {
  /** Who comes in, in the order of the reserve. */
  readonly chosen: readonly string[];
  readonly panel: readonly string[];
  /** Empty when the quotas hold. Otherwise no choice keeps them all, and this one breaks them least. */
  readonly broken: readonly BrokenQuota[];
}

/**
 * The order in which people are asked when a member drops out: everyone who is not selected, does not live with a member,
 * and is not among `excluded`, in an order that the seed decides. Who fits is found by `replace`; the order breaks ties.
 */
export async function reserves(
  problem: Problem,
  selected: readonly string[],
  seed: string,
  options: { count?: number; excluded?: readonly string[] } = {},
): Promise<string[]> {
  const taken = new Set([...selected, ...(options.excluded ?? [])]);
  const homes = new Set(
    problem.pool.flatMap((person) => (selected.includes(person.id) && person.household ? [person.household] : [])),
  );
  const free = eligiblePositions(problem)
    .map((at) => problem.pool[at]!)
    .filter((person) => !taken.has(person.id) && !(person.household && homes.has(person.household)));
  return (
    await orderBySeed(
      free.map((person) => person.id),
      seed,
    )
  ).slice(0, options.count);
}

/**
 * Who takes the seats of the members in `dropped`: the first in the order of `reserve` that keep every quota, found exactly.
 * When none do, the choice that breaks quotas by the fewest seats, hard ones counted a hundredfold, and which those are.
 * Fewer people than seats are chosen only when the reserve has no more.
 */
export async function replace(
  problem: Problem,
  members: readonly string[],
  dropped: readonly string[],
  reserve: readonly string[],
): Promise<Replacement> {
  const highs = await loadSolver();
  const gone = new Set(dropped);
  const byId = new Map(problem.pool.map((person) => [person.id, person]));
  const staying = members.filter((id) => !gone.has(id));
  const homes = new Set(staying.flatMap((id) => byId.get(id)?.household || []));
  const candidates = reserve.filter(
    (id) => !gone.has(id) && !staying.includes(id) && byId.has(id) && !homes.has(byId.get(id)!.household ?? ""),
  );
  const seats = Math.min(
    problem.size - staying.length,
    new Set(candidates.map((id) => byId.get(id)!.household || `=${id}`)).size,
  );
  const chosen = seats <= 0 ? [] : cheapest(highs, problem, staying, candidates, seats);
  const panel = [...staying, ...chosen];
  return { chosen, panel, broken: problem.quotas.flatMap((quota) => brokenBy(quota, panel, byId)) };
}

function brokenBy(
  quota: Quota,
  panel: readonly string[],
  byId: ReadonlyMap<string, Problem["pool"][number]>,
): BrokenQuota[] {
  const { category, value, min, max } = quota;
  const seats = panel.filter((id) => byId.get(id)?.values[category] === value).length;
  return seats < min || seats > max ? [{ category, value, seats, min, max }] : [];
}

/**
 * Candidates are columns in the order of the reserve; a later place costs more, but never as much as a broken soft quota.
 */
function cheapest(
  highs: Highs,
  problem: Problem,
  staying: readonly string[],
  candidates: readonly string[],
  seats: number,
): string[] {
  const byId = new Map(problem.pool.map((person) => [person.id, person]));
  const rowLower: number[] = [seats],
    rowUpper: number[] = [seats];
  const entries = candidates.map(() => ({ indices: [0], values: [1] }));
  const breaks: { row: number; value: number; cost: number }[] = [];
  for (const quota of problem.quotas) {
    const holds = (id: string) => byId.get(id)?.values[quota.category] === quota.value;
    const already = staying.filter(holds).length;
    const row = rowLower.length;
    rowLower.push(quota.min - already);
    rowUpper.push(quota.max - already);
    candidates.forEach((id, at) => {
      if (holds(id)) {
        entries[at]!.indices.push(row);
        entries[at]!.values.push(1);
      }
    });
    const cost = quota.hard ? 100 : 1;
    breaks.push({ row, value: 1, cost }, { row, value: -1, cost });
  }
  const homes = new Map<string, number[]>();
  candidates.forEach((id, at) => {
    const home = byId.get(id)!.household;
    if (home) homes.set(home, [...(homes.get(home) ?? []), at]);
  });
  for (const list of homes.values()) {
    if (list.length < 2) continue;
    for (const at of list) {
      entries[at]!.indices.push(rowLower.length);
      entries[at]!.values.push(1);
    }
    rowLower.push(-Infinity);
    rowUpper.push(1);
  }
  const step = 0.5 / (seats * (candidates.length + 1));
  const model = openModel(highs, {
    maximise: false,
    rowLower,
    rowUpper,
    columns: [
      ...candidates.map((_, at) => ({ cost: (at + 1) * step, lower: 0, upper: 1, whole: true, entries: entries[at]! })),
      ...breaks.map(({ row, value, cost }) => ({
        cost,
        lower: 0,
        upper: Infinity,
        whole: true,
        entries: { indices: [row], values: [value] },
      })),
    ],
  });
  try {
    model.options.set({ mip_rel_gap: 0, mip_abs_gap: step / 2 });
    model.run();
    const { colValue } = model.getSolution();
    return candidates.filter((_, at) => colValue[at]! > 0.5);
  } finally {
    model.dispose();
  }
}
