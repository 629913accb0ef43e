/** Figures for fewer people than this are not shown (domain.md §2, "Publicity"). */
export const SMALLEST = 5;

/**
 * Hides small figures of one table whose total is known: every figure below five; and, so that no hidden one can be worked
 * out from the total, further ones (the smallest first) until at least two are hidden and together they stand for at least
 * five people.
 *
 * @param counts whole numbers; their sum is taken to be known to the reader
 * @returns the same list with null for what is hidden
 */
export function hideSmall(counts: readonly number[]): (number | null)[] {
  const hidden = new Set(counts.flatMap((count, index) => (count < SMALLEST ? [index] : [])));
  const others = counts.map((count, index) => ({ count, index })).filter(({ index }) => !hidden.has(index))
    .toSorted((one, other) => one.count - other.count);
  const sum = () => [...hidden].reduce((total, index) => total + counts[index]!, 0);
  if (hidden.size > 0) {
    for (const { index } of others) {
      // One figure below five is never enough, so at least two are hidden.
      if (sum() >= SMALLEST) break;
      hidden.add(index);
    }
  }
  return counts.map((count, index) => (hidden.has(index) ? null : count));
}

/**
 * The same for the groups of one dimension, pool and chosen. That nobody at all is in a group tells of nobody: it is shown,
 * and hides no other group. Who of a group was chosen does tell something, so a nought there is hidden like any small
 * figure.
 */
export function hideInGroups(
  groups: readonly { readonly pool: number; readonly chosen: number }[],
): { pool: number | null; chosen: number | null }[] {
  const present = groups.filter(({ pool }) => pool > 0);
  const pools = hideSmall(present.map(({ pool }) => pool));
  const sets = hideSmall(present.map(({ chosen }) => chosen));
  return groups.map((one) => {
    const at = present.indexOf(one);
    return at < 0 ? { pool: 0, chosen: 0 } : { pool: pools[at]!, chosen: sets[at]! };
  });
}

/** A single figure: null below five. */
export function hideIfSmall(count: number): number | null {
  return count < SMALLEST ? null : count;
}
