import { z } from "zod";
import { id } from "../fields.ts";

/** Which side of the panel somebody speaks from: each member weighs the same, and results are read side by side (B4). */
export const RATING_SIDES = ["client", "professional", "board", "expert"] as const;
export type RatingSide = (typeof RATING_SIDES)[number];
/** No figure says anything about fewer people than this. */
export const LEAST_SHOWN = 5;

export const rating = z.object({
  handlingId: id, panelId: id, personId: id, side: z.enum(RATING_SIDES), score: z.int().min(1).max(5), at: z.date(),
});
export const rateInput = z.object({ score: z.int().min(1).max(5) });

const figure = z.object({ count: z.int(), mean: z.number() });
/** `hidden` where fewer than five have rated, or where a hidden figure could be worked out from the others. */
export const ratingResult = z.object({
  total: figure.or(z.literal("hidden")),
  sides: z.array(z.object({ side: z.enum(RATING_SIDES), figure: figure.or(z.literal("hidden")) })),
  mine: z.int().optional(),
});
export type RatingResult = z.infer<typeof ratingResult>;
