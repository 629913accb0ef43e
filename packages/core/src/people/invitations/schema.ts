import { LOCALES, localizedText } from "@raati/i18n";
import { z } from "zod";
import { emailAddress, STAFF_ROLES } from "../../kernel/schema.ts";
import { optionalText } from "../person-schema.ts";

export const INVITATION_STATES = ["open", "accepted", "declined", "cancelled", "expired"] as const;
export const DELIVERY_STATES = ["waiting", "sent", "failed", "bounced"] as const;

/** What an invitation is to, beside staff roles: a place that a later slice owns, for example a seat in a panel. */
const purpose = z.object({ kind: z.string().regex(/^[a-z][\w.-]{0,60}$/), id: z.string().min(1).max(80) });

/** What staff fill in. A place in a panel is invited to by the slice that owns it, through `invitePerson`. */
export const inviteInput = z.object({
  id: z.uuidv7(),
  name: z.string().trim().min(1).max(120),
  email: emailAddress,
  language: z.enum(LOCALES),
  roles: z.array(z.enum(STAFF_ROLES)).min(1, "people:field.someRole").max(STAFF_ROLES.length),
  message: optionalText(z.string().max(1000)),
});

/** What a command of a later slice may say as well. */
export const invitationInput = inviteInput.extend({
  roles: z.array(z.enum(STAFF_ROLES)).max(STAFF_ROLES.length).default([]),
  purpose: purpose.optional(),
  /** What the person is invited to, for the mail and the page: the panel's name. */
  title: localizedText({ max: 200 }).optional(),
  /** Days until the invitation expires. */
  days: z.number().int().min(1).max(90).default(14),
});

export const openInvitationInput = z.object({ invitationId: z.uuidv7() });

export const listInvitationsInput = z.object({
  /** Only invitations to the place with this id. */
  purposeId: z.string().max(80).optional(),
  state: z.enum(["open", "accepted", "declined", "cancelled"]).optional(),
  after: z.uuidv7().optional(),
  size: z.number().int().min(1).max(100).default(25),
});

/** An invitation as staff follow it. */
export const invitationView = z.object({
  id: z.string(), revision: z.number(), name: z.string(), email: z.string(), language: z.enum(LOCALES),
  roles: z.array(z.enum(STAFF_ROLES)), purpose: purpose.optional(), title: localizedText({ max: 200 }).optional(),
  state: z.enum(INVITATION_STATES), expiresAt: z.date(),
  delivery: z.object({
    state: z.enum(DELIVERY_STATES), at: z.date().optional(), times: z.number(),
    /** Why it failed: a key of the locale files. */
    reason: z.string().optional(),
  }),
  can: z.object({ resend: z.boolean(), cancel: z.boolean() }),
});

/** An invitation as the invited person sees it, by the token in the mail. */
export const myInvitationView = z.object({
  state: z.enum([...INVITATION_STATES, "unknown"]),
  name: z.string().optional(), email: z.string().optional(), language: z.enum(LOCALES).optional(),
  roles: z.array(z.enum(STAFF_ROLES)),
  title: localizedText({ max: 200 }).optional(), message: z.string().optional(), expiresAt: z.date().optional(),
  /** Who is signed in while reading: nobody, the invited person, or somebody with another address. */
  reader: z.enum(["nobody", "invited", "other"]),
  /** The address of who is signed in, when it is another one. */
  signedInAs: z.string().optional(),
});

/** `token` signs the person in, once and within two minutes; it is left out for somebody who is signed in already. */
export const acceptedView = z.object({ personId: z.string(), token: z.string().optional() });
