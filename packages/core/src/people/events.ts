import { z } from "zod";
import { defineEvent, STAFF_ROLES } from "../kernel/index.ts";

const whose = z.object({ personId: z.string() });
const roles = z.array(z.enum(STAFF_ROLES));

/**
 * `by` tells how the person came: "staff" on the person's behalf, through an invitation, or through the tenant's own
 * sign-in.
 */
export const personAdded = defineEvent("people.person-added", whose.extend({
  by: z.enum(["staff", "invitation", "identity", "signUp"]),
}));
/** `fields` are the names of what changed. */
export const personChanged = defineEvent("people.person-changed", whose.extend({ fields: z.array(z.string()) }));
export const rolesChanged = defineEvent("people.roles-changed", whose.extend({ given: roles, taken: roles }));
export const accessEnded = defineEvent("people.access-ended", whose);
export const accessReopened = defineEvent("people.access-reopened", whose);
/** `accountId` is there when the person had one: an account that no tenant knows any more is removed. */
export const personErased = defineEvent("people.person-erased", whose.extend({ accountId: z.string().optional() }));
