import type { Groups } from "../fields.ts";
import type { QuotaState } from "../methods/schema.ts";
import type { Quota } from "./schema.ts";

/** How a set of people stands against one quota. */
export interface QuotaStanding {
  readonly quota: Quota;
  readonly count: number;
  readonly state: QuotaState;
}

/** Seats that stay empty are a quota of their own: nobody leaves one empty without saying why. */
export const ALL_SEATS = { dimension: "seats", group: "all" } as const;

/**
 * The rule for quotas: of the people in a set, so many belong to the group; below `min` is under, above `max` is over.
 *
 * @param people the groups of each person in the set, by dimension
 */
export function checkQuotas(quotas: readonly Quota[], people: readonly Groups[]): QuotaStanding[] {
  return quotas.map((quota) => {
    const count = countIn(people, quota.dimension, quota.group);
    return { quota, count, state: quotaState(quota, count) };
  });
}

/** Where a count stands against a quota. */
export function quotaState(quota: Pick<Quota, "min" | "max"> | undefined, count: number): QuotaState {
  if (!quota) return "none";
  if (quota.min !== undefined && count < quota.min) return "under";
  return quota.max !== undefined && count > quota.max ? "over" : "in";
}

/** How many of the people belong to the group. */
export function countIn(people: readonly Groups[], dimension: string, group: string): number {
  return people.filter((person) => person[dimension] === group).length;
}

/** The quotas that a set misses. With `size` also the seats themselves, when there are fewer people than seats. */
export function brokenQuotas(quotas: readonly Quota[], people: readonly Groups[], size?: number): QuotaStanding[] {
  const missed = checkQuotas(quotas, people).filter(({ state }) => state !== "in");
  if (size === undefined || people.length === size) return missed;
  const quota = { ...ALL_SEATS, min: size, max: size, hard: true };
  return [...missed, { quota, count: people.length, state: quotaState(quota, people.length) }];
}

/** The hard ones among the quotas that a set misses. With `size` also the seats themselves. */
export function brokenHardQuotas(quotas: readonly Quota[], people: readonly Groups[], size?: number): QuotaStanding[] {
  return brokenQuotas(quotas.filter(({ hard }) => hard), people, size);
}
