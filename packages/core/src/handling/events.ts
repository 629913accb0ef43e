import { z } from "zod";
import { defineEvent } from "../kernel/index.ts";

const id = z.string();
/** Every event says which matter it is about, so that its own slice can follow. */
const about = z.object({ handlingId: id, matterKind: z.string(), matterId: id });
const unit = about.extend({ unitId: id.optional() });
const step = about.extend({ stepId: id });
const followUp = about.extend({ followUpId: id });

export const handlingStarted = defineEvent(
  "handling.handling-started", unit.extend({ panelIds: z.array(id), open: z.boolean() })
);
/** Its matter has been published: from now on everybody may follow it. */
export const handlingOpened = defineEvent("handling.handling-opened", about);
export const handlingAcknowledged = defineEvent("handling.handling-acknowledged", unit);
export const handlingForwarded = defineEvent("handling.handling-forwarded", about.extend({ fromUnitId: id, toUnitId: id }));
export const handlingClosed = defineEvent("handling.handling-closed", about);
export const handlingWithdrawn = defineEvent("handling.handling-withdrawn", about);

export const stepRecorded = defineEvent(
  "handling.step-recorded", step.extend({ state: z.string(), on: z.string(), correction: z.boolean() }),
);
export const stepSkipped = defineEvent("handling.step-skipped", step);
export const stepAdded = defineEvent("handling.step-added", step);

export const questionAsked = defineEvent("handling.question-asked", about.extend({ questionId: id }));
export const questionReplied = defineEvent("handling.question-replied", about.extend({ questionId: id }));

export const answerDraftSaved = defineEvent(
  "handling.answer-draft-saved", about.extend({ draftId: id, ready: z.boolean() })
);
export const answerApproved = defineEvent("handling.answer-approved", unit);
export const answerGiven = defineEvent("handling.answer-given", unit.extend({ outcome: z.string(), on: z.string() }));

export const followUpAdded = defineEvent("handling.follow-up-added", followUp.extend({ dueOn: z.string() }));
export const followUpReported = defineEvent(
  "handling.follow-up-reported", followUp.extend({ state: z.string(), percent: z.number(), doneOn: z.string().optional() }),
);

/** Who rated is not told: only that somebody did. */
export const handlingRated = defineEvent("handling.handling-rated", about);
export const toldBack = defineEvent("handling.told-back", about.extend({ to: z.array(z.string()), final: z.boolean() }));

/** Somebody is to be reminded: `personIds` are the people who can act. */
export const reminded = defineEvent(
  "handling.reminded", unit.extend({ about: z.string(), personIds: z.array(id), dueOn: z.string().optional() }),
);

/** A day of the deadlines came: a timer of the worker, no command. `about` says which. */
export const deadlineCame = defineEvent("handling.deadline-came", about.extend({ about: z.string() }));

export const handlingEvents = [
  handlingStarted, handlingOpened, handlingAcknowledged, handlingForwarded, handlingClosed, handlingWithdrawn,
  stepRecorded, stepSkipped, stepAdded, questionAsked, questionReplied, answerDraftSaved, answerApproved, answerGiven, followUpAdded, followUpReported,
  handlingRated, toldBack, reminded, deadlineCame,
] as const;
