import { z } from "zod";
import { defineEvent } from "../kernel/index.ts";

const id = z.string();
const call = z.object({ callId: id });
const application = call.extend({ applicationId: id });
const interview = application.extend({ interviewId: id });
const closing = call.extend({ closesAt: z.date(), panelIds: z.array(id).optional() });

export const callDrafted = defineEvent("recruitment.call-drafted", call.extend({ panelIds: z.array(id) }));
export const callChanged = defineEvent("recruitment.call-changed", call.extend({ fields: z.array(z.string()) }));
export const linkTested = defineEvent("recruitment.link-tested", call);
export const callScheduled = defineEvent(
  "recruitment.call-scheduled", call.extend({ opensAt: z.date(), closesAt: z.date() }),
);
export const callUnscheduled = defineEvent("recruitment.call-unscheduled", call);
export const callOpened = defineEvent("recruitment.call-opened", call);
export const callClosed = defineEvent("recruitment.call-closed", call);
export const extensionAsked = defineEvent("recruitment.extension-asked", closing);
export const extensionDeclined = defineEvent("recruitment.extension-declined", closing);
export const callExtended = defineEvent(
  "recruitment.call-extended", closing.extend({ kind: z.enum(["extended", "re-opened"]), tell: z.boolean() }),
);
export const callCancelled = defineEvent("recruitment.call-cancelled", call);
export const selectionStarted = defineEvent("recruitment.selection-started", call);
export const callDecided = defineEvent("recruitment.call-decided", call.extend({ notSelected: z.number() }));

export const applicationSubmitted = defineEvent(
  "recruitment.application-submitted", application.extend({ channel: z.string() }),
);
export const confirmationAsked = defineEvent("recruitment.confirmation-asked", application);
export const sameAddressApplied = defineEvent("recruitment.same-address-applied", application);
export const applicationConfirmed = defineEvent("recruitment.application-confirmed", application);
/** The application is in: confirmed, and consented to where that is needed. */
export const applicationReceived = defineEvent("recruitment.application-received", application);
export const guardianAsked = defineEvent("recruitment.guardian-asked", application);
export const guardianAnswered = defineEvent(
  "recruitment.guardian-answered", application.extend({ consents: z.boolean(), panelIds: z.array(id), way: z.string() }),
);
export const applicationChanged = defineEvent(
  "recruitment.application-changed", application.extend({ fields: z.array(z.string()) }),
);
export const applicationWithdrawn = defineEvent(
  "recruitment.application-withdrawn", application.extend({ by: z.string() }),
);
export const eligibilityDecided = defineEvent(
  "recruitment.eligibility-decided", application.extend({ eligible: z.boolean(), reason: z.string().optional() }),
);
export const eligibilityReversed = defineEvent("recruitment.eligibility-reversed", application);
export const applicationMoved = defineEvent(
  "recruitment.application-moved", application.extend({ from: z.string(), to: z.string() }),
);
/** Somebody of the staff has opened a person's application, or an interviewer the other's notes. */
export const applicationOpened = defineEvent("recruitment.application-opened", application.extend({ what: z.string() }));
export const applicationErased = defineEvent("recruitment.application-erased", application);
export const applicationsCleared = defineEvent("recruitment.applications-cleared", call.extend({ action: z.string() }));
export const applicationMailReturned = defineEvent("recruitment.application-mail-returned", application);
export const letterPrinted = defineEvent("recruitment.letter-printed", application.extend({ kind: z.string() }));

export const interviewPlanned = defineEvent("recruitment.interview-planned", interview.extend({ startsAt: z.date() }));
export const interviewChanged = defineEvent("recruitment.interview-changed", interview.extend({ startsAt: z.date() }));
export const interviewCancelled = defineEvent("recruitment.interview-cancelled", interview);
export const interviewHeld = defineEvent("recruitment.interview-held", interview);
export const assessmentSaved = defineEvent("recruitment.assessment-saved", interview.extend({ done: z.boolean() }));

/** What comes by itself: timers of the worker, no commands. */
export const callOpeningCame = defineEvent("recruitment.call-opening-came", call);
export const callClosingCame = defineEvent("recruitment.call-closing-came", call);
export const confirmationRanOut = defineEvent("recruitment.confirmation-ran-out", application);
export const tellExtensionCame = defineEvent("recruitment.tell-extension-came", call.extend({ after: id.optional() }));
export const applicantToldCame = defineEvent("recruitment.applicant-told-came", application);
export const decidingGoesOnCame = defineEvent("recruitment.deciding-goes-on-came", call);
export const retentionCame = defineEvent("recruitment.retention-came", call);

/** Everything that this part of the slice tells, by its events' names. */
export const recruitmentEvents = [
  callDrafted, callChanged, linkTested, callScheduled, callUnscheduled, callOpened, callClosed, extensionAsked,
  extensionDeclined,
  callExtended, callCancelled, selectionStarted, callDecided, applicationSubmitted, confirmationAsked, sameAddressApplied,
  applicationConfirmed, applicationReceived, guardianAsked, guardianAnswered, applicationChanged, applicationWithdrawn,
  eligibilityDecided, eligibilityReversed, applicationMoved, applicationOpened, applicationErased, applicationsCleared,
  letterPrinted, interviewPlanned, interviewChanged, interviewCancelled, interviewHeld, assessmentSaved, callOpeningCame,
  callClosingCame, confirmationRanOut, tellExtensionCame, applicantToldCame, decidingGoesOnCame, retentionCame,
] as const;
