import { z } from "zod";
import { id, who } from "../fields.ts";

export const ANSWERS = ["coming", "remote", "not-coming", "maybe"] as const;
export const HELPER_KINDS = ["assistant", "interpreter", "hearing-loop", "transport", "large-print", "other"] as const;
/** `none`: there is no address, so the coordinator calls or writes a letter. */
export const DELIVERY_STATES = ["waiting", "sent", "failed", "bounced", "none"] as const;

export const helper = z.object({ kind: z.enum(HELPER_KINDS), note: z.string().trim().max(300).optional() });

/** What became of the last mail about the meeting. The reason is the key of a text. */
export const delivery = z.object({ state: z.enum(DELIVERY_STATES), at: z.date(), reason: z.string().optional() });

/** One person's invitation to one meeting. */
export const meetingInvitation = z.object({
  meetingId: id,
  /** The panel through which the person is invited. */
  panelId: id,
  personId: id,
  /** Sees this one meeting and nothing else of the panel (B6). */
  guest: z.boolean(),
  answer: z.enum(ANSWERS).optional(),
  answeredAt: z.date().optional(),
  helpers: z.array(helper).max(10).default([]),
  delivery,
  /** How many mails about the meeting have left. */
  mails: z.int().min(0).default(0),
});

const meeting = { meeting: id };
/** `personId`: somebody without a computer, for whom a coordinator writes the answer down; left out: the reader. */
export const answerMeetingInput = z.object({
  ...meeting, answer: z.enum(ANSWERS), helpers: z.array(helper).max(10).default([]), personId: who.optional(),
});
export const meetingInvitationsInput = z.object(meeting);
export const remindMeetingInput = z.object(meeting);
export const noteMeetingBounceInput = z.object({ invitation: id });

export const invitationRow = meetingInvitation.omit({ meetingId: true }).extend({
  id, revision: z.int(), personId: who, name: z.string(),
});
export const answerCounts = z.object({
  coming: z.int(), remote: z.int(), "not-coming": z.int(), maybe: z.int(), waiting: z.int(),
});
export const meetingInvitationsView = z.object({
  counts: answerCounts,
  /** Less than the quorum has said yes so far; undefined where there is none. */
  belowQuorum: z.boolean().optional(),
  /** Names and helpers are only for those who arrange the meeting; members see the counts. */
  rows: z.array(invitationRow),
});
export const myInvitationView = meetingInvitation.pick(
  { answer: true, answeredAt: true, helpers: true, guest: true }
).extend({ id });
