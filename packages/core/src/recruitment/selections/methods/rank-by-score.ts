import type { Placed } from "../reserves/next-reserve.ts";
import type { Quota } from "../quotas/schema.ts";

export interface Scored extends Placed {
  readonly score: number;
  readonly number: number;
}

/** The best score first; of equal ones the one who applied first. */
export const byScore = (one: Scored, other: Scored): number => other.score - one.score || one.number - other.number;

/**
 * Fills the seats from the interviews: the best score first, as long as the hard quotas can still be kept. First everybody
 * whom a minimum needs is found, best first in each group; the seats that are left go to the best of the rest whom no
 * maximum stops. Quotas that overlap can make more of them missed than must be: the view shows what is missed.
 */
export function rankByScore<One extends Scored>(
  candidates: readonly One[], { size, quotas, onePerHousehold = false }: {
    size: number; quotas: readonly Quota[]; onePerHousehold?: boolean
  },
): One[] {
  const hard = quotas.filter((quota) => quota.hard);
  const ranked = candidates.toSorted(byScore);
  const chosen: One[] = [];
  const homes = new Set<string>();
  const count = ({ dimension, group }: Quota) => chosen.filter((one) => one.groups[dimension] === group).length;
  const helps = (one: One) =>
    hard.filter((quota) => one.groups[quota.dimension] === quota.group && count(quota) < (quota.min ?? 0)).length;
  const fits = (one: One) => !chosen.includes(one)
    && !(onePerHousehold && one.household !== undefined && homes.has(one.household))
    && hard.every((quota) => one.groups[quota.dimension] !== quota.group || count(quota) < (quota.max ?? Infinity));
  const take = (one: One) => {
    chosen.push(one);
    if (one.household !== undefined) homes.add(one.household);
  };
  while (chosen.length < size) {
    const free = ranked.filter(fits);
    const most = Math.max(0, ...free.map(helps));
    const next = free.find((one) => helps(one) === most);
    if (!next) break;
    take(next);
  }
  return chosen.toSorted(byScore);
}
