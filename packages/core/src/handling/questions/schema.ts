import { z } from "zod";
import { id, passage } from "../fields.ts";

/** A clarifying question from who answers to the panel, and the panel's reply (J3.3). */
export const question = z.object({
  id, text: passage, unitId: id.optional(), askedAt: z.date(), askedBy: id.optional(),
  reply: z.object({ text: passage, at: z.date(), by: id.optional() }).optional(),
});

export const askInput = z.object({ id, text: passage });
export const replyInput = z.object({ question: id, text: passage });

export const questionView = z.object({
  id, text: passage, unitName: passage.optional(), askedAt: z.date(),
  reply: z.object({ text: passage, at: z.date() }).optional(),
});
