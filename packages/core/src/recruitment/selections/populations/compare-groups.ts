import { hideSmall } from "../publications/hide-small.ts";
import type { DimensionCount } from "../methods/schema.ts";
import type { PopulationFigure } from "./model.ts";
import type { RepresentationView } from "./schema.ts";

type Compared = RepresentationView["dimensions"][number];

/**
 * Chosen set, pool and population side by side, one dimension. Figures for fewer than five people of the pool or of the
 * chosen are hidden, and so that none can be worked out from the totals; a gap is shown where both its shares are.
 */
export function compareGroups({ dimension, name, groups }: DimensionCount, population: readonly Pick<PopulationFigure, "dimension" | "group" | "count" | "source" | "year">[]): Compared {
  const figures = population.filter((one) => one.dimension === dimension);
  const living = figures.reduce((sum, { count }) => sum + count, 0);
  const [inPool, inSet] = [sumOf(groups.map(({ pool }) => pool)), sumOf(groups.map(({ chosen }) => chosen))];
  const [pools, sets] = [hideSmall(groups.map(({ pool }) => pool)), hideSmall(groups.map(({ chosen }) => chosen))];
  const [first] = figures;
  return {
    dimension, name, ...(first && { source: first.source, year: first.year }),
    groups: groups.map(({ group, name: called }, index) => {
      const figure = figures.find((one) => one.group === group);
      const [poolShare, chosenShare] = [share(pools[index], inPool), share(sets[index], inSet)];
      const populationShare = figure ? share(figure.count, living) : null;
      return {
        group, name: called, pool: pools[index]!, chosen: sets[index]!, population: figure?.count ?? null,
        poolShare, chosenShare, populationShare,
        gap: chosenShare === null || populationShare === null ? null : Math.round(1000 * (chosenShare - populationShare)) / 10,
      };
    }),
  };
}

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

function share(count: number | null | undefined, of: number): number | null {
  return count === null || count === undefined || of === 0 ? null : count / of;
}
