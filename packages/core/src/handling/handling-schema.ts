import { z } from "zod";
import { answer } from "./answers/schema.ts";
import { day, id, label, passage, title } from "./fields.ts";
import { followUp } from "./follow-ups/schema.ts";
import { question } from "./questions/schema.ts";
import { step } from "./steps/schema.ts";
import { telling } from "./tellings/schema.ts";

export const MATTER_KINDS = ["proposal", "statement", "report"] as const;
export type MatterKind = (typeof MATTER_KINDS)[number];

/** What is handled, by reference: handling knows no more of it. */
export const matter = z.object({ kind: z.enum(MATTER_KINDS), id });
export type Matter = z.output<typeof matter>;

export const HANDLING_STATES = [
  "sent", "acknowledged", "in-handling", "answered", "in-follow-up", "closed", "withdrawn",
] as const;
export type HandlingState = (typeof HANDLING_STATES)[number];

/** What is waited for next from who holds the matter. */
export const DUE_KINDS = ["acknowledgement", "answer", "follow-up"] as const;

export const REMINDER_KINDS = ["acknowledgement-late", "answer-soon", "answer-late", "escalation", "follow-up"] as const;

/** A matter moved from one unit to another; where it first came to stays in `origin`. */
const forward = z.object({ fromUnitId: id, toUnitId: id, at: z.date(), by: id.optional(), reason: z.string() });

const reminder = z.object({ kind: z.enum(REMINDER_KINDS), at: z.date(), unitId: id.optional(), personIds: z.array(id) });

/** The handling of one matter, from its sending to "what happened". */
export const handling = z.object({
  matterKind: z.enum(MATTER_KINDS),
  matterId: id,
  title,
  theme: label.optional(),
  panelIds: z.array(id).min(1).max(20),
  /** True when the public may follow it. */
  open: z.boolean(),
  state: z.enum(HANDLING_STATES),
  /** What its own slice knew of the time before the sending, for the track. */
  beginning: z.object({ heardOn: day.optional(), agendaOn: day.optional(), adoptedOn: day.optional() }).optional(),
  sentOn: day,
  acknowledgedOn: day.optional(),
  answeredOn: day.optional(),
  closedOn: day.optional(),
  /** The unit that answers now. A statement that goes to bodies alone has none. */
  ownerUnitId: id.optional(),
  origin: z.object({ unitId: id, at: z.date() }).optional(),
  forwards: z.array(forward).max(50).default([]),
  steps: z.array(step).min(1).max(40),
  ackDueOn: day.optional(),
  answerDueOn: day.optional(),
  questions: z.array(question).max(100).default([]),
  answer: answer.optional(),
  followUps: z.array(followUp).max(60).default([]),
  told: z.array(telling).max(100).default([]),
  whatHappened: passage.optional(),
  withdrawal: z.object({ at: z.date(), reason: z.string() }).optional(),
  reminders: z.array(reminder).max(200).default([]),

  /** Facts for lists, put right with each change: see `settled.ts`. */
  unitIds: z.array(id).default([]),
  bodyIds: z.array(id).default([]),
  waitingBodyIds: z.array(id).default([]),
  dueOn: day.optional(),
  dueKind: z.enum(DUE_KINDS).optional(),
  /** The latest day on which a step of its way was done. */
  steppedOn: day.optional(),
  /** Everybody who has acted in it, by id. */
  actorIds: z.array(id).default([]),
});
