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

/** A single figure: null below five. */
export function hideIfSmall(count: number): number | null {
  return count < SMALLEST ? null : count;
}
