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
});
export const dissentInput = z.object({ statement: id, id, text, lang, nameShown: z.boolean() });
export const joinDissentInput = z.object({ statement: id, id, dissent: id, nameShown: z.boolean() });
/** A view with the number of its members, and the names of those who want to be named. */
export const dissentView = z.object({
  id, text, lang, members: z.int().min(1), names: z.array(z.string()),
});
export const insideDissentView = dissentView.extend({ mine: z.boolean() });
export type DissentView = z.infer<typeof dissentView>;
