import { z } from "zod";
import { dimension, group, groupName, partInput } from "../fields.ts";

export const populationFigure = z.object({
  dimension, group, count: z.int().min(0), source: z.string().trim().min(2).max(300), year: z.int().min(1990).max(2100),
});

/** The whole text of a file with the columns dimension, group, count, source, year. It takes the place of what was there. */
export const loadPopulationInput = z.object({ csv: z.string().max(500_000) });
export const rowProblem = z.object({
  row: z.int(), column: z.string(), key: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export const loadedPopulationView = z.object({ loaded: z.int(), problems: z.array(rowProblem) });

/** Shares from 0 to 1; null where fewer than five stand behind a figure, or it could be worked out from the others. */
export const representationGroup = z.object({
  group, name: groupName, pool: z.int().nullable(), chosen: z.int().nullable(), population: z.int().nullable(),
  poolShare: z.number().nullable(), chosenShare: z.number().nullable(), populationShare: z.number().nullable(),
  /** Share of the chosen minus share of the population, in percentage points with one decimal. */
  gap: z.number().nullable(),
});
export const representationInput = partInput;
export const representationView = z.object({
  pool: z.int(), chosen: z.int(),
  dimensions: z.array(z.object({
    dimension, name: groupName, source: z.string().optional(), year: z.int().optional(),
    groups: z.array(representationGroup),
  })),
});
export type RepresentationView = z.infer<typeof representationView>;
