interface Bounds {
  readonly dimension: string; readonly group: string; readonly min?: number | undefined; readonly max?: number | undefined
}
interface Person { readonly id: string; readonly groups: Readonly<Record<string, string>> }

/**
 * A set of people that keeps the quotas, as a coordinator with time and patience would put it together: begins with the
 * first ones and exchanges one for another as long as that mends something.
 *
 * @param first who is in it for certain
 * @throws when exchanging one at a time does not get there
 */
export function pickWithin(
  people: readonly Person[], size: number, quotas: readonly Bounds[], first: ReadonlySet<string>,
): string[] {
  const sorted = people.toSorted((one, other) => Number(first.has(other.id)) - Number(first.has(one.id)));
  let chosen = sorted.slice(0, size);
  for (let misses = missing(chosen, quotas); misses > 0; misses = missing(chosen, quotas)) {
    const better = exchanges(chosen, sorted, first).find((set) => missing(set, quotas) < misses);
    if (!better) throw new Error("The demo's applicants do not fill the seats within the quotas.");
    chosen = better;
  }
  return chosen.map(({ id }) => id);
}

function exchanges(chosen: readonly Person[], people: readonly Person[], first: ReadonlySet<string>): Person[][] {
  const others = people.filter((one) => !chosen.includes(one));
  const movable = chosen.filter(({ id }) => !first.has(id));
  return movable.flatMap((out) => others.map((into) => chosen.map((one) => (one === out ? into : one))));
}

/** By how many people the quotas are missed. */
function missing(chosen: readonly Person[], quotas: readonly Bounds[]): number {
  return quotas.reduce((sum, { dimension, group, min = 0, max = chosen.length }) => {
    const count = chosen.filter(({ groups }) => groups[dimension] === group).length;
    return sum + Math.max(0, min - count) + Math.max(0, count - max);
  }, 0);
}
