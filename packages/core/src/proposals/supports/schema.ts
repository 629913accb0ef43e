import { z } from "zod";
import { RATING_SIDES } from "../../handling/schema.ts";
import { id } from "../fields.ts";

/** One member's support. Each weighs the same (B4). */
export const support = z.object({ proposalId: id, panelId: id, personId: id, side: z.enum(RATING_SIDES), at: z.date() });
export const supportInput = z.object({ proposal: id, on: z.boolean() });
/** `hidden` where so few sit on a side that a figure would name somebody. */
export const supportView = z.object({
  total: z.int(), mine: z.boolean(),
  sides: z.array(z.object({ side: z.enum(RATING_SIDES), count: z.int().or(z.literal("hidden")), of: z.int() })),
});
