import { z } from "zod";
import { defineEvent } from "../kernel/index.ts";

const id = z.string();
const type = z.object({ typeId: id });
const panel = z.object({ panelId: id });
const term = panel.extend({ termId: id });
const member = term.extend({ membershipId: id, personId: id });
const training = z.object({ trainingId: id, panelIds: z.array(id) });
const rules = panel.extend({ rulesId: id, version: z.number() });
const handover = panel.extend({ handoverId: id });

export const panelTypeDrafted = defineEvent("panels.panel-type-drafted", type.extend({ origin: z.string() }));
export const panelTypeChanged = defineEvent("panels.panel-type-changed", type);
export const panelTypePutInUse = defineEvent("panels.panel-type-put-in-use", type);
export const panelTypeRetired = defineEvent("panels.panel-type-retired", type);

export const panelPlanned = defineEvent(
  "panels.panel-planned", panel.extend({ typeId: id, kind: z.string(), parentId: id.optional() }),
);
export const panelFounded = defineEvent("panels.panel-founded", panel.extend({ on: z.string() }));
export const panelChanged = defineEvent("panels.panel-changed", panel.extend({ fields: z.array(z.string()) }));
export const coordinatorNamed = defineEvent(
  "panels.coordinator-named", panel.extend({ personId: id, before: id.optional() }),
);
export const panelOpened = defineEvent("panels.panel-opened", panel);
export const panelPaused = defineEvent("panels.panel-paused", panel);
export const panelResumed = defineEvent("panels.panel-resumed", panel);
export const panelEnded = defineEvent("panels.panel-ended", panel);

const days = term.extend({ startsOn: z.string(), endsOn: z.string() });
export const termPlanned = defineEvent("panels.term-planned", days);
export const termChanged = defineEvent("panels.term-changed", days);
export const termStarted = defineEvent("panels.term-started", term);
export const termEnded = defineEvent("panels.term-ended", term.extend({ on: z.string(), members: z.number() }));
export const termArchived = defineEvent("panels.term-archived", term);

export const memberInvited = defineEvent(
  "panels.member-invited", member.extend({
    seat: z.string().optional(), extension: z.string().optional(), ageConfirmed: z.boolean().optional(),
  }),
);
export const invitationAccepted = defineEvent("panels.invitation-accepted", member);
export const invitationDeclined = defineEvent("panels.invitation-declined", member);
export const orientationStarted = defineEvent("panels.orientation-started", member);
export const memberActivated = defineEvent("panels.member-activated", member);
export const leaveStarted = defineEvent("panels.leave-started", member.extend({ until: z.string().optional() }));
export const leaveEnded = defineEvent("panels.leave-ended", member);
export const membershipEnded = defineEvent("panels.membership-ended", member.extend({ reason: z.string() }));
export const memberRolesChanged = defineEvent("panels.member-roles-changed", member.extend({ roles: z.array(z.string()) }));
export const publicationChanged = defineEvent(
  "panels.publication-changed", member.extend({ name: z.boolean(), alias: z.boolean() }),
);
/** The address of somebody who is invited to a seat takes no mail. */
export const seatMailRefused = defineEvent("panels.seat-mail-refused", member);
const nameConsent = panel.extend({ personId: id });
export const nameConsentAsked = defineEvent("panels.name-consent-asked", nameConsent.extend({ consentId: id }));
export const nameConsentAnswered = defineEvent(
  "panels.name-consent-answered", nameConsent.extend({ state: z.string(), way: z.string() }),
);
export const accessChanged = defineEvent("panels.access-changed", member.extend({ access: z.string() }));

export const trainingPlanned = defineEvent(
  "panels.training-planned", training.extend({ kind: z.string(), startsAt: z.date() }),
);
export const trainingChanged = defineEvent("panels.training-changed", training.extend({ startsAt: z.date() }));
export const materialAdded = defineEvent("panels.material-added", training.extend({ materialId: id }));
export const materialRemoved = defineEvent("panels.material-removed", training.extend({ materialId: id }));
export const trainingHeld = defineEvent("panels.training-held", training);
export const attendanceRecorded = defineEvent("panels.attendance-recorded", training.extend({ people: z.array(id) }));
export const materialRead = defineEvent("panels.material-read", training.extend({ personId: id }));
export const trainingCompleted = defineEvent("panels.training-completed", training.extend({ people: z.array(id) }));

export const groundRulesDrafted = defineEvent("panels.ground-rules-drafted", rules);
export const groundRulesChanged = defineEvent("panels.ground-rules-changed", rules);
export const groundRulesProposed = defineEvent("panels.ground-rules-proposed", rules);
export const groundRulesAdopted = defineEvent("panels.ground-rules-adopted", rules.extend({ on: z.string() }));
export const groundRulesAccepted = defineEvent("panels.ground-rules-accepted", rules.extend({ personId: id }));

export const handoverProposed = defineEvent(
  "panels.handover-proposed", handover.extend({ receiverId: id, movesOn: z.string() }),
);
export const handoverConfirmed = defineEvent(
  "panels.handover-confirmed", handover.extend({ side: z.string(), complete: z.boolean() }),
);
export const handoverWithdrawn = defineEvent("panels.handover-withdrawn", handover);
export const coordinationMoved = defineEvent("panels.coordination-moved", handover.extend({ from: id.optional(), to: id }));

/** Days that come by themselves: timers of the worker, no commands. */
export const termStartCame = defineEvent("panels.term-start-came", term);
export const termEndCame = defineEvent("panels.term-end-came", term);
export const visitEndCame = defineEvent("panels.visit-end-came", member);
export const handoverDayCame = defineEvent("panels.handover-day-came", handover);

/** Everything that this slice tells, by its events' names. */
export const panelEvents = [
  panelTypeDrafted, panelTypeChanged, panelTypePutInUse, panelTypeRetired, panelPlanned, panelFounded, panelChanged,
  coordinatorNamed, panelOpened, panelPaused, panelResumed, panelEnded, termPlanned, termChanged, termStarted, termEnded,
  termArchived, memberInvited, seatMailRefused, invitationAccepted, invitationDeclined, orientationStarted, memberActivated,
  leaveStarted,
  leaveEnded, membershipEnded, memberRolesChanged, publicationChanged, accessChanged,
  nameConsentAsked, nameConsentAnswered, trainingPlanned, trainingChanged,
  materialAdded, materialRemoved, trainingHeld, attendanceRecorded, materialRead, trainingCompleted, groundRulesDrafted,
  groundRulesChanged, groundRulesProposed, groundRulesAdopted, groundRulesAccepted, handoverProposed, handoverConfirmed,
  handoverWithdrawn, coordinationMoved, termStartCame, termEndCame, visitEndCame, handoverDayCame,
] as const;
