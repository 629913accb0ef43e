import type { Priority, PriorityVote } from "./model.ts";

export type Tally = { option: string; points: number }[];
type Points = PriorityVote["points"];

/**
 * A member's ranking as points: with n options the first gets n, the last 1. Everybody gives the same sum, so everybody
 * weighs the same (B4).
 */
export function pointsOfRanking(ranking: readonly string[]): Points {
  return ranking.map((option, index) => ({ option, points: ranking.length - index }));
}

/** The sum of points by option, the most important first; options without points are there with 0. */
export function tallyOf(options: Priority["options"], votes: readonly { readonly points: Points }[]): Tally {
  const sums = new Map(options.map(({ id }) => [id, 0]));
  for (const { points } of votes) {
    for (const { option, points: some } of points) sums.set(option, (sums.get(option) ?? 0) + some);
  }
  return [...sums].map(([option, points]) => ({ option, points })).sort((one, other) => other.points - one.points);
}

/** A role with fewer voters than this would tell who chose what. */
export const LEAST_IN_ROLE = 3;

/**
 * The votes by role. Roles with too few voters are put together under `rest`; where even those are too few, or everything is
 * in one group, there is no division at all.
 */
export function byRole<Vote extends { readonly role: string }>(
  votes: readonly Vote[], rest: string, least = LEAST_IN_ROLE,
): { role: string; votes: Vote[] }[] {
  const groups = [...new Set(votes.map(({ role }) => role))].map((role) => ({
    role, votes: votes.filter((one) => one.role === role),
  }));
  const large = groups.filter((group) => group.votes.length >= least);
  const small = groups.filter((group) => group.votes.length < least).flatMap((group) => group.votes);
  // The few that are left over could be read as the whole less the rest.
  if (small.length > 0 && small.length < least) return [];
  const all = small.length === 0 ? large : [...large, { role: rest, votes: small }];
  return all.length < 2 ? [] : all;
}
