import { brokenHardQuotas } from "../quotas/check-quotas.ts";
import type { Quota } from "../quotas/schema.ts";
import { placesMissing, type Placed } from "./next-reserve.ts";

/**
 * A reserve list in which each group of the chosen has somebody to follow it: in turn, for each chosen person the best of
 * those left with whom the hard quotas are kept when just that person leaves. Candidates are given in the order of their
 * merit (scores, or the draw's own order), and that order decides between those who do equally well.
 *
 * @param length how many names the list has at most
 */
export function reserveOrder(
  { chosen, rest, quotas, length }: {
    chosen: readonly Placed[]; rest: readonly Placed[]; quotas: readonly Quota[]; length: number
  },
): Placed[] {
  const left = [...rest];
  const order: Placed[] = [];
  const wanted = Math.min(length, rest.length);
  for (let turn = 0; order.length < wanted; turn += 1) {
    const leaving = chosen.length === 0 ? -1 : turn % chosen.length;
    const groups = chosen.filter((_, index) => index !== leaving).map((one) => one.groups);
    const missing = left.map((one) => placesMissing(brokenHardQuotas(quotas, [...groups, one.groups])));
    const [next] = left.splice(missing.indexOf(Math.min(...missing)), 1);
    order.push(next!);
  }
  return order;
}
