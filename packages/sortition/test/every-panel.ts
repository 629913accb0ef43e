import type { Problem } from "../src/index.ts";
import { loadSolver, openModel } from "../src/solver.ts";

/** Every panel of a small problem, as positions in the pool, found by trying all sets of people. */
export function everyPanel({ pool, quotas, size, pinned }: Problem): number[][] {
  const found: number[][] = [];
  const must = new Set(pinned);
  const panel: number[] = [];
  function sound(): boolean {
    const members = panel.map((at) => pool[at]!);
    const homes = members.flatMap((person) => person.household ?? []);
    return (
      new Set(homes).size === homes.length &&
      [...must].every((id) => members.some((person) => person.id === id)) &&
      quotas.every(({ category, value, min, max }) => {
        const seats = members.filter((person) => person.values[category] === value).length;
        return seats >= min && seats <= max;
      })
    );
  }
  function extend(from: number): void {
    if (panel.length === size) {
      if (sound()) found.push([...panel]);
      return;
    }
    for (let at = from; at < pool.length; at += 1) {
      panel.push(at);
      extend(at + 1);
      panel.pop();
    }
  }
  extend(0);
  return found;
}

/**
 * LEXIMIN chances over all panels by the definition, person by person and without prices: the level as high as it goes, then
 * everyone who cannot be above it in any lottery of that level is settled at it. People on no panel have 0.
 */
export async function leximinByDefinition(
  people: number,
  panels: readonly number[][],
  cap = 1,
  uncapped: ReadonlySet<number> = new Set(),
): Promise<number[]> {
  const highs = await loadSolver();
  const reachable = Array.from({ length: people }, (_, at) => at).filter((at) => panels.some((panel) => panel.includes(at)));
  const row = new Map(reachable.map((at, number) => [at, number]));
  const settled = new Map<number, number>();
  const number = reachable.length;
  /** Maximises the level, or one person's chance at a level. Column 0 is the level; a second row a person holds the cap. */
  function solve(level: number | undefined, person: number | undefined): number {
    const open = level === undefined ? reachable.filter((at) => !settled.has(at)).map((at) => row.get(at)!) : [];
    const model = openModel(highs, {
      maximise: true,
      rowLower: [...reachable.map((at) => (settled.get(at) ?? level ?? 0) - 1e-9), ...reachable.map(() => 0), 1],
      rowUpper: [...reachable.map(() => Infinity), ...reachable.map((at) => (uncapped.has(at) ? 1 : cap) + 1e-9), 1],
      columns: [
        {
          cost: level === undefined ? 1 : 0,
          lower: 0,
          upper: Infinity,
          entries: { indices: open, values: open.map(() => -1) },
        },
        ...panels.map((panel) => {
          const rows = panel.map((at) => row.get(at)!);
          const indices = [...rows, ...rows.map((at) => at + number), 2 * number];
          return {
            cost: person !== undefined && panel.includes(person) ? 1 : 0,
            lower: 0,
            upper: Infinity,
            entries: { indices, values: indices.map(() => 1) },
          };
        }),
      ],
    });
    try {
      model.run();
      return model.getObjectiveValue();
    } finally {
      model.dispose();
    }
  }
  while (settled.size < reachable.length) {
    const level = solve(undefined, undefined);
    const fixed = reachable.filter((at) => !settled.has(at) && solve(level, at) < level + 1e-6);
    if (fixed.length === 0) throw new Error("The reference settled nobody.");
    for (const at of fixed) settled.set(at, level);
  }
  return Array.from({ length: people }, (_, at) => settled.get(at) ?? 0);
}
