import { z } from "zod";
import { id, lang } from "../fields.ts";

const text = z.string().trim().min(3).max(4000);

/** One member's dissenting view: own words, or the joining of another member's. It counts also without a name. */
export const dissent = z.object({
  statementId: id, panelId: id, personId: id.optional(), text: text.optional(), lang: lang.optional(),
  /** The view that this one joins. */
  joins: id.optional(),
  /** The member wants the own name beside it. */
  nameShown: z.boolean(), at: z.date(),
  /** Taken back before the statement was sent. The words stay only when others have joined them. */
  takenBack: z.boolean().default(false),
  /** The staff who wrote it down for a member without a computer. */
  enteredBy: id.optional(),
});
export const dissentInput = z.object({ statement: id, id, text, lang, nameShown: z.boolean() });
export const joinDissentInput = z.object({ statement: id, id, dissent: id, nameShown: z.boolean() });
/** For a member who has told it by phone or on paper: own words, or the view that she joins. */
export const recordDissentInput = z.object({
  statement: id, id, member: id, text: text.optional(), lang: lang.optional(), dissent: id.optional(),
  nameShown: z.boolean(),
}).refine((given) => given.dissent !== undefined || (given.text !== undefined && given.lang !== undefined), {
  path: ["text"], error: "statements:field.dissentWords",
});
export const takeRecordedBackInput = z.object({ statement: id, member: id });
/** A view with the number of its members, and the names of those who want to be named. */
export const dissentView = z.object({
  id, text, lang, members: z.int().min(1), names: z.array(z.string()),
});
export const insideDissentView = dissentView.extend({
  mine: z.boolean(),
  /** Whose it is as far as staff wrote it down; only for who runs the panel. */
  recorded: z.array(z.object({ personId: id, name: z.string() })).optional(),
});
export type DissentView = z.infer<typeof dissentView>;
