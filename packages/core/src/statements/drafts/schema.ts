import { z } from "zod";
import { id, label, lang, reason, revision, title } from "../fields.ts";
import { BASES, PART_KINDS, STATEMENT_KINDS } from "../statement-schema.ts";

const facts = {
  title, theme: label.optional(), kind: z.enum(STATEMENT_KINDS),
  base: z.object({ kind: z.enum(BASES), id: id.optional() }), languages: z.array(lang).min(1).max(4),
};
export const draftStatementInput = z.object({ id, ...facts });
export const changeStatementInput = z.object({ statement: id, revision, ...facts });
export const statementInput = z.object({ statement: id });
export const addPartInput = z.object({
  statement: id, id, kind: z.enum(PART_KINDS),
  /** Behind which part; at the end when it is left out. */
  after: id.optional(),
});
export const movePartInput = z.object({ statement: id, part: id, to: z.enum(["up", "down"]) });
export const partInput = z.object({ statement: id, part: id });
export const withdrawStatementInput = z.object({ statement: id, reason });
