import { z } from "zod";
import { defineEvent, STAFF_ROLES } from "../../kernel/index.ts";

const roles = z.array(z.enum(STAFF_ROLES));
/** What the invitation is to, beside roles; the slice that owns the place knows the id. */
const purpose = z.object({ kind: z.string(), id: z.string() }).optional();

export const personInvited = defineEvent("people.person-invited", z.object({ roles, purpose }));
export const invitationRenewed = defineEvent("people.invitation-renewed", z.object({}));
export const invitationCancelled = defineEvent("people.invitation-cancelled", z.object({ purpose }));
/** A slice that invites to a place of its own listens to these two. */
export const invitationAccepted = defineEvent("people.invitation-accepted", z.object({
  personId: z.string(), roles, purpose,
}));
export const invitationDeclined = defineEvent("people.invitation-declined", z.object({ purpose }));
/** A mail came back. `reason` is a key of the locale files. */
export const invitationBounced = defineEvent("people.invitation-bounced", z.object({ reason: z.string() }));
