import { z } from "zod";
import { day, id, lang, reason, title, who } from "../fields.ts";

export const MINUTES_STATES = ["draft", "for-comment", "approved", "published", "internal"] as const;
export type MinutesState = (typeof MINUTES_STATES)[number];

export const approval = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("meeting"), meetingId: id }),
  z.object({ kind: z.literal("writing") }),
]);
/** The minutes of one meeting; what was said stands in the entries. */
export const minutes = z.object({
  meetingId: id, panelIds: z.array(id).min(1),
  state: z.enum(MINUTES_STATES),
  /** Grows with every change of an entry, a task or the state: followers ask for what came after the last they saw. */
  seq: z.int().min(0),
  commentsUntil: day.optional(),
  approval: approval.optional(),
  approvedOn: day.optional(),
  publishedAt: z.date().optional(),
  stateReason: reason.optional(),
});

const text = z.string().max(20_000);
/** From a place in the text to before another: hidden in the public version. */
export const span = z.object({ from: z.int().min(0), to: z.int().min(1) }).refine(({ from, to }) => from < to);
export const part = z.object({ text, version: z.int().min(0), hidden: z.array(span).max(200).default([]) });
export const PARTS = ["discussion", "outcome"] as const;

/** What one item of the agenda led to, in one language. */
export const minuteEntry = z.object({
  meetingId: id, itemId: id, lang, discussion: part, outcome: part,
  /** The minutes' `seq` when the entry was changed last. */
  seq: z.int().min(1),
});

export const TASK_STATES = ["open", "done", "dropped"] as const;
export const minuteTask = z.object({
  meetingId: id, itemId: id, panelId: id, what: z.string().trim().min(2).max(500), lang,
  assigneeId: id.optional(), dueOn: day.optional(), state: z.enum(TASK_STATES), seq: z.int().min(1),
  /** Stands in the public version. */
  open: z.boolean().default(false),
});

export const COMMENT_STATES = ["open", "taken", "answered"] as const;
export const minuteComment = z.object({
  meetingId: id, itemId: id.optional(), personId: id.optional(), text: z.string().trim().min(2).max(4000), lang,
  at: z.date(), state: z.enum(COMMENT_STATES), answer: z.string().trim().max(2000).optional(),
});

export const minutesInput = z.object({ meeting: id });
/** One small step: one part of one item, based on the version that the writer saw. */
export const saveEntryInput = z.object({
  meeting: id, item: id, lang, part: z.enum(PARTS), version: z.int().min(0), text,
});
const savedPart = z.object({ text, version: z.int() });
/** When somebody else was faster, both texts: nothing is lost, and the writer puts them together. */
export const savedEntry = z.discriminatedUnion("saved", [
  z.object({ saved: z.literal(true), version: z.int(), seq: z.int() }),
  z.object({ saved: z.literal(false), theirs: savedPart, yours: text }),
]);
export const hideInput = z.object({
  meeting: id, item: id, lang, part: z.enum(PARTS), version: z.int(), hidden: z.array(span).max(200),
});
export const addTaskInput = minuteTask.pick({ what: true, lang: true, dueOn: true, open: true }).extend({
  id, meeting: id, item: id, assigneeId: who.optional(),
});
export const moveTaskInput = z.object({ task: id, state: z.enum(TASK_STATES) });
export const addCommentInput = minuteComment.pick({ text: true, lang: true }).extend(
  { id, meeting: id, item: id.optional() }
);
export const answerCommentInput = z.object({
  comment: id, state: z.enum(["taken", "answered"]), answer: z.string().trim().max(2000).optional(),
});
export const sendForCommentInput = z.object({ meeting: id, until: day });
export const approveMinutesInput = z.object({ meeting: id, approval, on: day });
export const choosePublicityInput = z.object({ meeting: id, memoPublic: z.boolean() });
export const keepInternalInput = z.object({ meeting: id, reason });
/** `since`: the last change that the follower has seen; 0 for everything. */
export const feedInput = z.object({ meeting: id, since: z.int().min(0).default(0) });

const entryNow = minuteEntry.omit({ meetingId: true }).extend({ id });
const taskNow = minuteTask.omit({ meetingId: true, assigneeId: true }).extend({
  id, assigneeId: who.optional(), assigneeName: z.string().optional(),
});
/** What came after `since`. `seq` is what to ask for next. */
export const minutesFeed = z.object({
  seq: z.int(), state: z.enum(MINUTES_STATES), entries: z.array(entryNow), tasks: z.array(taskNow),
});
export type MinutesFeed = z.infer<typeof minutesFeed>;
export const minutesAbilities = z.object({
  see: z.boolean(), write: z.boolean(), comment: z.boolean(), sendForComment: z.boolean(), approve: z.boolean(),
  hide: z.boolean(), publish: z.boolean(), keepInternal: z.boolean(), choosePublicity: z.boolean(),
});
export const minutesView = minutes.omit({ panelIds: true }).extend({
  id, revision: z.int(), entries: z.array(entryNow), tasks: z.array(taskNow), abilities: minutesAbilities,
});
export const commentRow = minuteComment.omit({ personId: true }).extend({ id, name: z.string(), mine: z.boolean() });

/** A text in pieces: what is hidden is a gap, and nobody learns how long it was. */
export const publicText = z.array(z.discriminatedUnion("hidden", [
  z.object({ hidden: z.literal(false), text: z.string() }), z.object({ hidden: z.literal(true) }),
]));
export type PublicText = z.infer<typeof publicText>;
export const publicMinutes = z.object({
  meetingId: id, publishedAt: z.date(), approvedOn: day.optional(),
  counts: z.object({ present: z.int(), remote: z.int(), absent: z.int() }),
  items: z.array(z.object({
    id, title, texts: z.array(z.object({
      lang, discussion: publicText, outcome: publicText,
    })), tasks: z.array(z.object({ what: z.string(), lang, dueOn: day.optional(), state: z.enum(TASK_STATES) })),
  })),
});
export type PublicMinutes = z.infer<typeof publicMinutes>;
