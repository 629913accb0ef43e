import { UNKNOWN } from "../../applications/dimensions.ts";
import type { Groups } from "../fields.ts";
import { brokenHardQuotas, brokenQuotas, type QuotaStanding } from "../quotas/check-quotas.ts";
import type { Quota } from "../quotas/schema.ts";

/** Somebody on the reserve list, or in the panel. */
export interface Placed {
  readonly id: string;
  readonly groups: Groups;
  readonly household?: string | undefined;
}

export interface ReserveProposal {
  readonly id: string;
  /** The place in the list, from 1. */
  readonly place: number;
  /** How many before it were passed over because quotas would be missed with them. */
  readonly skipped: number;
  /** Hard and soft quotas that are missed with this person in the free seat. */
  readonly misses: readonly QuotaStanding[];
}

interface Vacancy {
  /** Who holds a seat now, or has one offered. */
  readonly living: readonly Placed[];
  readonly reserve: readonly Placed[];
  readonly quotas: readonly Quota[];
  readonly onePerHousehold?: boolean;
  /** The seat type that is free; whoever has applied for another one is passed over. */
  readonly seat?: string;
}

/**
 * Who is asked next when a seat becomes free: the first of the reserve with whom the hard quotas are kept. When there is no
 * such person, the first of those with whom the fewest places are missing; what is missed is said, never left silent.
 *
 * @returns undefined when nobody in the reserve can take the seat
 */
export function nextReserve(
  { living, reserve, quotas, onePerHousehold = false, seat }: Vacancy
): ReserveProposal | undefined {
  const groups = living.map((one) => one.groups);
  const homes = new Set(living.flatMap(({ household }) => (household === undefined ? [] : [household])));
  const seated = new Set(living.map(({ id }) => id));
  const able = reserve.map((person, index) => ({ person, place: index + 1 })).filter(({ person }) =>
    !seated.has(person.id)
    && !(onePerHousehold && person.household !== undefined && homes.has(person.household))
    && (seat === undefined || [undefined, UNKNOWN, seat].includes(person.groups.seat)));
  const weighed = able.map(({ person, place }) => (
    { person, place, missing: placesMissing(brokenHardQuotas(quotas, [...groups, person.groups])) }
  ));
  const fewest = Math.min(...weighed.map(({ missing }) => missing));
  const at = weighed.findIndex(({ missing }) => missing === fewest);
  const found = weighed[at];
  if (!found) return undefined;
  const { person, place } = found;
  return { id: person.id, place, skipped: at, misses: brokenQuotas(quotas, [...groups, person.groups]) };
}

/** By how many places quotas are missed, all together. */
export function placesMissing(broken: readonly QuotaStanding[]): number {
  return broken.reduce((sum, { quota: { min = 0, max = Infinity }, count }) =>
    sum + Math.max(0, min - count) + Math.max(0, count - max), 0);
}
