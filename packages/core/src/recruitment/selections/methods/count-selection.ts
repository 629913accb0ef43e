import type { GroupName, Groups } from "../fields.ts";
import { countIn, quotaState } from "../quotas/check-quotas.ts";
import type { Quota } from "../quotas/schema.ts";
import type { DimensionCount } from "./schema.ts";

/** Applicants by dimension and group. */
export interface PoolCell {
  readonly dimension: string;
  readonly group: string;
  readonly count: number;
}

/** A dimension with the groups that it can have, in the order in which they are shown. */
export interface NamedDimension {
  readonly dimension: string;
  readonly name: GroupName;
  readonly groups: readonly { readonly group: string; readonly name: GroupName }[];
}

/**
 * Seats, pool and chosen set by every dimension against the quotas (A3). Pure: the same figures make the page, the table
 * behind the chart and the check before confirming.
 *
 * @param pool the pool counted by dimension and group
 * @param chosen the groups of each chosen applicant
 */
export function countSelection(
  { dimensions, pool, eligible, chosen, quotas, size }: {
    dimensions: readonly NamedDimension[]; pool: readonly PoolCell[]; eligible: number; chosen: readonly Groups[];
    quotas: readonly Quota[]; size: number;
  },
): DimensionCount[] {
  const inPool = new Map(pool.map(({ dimension, group, count }) => [`${dimension}:${group}`, count]));
  return dimensions.map(({ dimension, name, groups }) => ({
    dimension, name,
    groups: groups.map(({ group, name: called }) => {
      const quota = quotas.find((one) => one.dimension === dimension && one.group === group);
      const count = countIn(chosen, dimension, group);
      const applied = inPool.get(`${dimension}:${group}`) ?? 0;
      return {
        group, name: called, pool: applied, chosen: count, share: shareOfSeats(applied, eligible, size),
        ...(quota && { min: quota.min, max: quota.max, hard: quota.hard }), state: quotaState(quota, count),
      };
    }),
  }));
}

const shareOfSeats = (applied: number, eligible: number, size: number) =>
  (eligible === 0 ? 0 : Math.round((10 * applied * size) / eligible) / 10);
