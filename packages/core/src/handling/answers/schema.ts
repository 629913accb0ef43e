import { z } from "zod";
import type { FieldProblem } from "../../kernel/schema.ts";
import { day, id, link, passage, prose, title } from "../fields.ts";

export const OUTCOMES = ["accepted", "partly", "already-done", "not-accepted", "forwarded"] as const;
export type Outcome = (typeof OUTCOMES)[number];
/** Outcomes that promise a change: they name what is done, and by when. */
export const PROMISES: readonly Outcome[] = ["accepted", "partly"];

export const measure = z.object({ id, text: passage, dueOn: day.optional() });

const decisionRef = z.object({
  by: title, section: z.string().trim().min(1).max(40).optional(), day: day.optional(), link: link.optional(),
});

/** What an answer may hold while it is written: any part may still be missing. */
export const answerParts = z.object({
  outcome: z.enum(OUTCOMES).optional(),
  reasons: prose.optional(),
  measures: z.array(measure).max(20).default([]),
  /** By when what is promised is done. */
  targetDay: day.optional(),
  /** To whom the matter went on, when the answer is "forwarded". */
  forwardedTo: title.optional(),
  decision: decisionRef.optional(),
});
export type AnswerParts = z.output<typeof answerParts>;

/** An answer that has been given: the first one stands. */
export const answer = answerParts.extend({
  outcome: z.enum(OUTCOMES), reasons: prose, unitId: id, draftedBy: id.optional(), approvedBy: id.optional(),
  givenAt: z.date(),
});
export type Answer = z.output<typeof answer>;

/** One person's draft of an answer. It stays with its writer until it is given, or somebody else's was. */
export const answerDraft = answerParts.extend({
  handlingId: id, writerId: id, savedAt: z.date(),
  /** Put before the unit's owner, who may give it. */
  ready: z.boolean().default(false),
});

/** The same parts for the form. A text left empty in all languages is a text not written. */
export const saveDraftInput = answerParts.extend({ ready: z.boolean().default(false) });
export const giveAnswerInput = answerParts.extend({
  /** Somebody else's draft on which this answer stands. */
  draft: id.optional(),
});

export const answerDraftView = answerParts.extend({
  id, revision: z.int(), handlingId: id, writerName: z.string().optional(), mine: z.boolean(), savedAt: z.date(),
  ready: z.boolean(),
});
export type AnswerDraftView = z.infer<typeof answerDraftView>;

/** The answer as everybody reads it: in the unit's name. */
export const answerView = answer.omit({ draftedBy: true, approvedBy: true }).extend({ unitName: title.optional() });

/**
 * What an answer still lacks before it can be given (J3.4, domain.md §2 "Response"), one problem a field; nothing when it is
 * whole.
 *
 * @param today so that a promise does not begin in the past
 */
export function answerProblems(parts: AnswerParts, today: string): FieldProblem[] {
  const { outcome, reasons, measures, targetDay, forwardedTo } = parts;
  const problems: FieldProblem[] = [];
  const lacks = (path: string, key: string) => void problems.push({ path, key: `handling:field.${key}` });
  if (!outcome) lacks("outcome", "outcome");
  if (!reasons) lacks("reasons", outcome === "not-accepted" ? "reasonsForNo" : "reasons");
  const promises = outcome !== undefined && PROMISES.includes(outcome);
  if (promises && measures.length === 0) lacks("measures", "measureMissing");
  if (promises && !targetDay) lacks("targetDay", "targetDayMissing");
  if (targetDay && targetDay < today) lacks("targetDay", "targetDayPast");
  if (!promises && !targetDay) {
    measures.forEach((one, index) => void (one.dueOn ?? lacks(`measures.${index}.dueOn`, "measureDayMissing")));
  }
  if (outcome === "forwarded" && !forwardedTo) lacks("forwardedTo", "forwardedToMissing");
  return problems;
}
