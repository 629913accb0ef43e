import type { PlacedCtx } from "../../../panels/index.ts";
import { showSelection } from "../methods/show-selection.ts";
import { compareGroups } from "./compare-groups.ts";
import { PopulationModel } from "./model.ts";
import type { RepresentationView } from "./schema.ts";

/** How well the chosen set stands for the pool, and the pool for the people who live in the area. */
export async function showRepresentation(ctx: PlacedCtx, input: { call: string }): Promise<RepresentationView> {
  const { dimensions, eligible, selection } = await showSelection(ctx, input);
  const population = await ctx.db.of(PopulationModel).find({});
  return {
    pool: eligible, chosen: selection?.chosen.length ?? 0,
    dimensions: dimensions.map((one) => compareGroups(one, population)),
  };
}
