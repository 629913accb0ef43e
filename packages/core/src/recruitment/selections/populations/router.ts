import { z } from "zod";
import { router, staffProcedure } from "../../../kernel/index.ts";
import { panelStaffProcedure } from "../../../panels/index.ts";
import { loadPopulation } from "./load-population.ts";
import { PopulationModel } from "./model.ts";
import {
  loadedPopulationView, loadPopulationInput, populationFigure, representationInput, representationView,
} from "./schema.ts";
import { showRepresentation } from "./show-representation.ts";

const office = staffProcedure("admin", "coordinator");

/** How well a panel stands for the people of its area. */
export const representationRouter = router({
  view: panelStaffProcedure.input(representationInput).output(representationView)
    .query(({ ctx, input }) => showRepresentation(ctx, input)),
  load: office.input(loadPopulationInput).output(loadedPopulationView)
    .mutation(({ ctx, input }) => loadPopulation(ctx, input)),
  figures: office.output(z.array(populationFigure)).query(async ({ ctx }) => (
    (await ctx.db.of(PopulationModel).find({}))
      .map(({ dimension, group, count, source, year }) => ({ dimension, group, count, source, year }))
  )),
});
