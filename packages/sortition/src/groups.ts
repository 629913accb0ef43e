import type { Person, Problem } from "./problem.ts";

/**
 * The pool as the algorithms see it. People who are interchangeable, in their values and in the make-up of their household,
 * form a group; by symmetry they have the same chance. Several thousand applicants are often a few hundred groups.
 */
export interface Groups {
  /** Seats on the panel. */
  readonly size: number;
  /** Positions in the pool of each group's people. */
  readonly people: readonly (readonly number[])[];
  /** Number of people of each group. */
  readonly count: readonly number[];
  /** The quotas (rows) each group counts towards. */
  readonly rowsOf: readonly (readonly number[])[];
  /** The same by category: position `g · categories + c` holds the row of group g in category c, or -1. */
  readonly categories: number;
  readonly traits: Int32Array;
  /** Bounds of each row: fewest and most seats. */
  readonly min: readonly number[];
  readonly max: readonly number[];
  /**
   * Which kind of household each group lives in, and how many households there are of each kind: one seat for each at
   * most.
   */
  readonly homeOf: readonly number[];
  readonly homes: readonly number[];
  /** Groups of one pinned person, who is on every panel. */
  readonly pinned: readonly boolean[];
}

/** Most seats that group `g` can take. */
export function mostOf(groups: Groups, g: number): number {
  return Math.min(groups.count[g]!, groups.homes[groups.homeOf[g]!]!);
}

/** Groups by kind of household, only of those kinds in which several groups share the seats. */
export function sharedHomes(groups: Groups): number[][] {
  const members: number[][] = groups.homes.map(() => []);
  groups.homeOf.forEach((home, g) => members[home]!.push(g));
  return members.filter((list) => list.length > 1);
}

/**
 * Sorts the people at `positions` of the problem's pool into groups. Rows are the problem's quotas, in their order.
 * A household that is shared with a pinned person must have been left out of `positions` before.
 */
export function groupPeople(problem: Problem, positions: readonly number[]): Groups {
  const pinnedIds = new Set(problem.pinned);
  const categories = [...new Set(problem.quotas.map((quota) => quota.category))];
  const rowOf = new Map(problem.quotas.map((quota, row) => [JSON.stringify([quota.category, quota.value]), row]));
  const rowsOfPerson = (person: Person) =>
    categories
      .map((category) => rowOf.get(JSON.stringify([category, person.values[category] ?? ""])))
      .filter((row) => row !== undefined);

  const households = new Map<string, number[]>();
  for (const at of positions) {
    const key = problem.pool[at]!.household ? `h${problem.pool[at]!.household}` : `p${at}`;
    households.set(key, [...(households.get(key) ?? []), at]);
  }
  const found = new Map<string, { people: number[]; rows: number[]; home: string; pinned: boolean }>();
  const homes = new Map<string, number>();
  for (const members of households.values()) {
    const profiles = members.map((at) => {
      const pinned = pinnedIds.has(problem.pool[at]!.id);
      const rows = rowsOfPerson(problem.pool[at]!);
      return { at, rows, pinned, key: `${rows.join(",")}${pinned ? `!${at}` : ""}` };
    });
    const home = profiles
      .map((profile) => profile.key)
      .sort()
      .join(";");
    homes.set(home, (homes.get(home) ?? 0) + 1);
    for (const { at, rows, pinned, key } of profiles) {
      const name = `${key}@${home}`;
      const group = found.get(name) ?? { people: [], rows, home, pinned };
      group.people.push(at);
      found.set(name, group);
    }
  }
  const list = [...found.values()].sort((a, b) => a.people[0]! - b.people[0]!);
  for (const group of list) group.people.sort((a, b) => a - b);
  const homeNames = [...new Set(list.map((group) => group.home))];
  const homeNumber = new Map(homeNames.map((name, number) => [name, number]));
  const categoryOf = problem.quotas.map((quota) => categories.indexOf(quota.category));
  const traits = new Int32Array(list.length * categories.length).fill(-1);
  list.forEach((group, g) => {
    for (const row of group.rows) traits[g * categories.length + categoryOf[row]!] = row;
  });
  return {
    size: problem.size,
    categories: categories.length,
    traits,
    people: list.map((group) => group.people),
    count: list.map((group) => group.people.length),
    rowsOf: list.map((group) => group.rows),
    min: problem.quotas.map((quota) => quota.min),
    max: problem.quotas.map((quota) => quota.max),
    homeOf: list.map((group) => homeNumber.get(group.home)!),
    homes: homeNames.map((name) => homes.get(name)!),
    pinned: list.map((group) => group.pinned),
  };
}
