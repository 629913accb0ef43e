import { HOUR_MS } from "@raati/i18n";
import { z } from "zod";
import { day, id, key, link, listInput, prose, reason, title, who } from "./fields.ts";

export const MEETING_STATES = [
  "draft", "scheduled", "called", "agenda-out", "held", "documented", "postponed", "cancelled",
] as const;
export type MeetingState = (typeof MEETING_STATES)[number];
export const MEETING_FORMS = ["on-site", "remote", "hybrid"] as const;

/** What whoever arranges a meeting writes about it and may write again. */
const content = z.object({
  title,
  startsAt: z.date(),
  /** How long it takes. */
  minutes: z.int().min(15).max(720),
  form: z.enum(MEETING_FORMS),
  place: title.optional(),
  /** Where to join from afar. It is never shown to the public. */
  link: link.optional(),
  /** How to get in, and what the place has: a lift, a hearing loop. */
  accessibility: prose.optional(),
  /** Which interpreters are there: sign language, Swedish. */
  interpretation: title.optional(),
  /** So many must be there, where the panel has agreed on it. */
  quorum: z.int().min(1).max(300).optional(),
  /** Peer workers and experts by experience of the extension are invited as well (B6). */
  extended: z.boolean(),
});

/** So long before its time a meeting may be opened, in milliseconds: an hour. */
export const EARLY_MS = HOUR_MS;

/** A meeting that was put off: when it was to be, and why. */
export const postponement = z.object({ startsAt: z.date(), at: z.date(), reason });

export const AGREEMENT_KINDS = ["chair", "vice-chair", "secretary", "other"] as const;

/** What the panel has agreed on about its own work in the meeting: who leads it, for one. */
export const agreement = z.object({
  id, kind: z.enum(AGREEMENT_KINDS), personId: id.optional(), text: title.optional(), itemId: id.optional(), at: z.date(),
});

export const meeting = content.extend({
  /** One meeting for many panels (A5). */
  panelIds: z.array(id).min(1).max(50),
  /** The day in Finland, for rules that speak of days. */
  day,
  endsAt: z.date(),
  state: z.enum(MEETING_STATES),
  /** Stands in the public list of the panel. */
  listed: z.boolean(),
  /** The public may read the agenda when it is out, and the public minutes when they are published. */
  agendaPublic: z.boolean(),
  memoPublic: z.boolean(),
  planId: id.optional(),
  /** The orientation that this meeting holds for the panels (A5): its attendance counts there. */
  trainingId: id.optional(),
  secretaryId: id.optional(),
  agreements: z.array(agreement).max(50).default([]),
  postponements: z.array(postponement).max(50).default([]),
  stateReason: reason.optional(),
  /** Grows with each change that calendars must know of (RFC 5545, SEQUENCE). */
  sequence: z.int().min(0),
  changedAt: z.date(),
  calledAt: z.date().optional(),
  agendaOutAt: z.date().optional(),
  attendanceConfirmedAt: z.date().optional(),
});

const panels = z.array(id).min(1, "meetings:field.atLeastOnePanel").max(50);
const defaults = { extended: z.boolean().default(false), trainingId: id.optional(), secretaryId: who.optional() };
const publicity = {
  listed: z.boolean().optional(), agendaPublic: z.boolean().optional(), memoPublic: z.boolean().optional()
};

/** `template` gives the agenda its usual points; `isDraft` keeps the meeting to those who arrange it. */
export const scheduleMeetingInput = content.extend({
  ...defaults, ...publicity, id, panels, template: key.optional(), isDraft: z.boolean().default(false),
});
/** The whole form: a field that is left out is emptied. */
export const changeMeetingInput = content.extend({ ...defaults, ...publicity, meeting: id, revision: z.int(), panels });
export const meetingInput = z.object({ meeting: id });
/** With a new time the meeting is scheduled anew; without one it waits for it. */
export const postponeMeetingInput = meetingInput.extend({ reason, startsAt: z.date().optional() });
export const cancelMeetingInput = meetingInput.extend({ reason });
export const recordAgreementInput = meetingInput.extend({
  id, kind: z.enum(AGREEMENT_KINDS), personId: who.optional(), text: title.optional(), itemId: id.optional(),
}).refine(({ kind, personId }) => kind === "other" || personId !== undefined, {
  path: ["personId"], error: "meetings:field.personMissing",
}).refine(
  ({ kind, text }) => kind !== "other" || text !== undefined, { path: ["text"], error: "meetings:field.textMissing" }
);
export const listMeetingsInput = listInput.extend({ when: z.enum(["coming", "held", "all"]).default("coming") });

export const meetingAbilities = z.object({
  see: z.boolean(), seeInside: z.boolean(), arrange: z.boolean(), write: z.boolean(), propose: z.boolean(),
  comment: z.boolean(), call: z.boolean(), sendAgenda: z.boolean(), hold: z.boolean(), postpone: z.boolean(),
  cancel: z.boolean(), change: z.boolean(), schedule: z.boolean(),
});

/** A meeting as those inside see it; the people in it as `idsTold` tells of them. */
export const meetingView = meeting.extend({ id, revision: z.int(), abilities: meetingAbilities });
export type MeetingView = z.infer<typeof meetingView>;

/** A meeting for everybody: when and of which panel. The place is told with the agenda; the link never. */
export const publicMeetingCard = meeting.pick({
  title: true, startsAt: true, endsAt: true, minutes: true, form: true, state: true, day: true, place: true,
  accessibility: true, interpretation: true,
}).extend({ id, hasAgenda: z.boolean(), hasMinutes: z.boolean() });
export type PublicMeetingCard = z.infer<typeof publicMeetingCard>;

export const meetingPage = z.object({ items: z.array(meetingView), next: id.optional() });
export const publicMeetingPage = z.object({ items: z.array(publicMeetingCard), next: id.optional() });

/** One of the reader's own coming meetings, in any panel. */
export const myMeetingView = z.object({
  id, panel: z.object({ id, slug: z.string(), name: title }), title, startsAt: z.date(), endsAt: z.date(),
  form: z.enum(MEETING_FORMS), place: title.optional(), link: link.optional(), state: z.enum(MEETING_STATES),
  answer: z.string().optional(), needsAnswer: z.boolean(),
});
export type MyMeetingView = z.infer<typeof myMeetingView>;
