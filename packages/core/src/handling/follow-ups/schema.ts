import { z } from "zod";
import { day, id, link, passage } from "../fields.ts";

export const FOLLOW_UP_STATES = ["planned", "in-progress", "done", "delayed", "dropped"] as const;
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];
/** Nothing more is promised: it was done, or given up with a reason. */
export const OVER: readonly FollowUpState[] = ["done", "dropped"];

const percent = z.int().min(0).max(100);
const entry = z.object({
  at: z.date(), by: id.optional(), state: z.enum(FOLLOW_UP_STATES), percent, dueOn: day.optional(), note: passage.optional(),
});

/** One promised measure and how far it is. */
export const followUp = z.object({
  id, measure: passage, dueOn: day, state: z.enum(FOLLOW_UP_STATES), percent,
  /** What shows that it is done, or why it was dropped. */
  evidence: passage.optional(), link: link.optional(),
  /** The day on which it was done. */
  doneOn: day.optional(),
  history: z.array(entry).max(200).default([]),
});
export type FollowUp = z.output<typeof followUp>;

export const addFollowUpInput = z.object({ id, measure: passage, dueOn: day });
export const reportFollowUpInput = z.object({
  followUp: id, state: z.enum(FOLLOW_UP_STATES), percent, evidence: passage.optional(), link: link.optional(),
  /** The new day of what is late. */
  dueOn: day.optional(),
  doneOn: day.optional(),
});

export const followUpView = followUp.omit({ history: true }).extend({
  late: z.boolean(),
  history: z.array(entry.omit({ by: true })),
});
