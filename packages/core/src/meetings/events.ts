import { z } from "zod";
import { defineEvent } from "../kernel/index.ts";

const id = z.string();
const meeting = z.object({ meetingId: id, panelIds: z.array(id) });
const item = z.object({ itemId: id, panelId: id, meetingId: id.optional() });
const inPanel = z.object({ panelId: id });
const person = meeting.extend({ personId: id });
const claim = z.object({ claimId: id, meetingId: id, panelId: id });

export const yearPlanned = defineEvent("meetings.year-planned", inPanel.extend({ planId: id, meetings: z.array(id) }));
export const meetingDrafted = defineEvent("meetings.meeting-drafted", meeting);
export const meetingScheduled = defineEvent("meetings.meeting-scheduled", meeting.extend({ startsAt: z.date() }));
export const meetingChanged = defineEvent("meetings.meeting-changed", meeting.extend({ fields: z.array(z.string()) }));
export const meetingCalled = defineEvent("meetings.meeting-called", meeting.extend({ people: z.number() }));
export const agendaSent = defineEvent("meetings.agenda-sent", meeting.extend({ items: z.number() }));
export const meetingHeld = defineEvent("meetings.meeting-held", meeting);
export const meetingDocumented = defineEvent("meetings.meeting-documented", meeting);
export const meetingPostponed = defineEvent(
  "meetings.meeting-postponed", meeting.extend({ from: z.date(), to: z.date().optional() }),
);
export const meetingCancelled = defineEvent("meetings.meeting-cancelled", meeting);
export const agreementRecorded = defineEvent(
  "meetings.agreement-recorded", meeting.extend({ kind: z.string(), personId: id.optional() }),
);

/** One invitation: its mail follows from it, and so does each later word to the same person about the meeting. */
const invitation = z.object({ meetingId: id, personId: id });
export const personInvited = defineEvent("meetings.person-invited", invitation);
export const personReminded = defineEvent("meetings.person-reminded", invitation.extend({ about: z.string() }));
export const invitationAnswered = defineEvent("meetings.invitation-answered", invitation.extend({ answer: z.string() }));
export const invitationBounced = defineEvent("meetings.invitation-bounced", invitation);
/** The mail server takes no mail for the address, now or later. */
export const invitationRefused = defineEvent("meetings.invitation-refused", invitation);

export const itemProposed = defineEvent(
  "meetings.item-proposed", item.extend({ kind: z.string(), origin: z.string(), clientRaised: z.boolean() }),
);
export const itemChanged = defineEvent("meetings.item-changed", item);
export const itemAccepted = defineEvent("meetings.item-accepted", item);
export const itemDeclined = defineEvent("meetings.item-declined", item);
export const itemMoved = defineEvent("meetings.item-moved", item.extend({ to: z.string() }));
export const itemFinished = defineEvent("meetings.item-finished", item.extend({ as: z.string() }));
export const itemLifted = defineEvent("meetings.item-lifted", item.extend({ fromPanelId: id, fromItemId: id }));
export const agendaMaterialAdded = defineEvent(
  "meetings.material-added", item.extend({ materialId: id, audience: z.string() })
);
export const agendaMaterialRemoved = defineEvent("meetings.material-removed", item.extend({ materialId: id }));
export const heatedMarked = defineEvent("meetings.heated-marked", item.extend({ heated: z.boolean() }));

export const attendanceMarked = defineEvent("meetings.attendance-marked", meeting.extend({ people: z.array(id) }));
export const attendanceConfirmed = defineEvent("meetings.attendance-confirmed", meeting.extend({ present: z.number() }));

export const minutesStarted = defineEvent("meetings.minutes-started", meeting);
export const entrySaved = defineEvent(
  "meetings.entry-saved", meeting.extend({ itemId: id, part: z.string(), version: z.number() }),
);
export const entryHidden = defineEvent(
  "meetings.entry-redacted", meeting.extend({ itemId: id, part: z.string(), spans: z.number() })
);
export const taskAdded = defineEvent("meetings.task-added", meeting.extend({ taskId: id, assigneeId: id.optional() }));
export const taskMoved = defineEvent("meetings.task-moved", meeting.extend({ taskId: id, state: z.string() }));
export const minutesSent = defineEvent("meetings.minutes-sent-for-comment", meeting.extend({ until: z.string() }));
export const commentAdded = defineEvent("meetings.comment-added", person.extend({ commentId: id }));
export const commentAnswered = defineEvent(
  "meetings.comment-answered", meeting.extend({ commentId: id, state: z.string() })
);
export const minutesApproved = defineEvent("meetings.minutes-approved", meeting.extend({ how: z.string(), on: z.string() }));
export const minutesPublished = defineEvent("meetings.minutes-published", meeting);
export const minutesKeptInternal = defineEvent("meetings.minutes-kept-internal", meeting);

