import type { Fault, Problem } from "./problem.ts";

/** What makes the problem unfit to be solved at all. Empty: it can be tried, though there may still be no panel. */
export function checkProblem(problem: Problem): Fault[] {
  const { pool, quotas, size, pinned } = problem;
  const faults: Fault[] = [];
  if (pool.length === 0) faults.push({ code: "POOL_EMPTY", values: {} });
  if (!Number.isInteger(size) || size < 1) faults.push({ code: "SIZE_INVALID", values: { size } });
  else if (size > pool.length && pool.length > 0)
    faults.push({ code: "SIZE_ABOVE_POOL", values: { size, pool: pool.length } });

  const rowOf = new Map<string, number>();
  pool.forEach((person, row) => {
    if (person.id === "") faults.push({ code: "ID_EMPTY", values: { row } });
    const first = rowOf.get(person.id);
    if (first !== undefined) faults.push({ code: "ID_DUPLICATE", values: { id: person.id, row, first } });
    else rowOf.set(person.id, row);
    for (const category of new Set(quotas.map((quota) => quota.category))) {
      if (person.values[category] === undefined)
        faults.push({ code: "VALUE_MISSING", values: { id: person.id, row, category } });
    }
  });
  const seen = new Set<string>();
  quotas.forEach(({ category, value, min, max, minFlex, maxFlex }, row) => {
    const where = { row, category, value };
    const key = JSON.stringify([category, value]);
    if (seen.has(key)) faults.push({ code: "QUOTA_DUPLICATE", values: where });
    seen.add(key);
    if (![min, max].every((bound) => Number.isInteger(bound) && bound >= 0))
      faults.push({ code: "QUOTA_NOT_WHOLE", values: where });
    else if (min > max) faults.push({ code: "QUOTA_MIN_ABOVE_MAX", values: { ...where, min, max } });
    const flexible =
      (minFlex === undefined || (Number.isInteger(minFlex) && minFlex >= 0)) &&
      (maxFlex === undefined || Number.isInteger(maxFlex));
    if (!flexible) faults.push({ code: "QUOTA_FLEX_INVALID", values: where });
  });
  const pins = new Set(pinned);
  for (const id of pins) if (!rowOf.has(id)) faults.push({ code: "PINNED_UNKNOWN", values: { id } });
  if (pins.size > size) faults.push({ code: "PINNED_TOO_MANY", values: { pinned: pins.size, size } });
  const homes = new Map<string, string>();
  for (const person of pool) {
    if (!pins.has(person.id) || !person.household) continue;
    const other = homes.get(person.household);
    if (other !== undefined) faults.push({ code: "PINNED_HOUSEHOLD", values: { id: person.id, other } });
    homes.set(person.household, person.id);
  }
  return faults;
}

/** Positions in the pool of everyone who may sit beside the pinned members: not those who share a home with one. */
export function eligiblePositions(problem: Problem): number[] {
  const pinned = new Set(problem.pinned);
  const taken = new Set(
    problem.pool.flatMap((person) => (pinned.has(person.id) && person.household ? [person.household] : [])),
  );
  return problem.pool.flatMap((person, at) =>
    !person.household || !taken.has(person.household) || pinned.has(person.id) ? [at] : [],
  );
}
