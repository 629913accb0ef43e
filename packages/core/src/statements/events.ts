import { z } from "zod";
import { defineEvent } from "../kernel/index.ts";

const id = z.string();
const statement = z.object({ statementId: id, panelId: id });
const part = statement.extend({ partId: id });

export const statementDrafted = defineEvent("statements.statement-drafted", statement.extend({ kind: z.string() }));
export const statementChanged = defineEvent("statements.statement-changed", statement);
export const statementPutBefore = defineEvent("statements.statement-put-before-panel", statement);
export const partAdded = defineEvent("statements.part-added", part.extend({ kind: z.string() }));
export const partMoved = defineEvent("statements.part-moved", part);
export const partRemoved = defineEvent("statements.part-removed", part);
export const partPutBack = defineEvent("statements.part-put-back", part);
/** What was written is told by which parts, never by the words. */
export const textWritten = defineEvent("statements.text-written", statement.extend({ partIds: z.array(id) }));
export const suggestionMade = defineEvent("statements.suggestion-made", part.extend({ suggestionId: id }));
export const suggestionAnswered = defineEvent(
  "statements.suggestion-answered", part.extend({ suggestionId: id, accepted: z.boolean() }),
);
export const suggestionTakenBack = defineEvent("statements.suggestion-taken-back", part.extend({ suggestionId: id }));
export const statementCommented = defineEvent("statements.comment-written", statement.extend({ commentId: id }));
export const statementCommentHidden = defineEvent("statements.comment-hidden", statement.extend({ commentId: id }));
export const evidenceCited = defineEvent("statements.evidence-cited", statement.extend({ kind: z.string() }));
export const evidenceRemoved = defineEvent("statements.evidence-removed", statement);
/** Who dissents is not told. */
export const dissentGiven = defineEvent("statements.dissent-given", statement);
/** Staff wrote it down for a member: the actor is who wrote, and whose it is stands with the view alone. */
export const dissentRecorded = defineEvent("statements.dissent-recorded", statement.extend({ dissentId: id }));
export const dissentTakenBack = defineEvent("statements.dissent-taken-back", statement);
export const adoptionProposed = defineEvent("statements.adoption-proposed", statement);
export const statementReopened = defineEvent("statements.statement-reopened", statement);
export const statementAdopted = defineEvent(
  "statements.statement-adopted", statement.extend({ way: z.string(), on: z.string(), meetingId: id.optional() }),
);
export const statementNotAdopted = defineEvent("statements.statement-not-adopted", statement.extend({ on: z.string() }));
export const statementSent = defineEvent(
  "statements.statement-sent", statement.extend({ handlingId: id, open: z.boolean() }),
);
export const statementPublished = defineEvent("statements.statement-published", statement.extend({ easy: z.boolean() }));
export const easyTextAdded = defineEvent("statements.easy-text-added", statement);
export const statementWithdrawn = defineEvent("statements.statement-withdrawn", statement);

export const statementEvents = [
  statementDrafted, statementChanged, statementPutBefore, partAdded, partMoved, partRemoved, partPutBack, textWritten,
  suggestionMade, suggestionAnswered, suggestionTakenBack, statementCommented, statementCommentHidden, evidenceCited,
  evidenceRemoved, dissentGiven, dissentRecorded, dissentTakenBack, adoptionProposed, statementReopened, statementAdopted,
  statementNotAdopted, statementSent, statementPublished, easyTextAdded, statementWithdrawn,
] as const;