export const bulletinPublished = defineEvent("meetings.bulletin-published", meeting);
export const bulletinShared = defineEvent("meetings.bulletin-shared", person.extend({ sharingId: id }));
export const calendarMade = defineEvent("meetings.calendar-made", z.object({ personId: id }));
export const calendarRevoked = defineEvent("meetings.calendar-revoked", z.object({ personId: id }));

export const priorityOpened = defineEvent("meetings.priority-opened", inPanel.extend({ priorityId: id }));
export const priorityVoted = defineEvent("meetings.priority-voted", inPanel.extend({ priorityId: id }));
export const priorityClosed = defineEvent(
  "meetings.priority-closed", inPanel.extend({ priorityId: id, voters: z.number() })
);
export const mappingOpened = defineEvent("meetings.mapping-opened", inPanel.extend({ mappingId: id }));
export const mappingMarked = defineEvent("meetings.mapping-marked", inPanel.extend({ mappingId: id }));
export const mappingClosed = defineEvent("meetings.mapping-closed", inPanel.extend({ mappingId: id, people: z.number() }));

export const ratesChanged = defineEvent("meetings.rates-changed", z.object({ from: z.array(z.string()) }));
export const feeAccrued = defineEvent("meetings.fee-accrued", claim.extend({ cents: z.number() }));
export const feeWaived = defineEvent("meetings.fee-waived", claim.extend({ waived: z.boolean() }));
export const travelClaimed = defineEvent("meetings.travel-claimed", claim.extend({ cents: z.number() }));
export const feeMoved = defineEvent("meetings.fee-moved", claim.extend({ to: z.string() }));
export const feeCorrected = defineEvent("meetings.fee-corrected", claim.extend({ cents: z.number() }));
export const feesExported = defineEvent(
  "meetings.fees-exported", z.object({ exportId: id, claims: z.number(), cents: z.number() })
);
export const feesPaid = defineEvent("meetings.fees-paid", z.object({ exportId: id, claims: z.number() }));

/** Days that come by themselves: timers of the worker, no commands. */
export const invitationDayCame = defineEvent("meetings.invitation-day-came", meeting);
export const materialDayCame = defineEvent("meetings.material-day-came", meeting);
export const reminderDayCame = defineEvent("meetings.reminder-day-came", meeting);
export const memoDayCame = defineEvent("meetings.memo-day-came", meeting);

/** Everything that this slice tells, by its events' names. */
export const meetingEvents = [
  yearPlanned, meetingDrafted, meetingScheduled, meetingChanged, meetingCalled, agendaSent, meetingHeld, meetingDocumented,
  meetingPostponed, meetingCancelled, agreementRecorded, personInvited, personReminded, invitationAnswered,
  invitationBounced, invitationRefused,
  itemProposed, itemChanged, itemAccepted, itemDeclined, itemMoved, itemFinished, itemLifted,
  agendaMaterialAdded, agendaMaterialRemoved, heatedMarked, attendanceMarked, attendanceConfirmed, minutesStarted,
  entrySaved, entryHidden, taskAdded, taskMoved, minutesSent, commentAdded, commentAnswered, minutesApproved,
  minutesPublished, minutesKeptInternal, bulletinPublished, bulletinShared, calendarMade, calendarRevoked, priorityOpened,
  priorityVoted, priorityClosed, mappingOpened, mappingMarked, mappingClosed, ratesChanged, feeAccrued, feeWaived,
  travelClaimed, feeMoved, feeCorrected, feesExported, feesPaid, invitationDayCame, materialDayCame, reminderDayCame,
  memoDayCame,
] as const;
