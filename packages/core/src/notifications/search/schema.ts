import { localizedText } from "@raati/i18n";
import { z } from "zod";
import { id, label, locale, title } from "../../kernel/schema.ts";

export const SEARCH_KINDS = ["panel", "call", "proposal", "meeting", "bulletin"] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** The longest text of one language that is looked through: the minutes of a long meeting. */
export const LONGEST_TEXT = 60_000;

/** One public text as the search knows it. It is under the id of what it is about, so its order is that of time. */
export const searchEntry = z.object({
  kind: z.enum(SEARCH_KINDS), title, text: localizedText({ max: LONGEST_TEXT }).optional(), panelIds: z.array(id),
  /** Below the organisation's first page. */
  address: z.string(), at: z.date(),
  /** The beginnings of its words, see `words.ts`. */
  keys: z.array(z.string()),
});

export const searchInput = z.object({
  q: z.string().trim().max(200).default(""), kinds: z.array(z.enum(SEARCH_KINDS)).max(SEARCH_KINDS.length).optional(),
  page: z.int().min(1).max(10).default(1),
});

/** A piece of a found text; `hit` where a word of the question stands. */
const piece = z.object({ text: z.string(), hit: z.boolean() });
export const searchView = z.object({
  items: z.array(z.object({
    id, kind: z.enum(SEARCH_KINDS), title, address: z.string(), at: z.date(),
    snippet: z.object({ lang: locale, pieces: z.array(piece) }).optional(), panel: z.object({ id, name: label }).optional(),
  })),
  /** How many were found; 200 are looked at, and `more` says that there are more. */
  found: z.int(), more: z.boolean(), page: z.int(), pages: z.int(),
  /** Nothing in the question can be looked for: words have three letters or more. */
  tooShort: z.boolean(),
});
export type SearchView = z.infer<typeof searchView>;
