import { z } from "zod";
import { id, lang, reason } from "../fields.ts";

export const SUGGESTION_STATES = ["open", "accepted", "declined", "taken-back"] as const;
const words = z.string().max(2000);

/** Another wording for a passage of the text. */
export const suggestion = z.object({
  statementId: id, panelId: id, partId: id, lang,
  /** The passage as it read; empty where something is only added. `at`: about where it stood. */
  passage: words, at: z.int().min(0), wording: words, reason: words.optional(),
  authorId: id.optional(), madeAt: z.date(), state: z.enum(SUGGESTION_STATES), answer: z.string().optional(),
  answeredAt: z.date().optional(),
});
export const suggestInput = z.object({
  statement: id, id, part: id, lang, passage: words, at: z.int().min(0).default(0), wording: words,
  reason: words.trim().optional(),
}).refine(({ passage, wording }) => passage !== wording, { path: ["wording"], error: "statements:field.sameWording" });
export const answerSuggestionInput = z.object({
  statement: id, suggestion: id, accepted: z.boolean(), answer: reason.optional(),
});
export const suggestionInput = z.object({ statement: id, suggestion: id });
export const suggestionView = suggestion.omit({ statementId: true, panelId: true, authorId: true }).extend({
  id, authorName: z.string().optional(), mine: z.boolean(),
});
export type SuggestionView = z.infer<typeof suggestionView>;
