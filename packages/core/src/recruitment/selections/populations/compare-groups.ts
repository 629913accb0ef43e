import { hideInGroups } from "../publications/hide-small.ts";
import type { DimensionCount } from "../methods/schema.ts";
import type { PopulationFigure } from "./model.ts";
import type { RepresentationView } from "./schema.ts";

type Compared = RepresentationView["dimensions"][number];
type Figure = Pick<PopulationFigure, "dimension" | "group" | "count" | "source" | "year">;

/** One dimension as it may be shown: a figure that is hidden is null. */
interface HiddenCounts extends Pick<Compared, "dimension" | "name"> {
  readonly groups: readonly Pick<Compared["groups"][number], "group" | "name" | "pool" | "chosen">[];
}

/** How many applied and were chosen in all; null where that itself is hidden. */
interface Totals { readonly pool: number | null; readonly chosen: number | null }

/**
 * Chosen set, pool and population side by side, one dimension. Figures for fewer than five people of the pool or of the
 * chosen are hidden, and so that none can be worked out from the totals; a gap is shown where both its shares are.
 */
export function compareGroups({ dimension, name, groups }: DimensionCount, population: readonly Figure[]): Compared {
  const hidden = hideInGroups(groups);
  const shown = groups.map(({ group, name: called }, index) => ({ group, name: called, ...hidden[index]! }));
  const totals = { pool: sumOf(groups.map(({ pool }) => pool)), chosen: sumOf(groups.map(({ chosen }) => chosen)) };
  return compareHidden({ dimension, name, groups: shown }, totals, population);
}

/** The same of figures in which small ones are hidden already. A group in which nobody is and nobody lives is left out. */
export function compareHidden(
  { dimension, name, groups }: HiddenCounts, totals: Totals, population: readonly Figure[],
): Compared {
  const figures = population.filter((one) => one.dimension === dimension);
  const living = sumOf(figures.map(({ count }) => count));
  const [first] = figures;
  return {
    dimension, name, ...(first && { source: first.source, year: first.year }),
    groups: groups.filter(({ group, pool }) => pool !== 0 || figures.some((figure) => figure.group === group)).map((one) => {
      const figure = figures.find(({ group }) => group === one.group);
      const [poolShare, chosenShare] = [share(one.pool, totals.pool), share(one.chosen, totals.chosen)];
      const populationShare = figure ? share(figure.count, living) : null;
      return {
        ...one, population: figure?.count ?? null, poolShare, chosenShare, populationShare,
        gap: chosenShare === null || populationShare === null
          ? null : Math.round(1000 * (chosenShare - populationShare)) / 10,
      };
    }),
  };
}

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

function share(count: number | null, of: number | null): number | null {
  return count === null || of === null || of === 0 ? null : count / of;
}
