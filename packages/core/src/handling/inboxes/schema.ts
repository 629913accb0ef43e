import { z } from "zod";
import { OUTCOMES } from "../answers/schema.ts";
import { day, id, label, listInput, title } from "../fields.ts";
import { DUE_KINDS, HANDLING_STATES, MATTER_KINDS, matter } from "../handling-schema.ts";

const named = z.object({ id, name: title });

/** A row of any list of matters on their way. */
export const handlingRow = z.object({
  id, revision: z.int(), matter, title, theme: label.optional(), state: z.enum(HANDLING_STATES), open: z.boolean(),
  panels: z.array(z.object({ id, slug: z.string(), name: title })),
  unit: named.optional(), sentOn: day, dueOn: day.optional(), dueKind: z.enum(DUE_KINDS).optional(),
  daysLate: z.int().optional(), outcome: z.enum(OUTCOMES).optional(), answeredOn: day.optional(),
  /** Questions of the unit that the panel has not replied to. */
  openQuestions: z.int(),
});
export type HandlingRow = z.infer<typeof handlingRow>;
export const handlingRows = z.object({ items: z.array(handlingRow), next: id.optional() });

export const INBOX_TABS = ["new", "due", "overdue", "follow-up", "closed"] as const;
export const inboxInput = listInput.extend({ tab: z.enum(INBOX_TABS).default("new"), unit: id.optional() });
/** The units that the reader answers for, own and those below, and how much waits in each tab. */
export const inboxSummary = z.object({
  units: z.array(named.extend({ own: z.boolean() })),
  counts: z.object({ new: z.int(), due: z.int(), overdue: z.int(), "follow-up": z.int() }),
});

export const bodyEntriesInput = listInput.extend({ body: id.optional() });
export const bodyEntry = z.object({
  row: handlingRow, stepId: id,
  /** Nothing before it waits any more. */
  turn: z.boolean(),
  dueOn: day.optional(),
});
/** What comes to the next meeting of the reader's bodies. */
export const bodyEntries = z.object({
  bodies: z.array(named.extend({ nextMeetingOn: day.optional(), minutesUrl: z.string().optional() })),
  items: z.array(bodyEntry.extend({ bodyId: id })), next: id.optional(),
});

export const listHandlingsInput = listInput.extend({
  states: z.array(z.enum(HANDLING_STATES)).min(1).optional(), kinds: z.array(z.enum(MATTER_KINDS)).min(1).optional(),
  unit: id.optional(), panelId: id.optional(), late: z.boolean().default(false),
});

export const ITEM_KINDS = [
  "acknowledgement-late", "answer-late", "answer-soon", "question-waits", "step-late", "follow-up-late", "tell-back",
  "close",
] as const;
/** What waits among the matters of a coordinator's panels, in the form of the items of `panels`. */
export const handlingItem = z.object({
  panelId: id, slug: z.string(), name: title, kind: z.enum(ITEM_KINDS), urgency: z.enum(["late", "now", "soon"]),
  whose: z.enum(["coordinator", "members", "other-side"]), day: day.optional(),
  handlingId: id, matter, title, holder: title.optional(),
});
export type HandlingItem = z.infer<typeof handlingItem>;

export const loopInput = z.object({ year: z.int().min(2000).max(2200) });
const share = z.number().min(0).max(1).optional();
/** A quarter of the loop (C11). The definitions stand under `handling:figure.<name>`. */
export const loopQuarter = z.object({
  quarter: z.int().min(1).max(4), from: day, to: day,
  sent: z.int(), answered: z.int(), answeredInTime: z.int(), medianDays: z.number().optional(),
  outcomes: z.array(z.object({ outcome: z.enum(OUTCOMES), count: z.int() })),
  done: z.int(), told: z.int(), closed: z.int(),
  /** Of the matters that were sent in this quarter, how many are closed by now. */
  closedShare: share, overdue: z.int(),
  themes: z.array(z.object({ theme: label.optional(), sent: z.int(), answered: z.int(), closed: z.int() })),
});
export const loopView = z.object({ year: z.int(), madeOn: day, quarters: z.array(loopQuarter) });
export type LoopView = z.infer<typeof loopView>;
