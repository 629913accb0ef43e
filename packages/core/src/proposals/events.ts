import { z } from "zod";
import { defineEvent } from "../kernel/index.ts";

const id = z.string();
const proposal = z.object({ proposalId: id, panelId: id });
const comment = proposal.extend({ commentId: id });
const request = z.object({ requestId: id, panelId: id });

export const proposalDrafted = defineEvent(
  "proposals.proposal-drafted", proposal.extend({ kind: z.string(), origin: z.string() })
);
export const proposalChanged = defineEvent("proposals.proposal-changed", proposal);
export const proposalDiscussed = defineEvent("proposals.proposal-put-to-discussion", proposal);
export const shaperNamed = defineEvent("proposals.shaper-named", proposal.extend({ personId: id }));
export const recipientsSet = defineEvent("proposals.recipients-set", proposal.extend({ unitIds: z.array(id) }));
export const proposalAdopted = defineEvent(
  "proposals.proposal-adopted", proposal.extend({ way: z.string(), on: z.string(), meetingId: id.optional() }),
);
export const proposalSent = defineEvent("proposals.proposal-sent", proposal.extend({ handlingId: id, open: z.boolean() }));
export const proposalLifted = defineEvent("proposals.proposal-lifted", proposal.extend({ toPanelId: id, asId: id }));
export const proposalMerged = defineEvent("proposals.proposal-merged", proposal.extend({ into: id }));
export const proposalWithdrawn = defineEvent("proposals.proposal-withdrawn", proposal);
/** Who supports what is not told. */
export const supportGiven = defineEvent("proposals.support-given", proposal);
export const supportTaken = defineEvent("proposals.support-taken-back", proposal);
export const commentWritten = defineEvent("proposals.comment-written", comment);
export const commentHidden = defineEvent("proposals.comment-hidden", comment);

export const requestSaved = defineEvent("proposals.request-saved", request);
export const requestSent = defineEvent("proposals.request-sent", request.extend({ kind: z.string() }));
export const requestAccepted = defineEvent("proposals.request-accepted", request);
export const requestDeclined = defineEvent("proposals.request-declined", request);
export const requestPutOnAgenda = defineEvent(
  "proposals.request-put-on-agenda", request.extend({ meetingId: id.optional() })
);
export const testAdded = defineEvent("proposals.test-added", request.extend({ testId: id, testerId: id }));
export const testRecorded = defineEvent("proposals.test-recorded", request.extend({ testId: id }));
export const requestCommented = defineEvent("proposals.request-commented", request.extend({ on: z.string() }));
export const useReported = defineEvent("proposals.use-reported", request);
export const requestClosed = defineEvent("proposals.request-closed", request);

export const proposalEvents = [
  proposalDrafted, proposalChanged, proposalDiscussed, shaperNamed, recipientsSet, proposalAdopted, proposalSent,
  proposalLifted, proposalMerged, proposalWithdrawn, supportGiven, supportTaken, commentWritten, commentHidden, requestSaved,
  requestSent, requestAccepted, requestDeclined, requestPutOnAgenda, testAdded, testRecorded, requestCommented, useReported,
  requestClosed,
] as const;
