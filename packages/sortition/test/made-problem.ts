import type { Person, Problem, Quota } from "../src/index.ts";
import { type Generator, generator } from "../src/random.ts";

export interface Recipe {
  readonly people: number;
  readonly size: number;
  /** Number of values of each category. */
  readonly categories: readonly number[];
  /** Seats by which each quota is wider than the panel it was made around. */
  readonly room: number;
  /** One of so many people shares a household with the one before. 0: nobody. */
  readonly couples?: number;
  readonly pinned?: number;
  /** How many quotas are then moved by a seat or two at random, which may leave no panel. */
  readonly spoilt?: number;
  readonly soft?: boolean;
}

/** A problem that its seed and recipe decide: people with uneven values, quotas around one real panel. */
export function madeProblem(seed: string, recipe: Recipe): Problem {
  const random = generator(seed);
  const pool: Person[] = Array.from({ length: recipe.people }, (_, at) => ({
    id: `p${at + 1}`,
    values: Object.fromEntries(recipe.categories.map((values, c) => [`c${c + 1}`, `v${uneven(random, values) + 1}`])),
    ...(recipe.couples ? { household: `h${random.below(recipe.couples) === 0 && at > 0 ? at - 1 : at}` } : {}),
  }));
  const panel: Person[] = [];
  for (const person of random.shuffle(pool)) {
    if (
      panel.length < recipe.size &&
      !panel.some((member) => member.household !== undefined && member.household === person.household)
    )
      panel.push(person);
  }
  const quotas: Quota[] = recipe.categories.flatMap((values, c) =>
    Array.from({ length: values }, (_, v) => {
      const category = `c${c + 1}`,
        value = `v${v + 1}`;
      const seats = panel.filter((person) => person.values[category] === value).length;
      const below = random.below(recipe.room + 1),
        above = random.below(recipe.room + 1);
      return {
        category,
        value,
        min: Math.max(0, seats - below),
        max: seats + above,
        hard: !recipe.soft || random.below(2) === 0,
      };
    }),
  );
  for (let i = 0; i < (recipe.spoilt ?? 0); i += 1) {
    const at = random.below(quotas.length),
      by = 1 + random.below(2),
      quota = quotas[at]!;
    quotas[at] =
      random.below(2) === 0
        ? { ...quota, min: quota.min + by, max: Math.max(quota.max, quota.min + by) }
        : { ...quota, max: Math.max(0, quota.max - by), min: Math.min(quota.min, Math.max(0, quota.max - by)) };
  }
  return { pool, quotas, size: recipe.size, pinned: panel.slice(0, recipe.pinned ?? 0).map((person) => person.id) };
}

function uneven(random: Generator, values: number): number {
  return Math.min(random.below(values), random.below(values));
}

/** A small problem that can be solved by looking at every panel. */
export function smallProblem(seed: string): Problem {
  const random = generator(`recipe ${seed}`);
  const size = 2 + random.below(4);
  return madeProblem(seed, {
    people: size + 3 + random.below(6),
    size,
    categories: Array.from({ length: 1 + random.below(4) }, () => 2 + random.below(2)),
    room: random.below(3),
    couples: random.below(3) === 0 ? 3 : 0,
    pinned: random.below(4) === 0 ? 1 : 0,
  });
}
