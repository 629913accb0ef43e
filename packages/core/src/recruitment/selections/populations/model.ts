import { defineModel, type Stored } from "@raati/db";
import type { z } from "zod";
import { populationFigure } from "./schema.ts";

/** How many people of each group live in the tenant's area, from a published source. */
export const PopulationModel = defineModel("populationFigures", {
  schema: populationFigure,
  personalData: "none",
  indexes: [{ key: { dimension: 1, group: 1 }, unique: true }],
});
export type PopulationFigure = Stored<z.output<typeof populationFigure>, "populationFigures">;
