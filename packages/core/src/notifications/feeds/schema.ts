import { prose, id, label, title } from "../../kernel/schema.ts";
import { z } from "zod";

export const NEWS_KINDS = ["proposal", "statement", "report", "answer", "step", "minutes", "bulletin", "call"] as const;

/** One thing that has become public. */
export const newsItem = z.object({
  /** The same for ever: kind and id. */
  id: z.string(), kind: z.enum(NEWS_KINDS), title, text: prose.optional(), at: z.date(),
  panel: z.object({ id, name: label }).optional(),
  /** Who has taken a step: a unit, a body, or somebody outside. */
  by: title.optional(),
  /** Below the organisation's first page. */
  address: z.string(),
});
export type NewsItem = z.infer<typeof newsItem>;

/** All of the organisation's news, or those of one panel, by its slug or id. */
export const newsInput = z.object({ panel: z.string().min(1).max(80).optional() });
export const newsView = z.object({
  items: z.array(newsItem), panel: z.object({ slug: z.string(), name: label }).optional()
});
export type NewsView = z.infer<typeof newsView>;
