import { z } from "zod";
import { handlingView, OUTCOMES, publicHandlingView, track } from "../../handling/schema.ts";
import { commentView } from "../discussions/schema.ts";
import { dissentView, insideDissentView } from "../dissents/schema.ts";
import { evidenceView } from "../evidence/schema.ts";
import { day, id, label, lang, listInput, prose, title } from "../fields.ts";
import {
  adoption, PART_KINDS, statement, STATEMENT_KINDS, STATEMENT_STATES, statementAbilities,
} from "../statement-schema.ts";
import { suggestionView } from "../suggestions/schema.ts";

const panelNamed = z.object({ id, name: title, slug: z.string() });

/** A row of a list, for the public as well: no person stands in it. */
export const statementRow = z.object({
  id, title, kind: z.enum(STATEMENT_KINDS), state: z.enum(STATEMENT_STATES), panel: panelNamed, theme: label.optional(),
  adoptedOn: day.optional(), sentOn: day.optional(), publishedOn: day.optional(), year: z.int().optional(),
  number: z.int().optional(), outcome: z.enum(OUTCOMES).optional(), answeredOn: day.optional(),
});
export type StatementRow = z.infer<typeof statementRow>;
export const statementRows = z.object({ items: z.array(statementRow), next: id.optional() });

export const publicStatementsInput = listInput.extend({
  year: z.int().optional(), panelId: id.optional(), kinds: z.array(z.enum(STATEMENT_KINDS)).min(1).optional(),
});
export const memberStatementsInput = listInput.extend({
  states: z.array(z.enum(STATEMENT_STATES)).min(1).optional(),
});

/** What waits for who runs the panels: to be sent, to be published by its day. */
export const statementItem = z.object({
  id, title, panel: panelNamed, waits: z.enum(["send", "publish"]), dueOn: day.optional(),
});
export const statementItems = z.array(statementItem);
export type StatementItem = z.infer<typeof statementItem>;

export const readInput = z.object({ statement: id });
const shownPart = z.object({ id, kind: z.enum(PART_KINDS), text: prose });
const shownAdoption = adoption.omit({ recordedBy: true, meetingId: true, id: true });

/** A statement as everybody reads it, and who handles it: the panel's own words, fixed, and its track. */
export const readStatementView = statementRow.extend({
  parts: z.array(shownPart), easyText: prose.optional(), languages: z.array(lang), open: z.boolean(),
  base: statement.shape.base.omit({ id: true }), adoption: shownAdoption.optional(),
  evidence: z.array(evidenceView), dissents: z.array(dissentView), track, handling: publicHandlingView.optional(),
  withdrawal: z.object({ at: z.date(), reason: z.string() }).optional(),
});
export type ReadStatementView = z.infer<typeof readStatementView>;

/** A statement from inside the panel. While it is drafted its words are those of the moment. */
export const statementView = statementRow.extend({
  revision: z.int(), seq: z.int(), talk: z.int(), languages: z.array(lang), base: statement.shape.base, mine: z.boolean(),
  authorName: z.string().optional(), heardOn: day.optional(), open: z.boolean(),
  parts: z.array(z.object({ id, kind: z.enum(PART_KINDS), removed: z.boolean(), text: prose.optional() })),
  easyText: prose.optional(), adoption: adoption.omit({ recordedBy: true }).optional(),
  evidence: z.array(evidenceView), dissents: z.array(insideDissentView), suggestions: z.array(suggestionView),
  comments: z.array(commentView), publishBy: day.optional(), withdrawal: statement.shape.withdrawal,
  track, handling: handlingView.optional(), abilities: statementAbilities,
});
export type StatementView = z.infer<typeof statementView>;
