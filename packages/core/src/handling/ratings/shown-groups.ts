import { LEAST_SHOWN } from "./schema.ts";

interface Group { readonly size: number }

/**
 * Which groups' figures may be shown beside their total. A group of fewer than `least` is hidden. So is what would give a
 * hidden one away: the hidden ones together are at least `least` people of two groups, or there are none.
 *
 * @returns the groups that may be shown, and whether the total may
 */
export function shownGroups<One extends Group>(
  groups: readonly One[], least: number = LEAST_SHOWN,
): { readonly total: boolean; readonly shown: readonly One[] } {
  const filled = groups.filter(({ size }) => size > 0);
  if (filled.reduce((sum, { size }) => sum + size, 0) < least) return { total: false, shown: [] };
  const bySize = [...filled].sort((one, other) => one.size - other.size);
  const hidden = bySize.filter(({ size }) => size < least);
  const rest = bySize.slice(hidden.length);
  const people = () => hidden.reduce((sum, { size }) => sum + size, 0);
  while (hidden.length > 0 && rest.length > 0 && (hidden.length < 2 || people() < least)) hidden.push(rest.shift()!);
  return { total: true, shown: rest };
}
