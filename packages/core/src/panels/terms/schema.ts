import { z } from "zod";
import { day, decisionReference, id, key } from "../fields.ts";
import { typeRules } from "../types/schema.ts";

export const TERM_STATES = ["planned", "active", "ended", "archived"] as const;

const taken = z.array(z.object({ seat: key, count: z.int().min(0) }));

export const term = z.object({
  panelId: id,
  startsOn: day,
  /** The last day of the term. */
  endsOn: day,
  state: z.enum(TERM_STATES),
  /** The type's rules as they were when the term was planned. */
  rules: typeRules,
  decision: decisionReference.optional(),
  /**
   * Seats held, by seat type. Every command that fills or frees a seat changes the term, so that two cannot fill the last
   * one.
   */
  taken: taken.default([]),
  endedOn: day.optional(),
});

const END_BEFORE_START = { path: ["endsOn"], error: "panels:field.endBeforeStart" };
const inOrder = (days: { startsOn: string; endsOn: string }) => days.startsOn < days.endsOn;

export const planTermInput = z.object({
  id, startsOn: day, endsOn: day, decision: decisionReference.optional(),
  /** Left out: the rules of the panel's type as they are now. */
  rules: typeRules.optional(),
}).refine(inOrder, END_BEFORE_START);

export const changeTermInput = z.object({
  term: id, revision: z.int(), startsOn: day, endsOn: day, decision: decisionReference.optional(),
  rules: typeRules.optional(),
}).refine(inOrder, END_BEFORE_START);

export const moveTermInput = z.object({ term: id });

export const seatUse = z.object({
  id: key, min: z.int(), max: z.int(), taken: z.int(), name: typeRules.shape.seatTypes.element.shape.name,
});

export const warningView = z.object({ key: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) });

/** What is kept of a term that is over. */
export const TERM_RECORDS = ["memberships", "payments", "minutes", "statements", "reports"] as const;

/** What becomes of one kind of record after its term, by the organisation's retention plan. */
export const retentionTask = z.object({
  record: z.enum(TERM_RECORDS), action: z.enum(["delete", "anonymise", "archive"]),
  /** The day when its time is up, where it runs from the end of the term or of that year. */
  on: day.optional(),
  /** Its time in months, where it runs from the writing of each. Neither: it is kept for good. */
  months: z.int().optional(),
});
export type RetentionTask = z.output<typeof retentionTask>;

/** A term with its seats counted, and what is worth a warning (D2, D3). */
export const termView = term.omit({ taken: true }).extend({
  id, revision: z.int(), seats: z.array(seatUse), total: z.object({ taken: z.int(), min: z.int(), max: z.int() }),
  warnings: z.array(warningView),
  /** In the list of a panel's terms, for those that are over. */
  retention: z.array(retentionTask).optional(),
});
export type TermView = z.infer<typeof termView>;
