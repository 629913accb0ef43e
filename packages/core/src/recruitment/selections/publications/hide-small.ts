/** Figures for fewer people than this are not shown (domain.md §2, "Publicity"). */
export const SMALLEST = 5;

/** Between which figures a reader knows one to be, by a published quota or another column. */
export interface Known { readonly min?: number | undefined; readonly max?: number | undefined }

/**
 * Hides small figures of one table whose total is known: every figure below five; and, so that no hidden one can be worked
 * out from the total, further ones (the smallest first) until at least two are hidden, together they stand for at least
 * five people, and each of them could be another one by all that is known. Quotas that leave no room hide them all.
 *
 * @param counts whole numbers; their sum is taken to be known to the reader
 * @param known what is known of each besides; what a figure breaks is not counted on
 * @returns the same list with null for what is hidden
 */
export function hideSmall(counts: readonly number[], known: readonly Known[] = []): (number | null)[] {
  const hidden = new Set(counts.flatMap((count, index) => (count < SMALLEST ? [index] : [])));
  const others = counts.map((count, index) => ({ count, index })).filter(({ index }) => !hidden.has(index))
    .toSorted((one, other) => one.count - other.count);
  const sum = () => [...hidden].reduce((total, index) => total + counts[index]!, 0);
  const bounds = counts.map((count, index) => boundsOf(count, known[index]));
  if (hidden.size > 0) {
    for (const { index } of others) {
      // One figure below five is never enough, so at least two are hidden.
      if (sum() >= SMALLEST && areOpen([...hidden].map((one) => bounds[one]!), sum())) break;
      hidden.add(index);
    }
  }
  return counts.map((count, index) => (hidden.has(index) ? null : count));
}

interface Bounds { readonly least: number; readonly most: number }

function boundsOf(count: number, { min = 0, max = Infinity }: Known = {}): Bounds {
  return { least: min <= count ? min : 0, most: max >= count ? max : Infinity };
}

/** Whether each of some figures has at least two values that fit the bounds of all of them and their sum. */
function areOpen(hidden: readonly Bounds[], sum: number): boolean {
  const least = hidden.reduce((total, one) => total + one.least, 0);
  return hidden.every((one) => {
    // What the others leave for this one.
    const othersMost = hidden.reduce((total, each) => (each === one ? total : total + each.most), 0);
    return Math.min(one.most, sum - (least - one.least)) > Math.max(one.least, sum - othersMost);
  });
}

/**
 * The same for the groups of one dimension, pool and chosen. That nobody at all is in a group tells of nobody: it is shown,
 * and hides no other group. Who of a group was chosen does tell something, so a nought there is hidden like any small
 * figure.
 */
export function hideInGroups(
  groups: readonly (Known & { readonly pool: number; readonly chosen: number })[],
): { pool: number | null; chosen: number | null }[] {
  const present = groups.filter(({ pool }) => pool > 0);
  // A group is there because somebody is in it.
  const pools = hideSmall(present.map(({ pool }) => pool), present.map(() => ({ min: 1 })));
  // Nobody is chosen who has not applied.
  const sets = hideSmall(present.map(({ chosen }) => chosen), present.map(({ min, max = Infinity }, at) => (
    { min, max: Math.min(max, pools[at] ?? Infinity) })));
  return groups.map((one) => {
    const at = present.indexOf(one);
    return at < 0 ? { pool: 0, chosen: 0 } : { pool: pools[at]!, chosen: sets[at]! };
  });
}

/** A single figure: null below five. */
export function hideIfSmall(count: number): number | null {
  return count < SMALLEST ? null : count;
}
