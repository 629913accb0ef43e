/** As much of a unit as the shape of the tree depends on. */
export interface Branch {
  readonly id: string;
  readonly parentId?: string | undefined;
}

/**
 * True when a unit may be put under another one: neither under itself nor under anything below it.
 *
 * @param units all units of the tenant, the closed ones too
 * @param parentId undefined puts it at the top
 */
export function mayStandUnder(units: readonly Branch[], unitId: string, parentId: string | undefined): boolean {
  return parentId === undefined || (parentId !== unitId && !ancestorsOf(units, parentId).includes(unitId));
}

/** The ids of the units above one, the nearest first. It ends even if what is stored should go round. */
export function ancestorsOf(units: readonly Branch[], unitId: string): string[] {
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
  const found: string[] = [];
  for (let above = parents.get(unitId); above !== undefined && !found.includes(above); above = parents.get(above)) {
    found.push(above);
  }
  return found;
}

/** The units directly under one; undefined asks for those at the top. */
export function childrenOf<Unit extends Branch>(units: readonly Unit[], parentId: string | undefined): Unit[] {
  return units.filter((unit) => unit.parentId === parentId);
}

/**
 * Units in the order in which a tree is read, each with its depth: 0 at the top. A unit whose parent is not among
 * them stands at the top.
 */
export function inTreeOrder<Unit extends Branch>(units: readonly Unit[]): (Unit & { readonly depth: number })[] {
  const known = new Set(units.map(({ id }) => id));
  const top = units.filter(({ parentId }) => parentId === undefined || !known.has(parentId));
  const walk = (siblings: readonly Unit[], depth: number): (Unit & { readonly depth: number })[] =>
    siblings.flatMap((unit) => [{ ...unit, depth }, ...walk(childrenOf(units, unit.id), depth + 1)]);
  return walk(top, 0);
}
