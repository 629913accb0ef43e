import { z } from "zod";
import { id, title } from "../fields.ts";
import { PROPOSAL_STATES } from "../proposal-schema.ts";

export const similarInput = z.object({
  title: z.string().max(300), text: z.string().max(8000).default(""), except: id.optional(),
});
export const similarView = z.array(z.object({
  id, title, state: z.enum(PROPOSAL_STATES), panelId: id, likeness: z.number(),
}));
export const mergeInput = z.object({ proposal: id, into: id });
/**
 * Warns, and never blocks, when a text looks like it holds somebody's contact or identity (J2.8). Texts: `proposals:hint`.
 */
export { personalTraces } from "../../meetings/schema.ts";
