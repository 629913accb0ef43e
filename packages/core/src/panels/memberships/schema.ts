import { z } from "zod";
import { day, id, key, label, localeKey, who } from "../fields.ts";
import { nameConsentView } from "../guardians/schema.ts";
import { SIDES } from "../types/schema.ts";

export const MEMBERSHIP_STATES = ["invited", "accepted", "in-orientation", "active", "on-leave", "ended"] as const;
export type MembershipState = (typeof MEMBERSHIP_STATES)[number];
/** States of those who sit in a panel, on leave too: who has accepted, until the membership ends. */
export const SITTING: readonly MembershipState[] = ["accepted", "in-orientation", "active", "on-leave"];

export const END_REASONS = [
  "declined", "invitation-lapsed", "resigned", "moved-away", "no-longer-eligible", "removed", "term-ended", "meeting-over",
  "other",
] as const;

/** limited: what a member of an extended panel needs (B6); closed: sees no more than the public, without losing the seat. */
export const ACCESSES = ["full", "limited", "closed"] as const;

/**
 * Whether the public may read the name, and another name to use instead. Access is another matter: one membership, two
 * fields.
 */
export const publication = z.object({
  name: z.boolean(),
  alias: z.string().trim().min(2).max(40).optional(),
  /** When the member last said so; undefined until asked. */
  askedAt: z.date().optional(),
});

/** How a peer worker or an expert by experience joins beside the seats (B6): for good, or for one meeting on a day. */
export const extension = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("standing") }),
  z.object({ kind: z.literal("meeting"), day, meetingId: id.optional() }),
]);

export const membership = z.object({
  personId: id,
  panelId: id,
  termId: id,
  /** The seat type; members of an extension hold no seat. */
  seat: key.optional(),
  extension: extension.optional(),
  roles: z.array(key).min(1).max(10),
  state: z.enum(MEMBERSHIP_STATES),
  /** There until the membership ends: one person has one living membership in a term. */
  living: z.literal(true).optional(),
  access: z.enum(ACCESSES),
  publication,
  /** A coordinator who knows the person has said that the person is old enough. */
  ageConfirmed: z.literal(true).optional(),
  startsOn: day.optional(),
  leaveUntil: day.optional(),
  endsOn: day.optional(),
  endReason: z.enum(END_REASONS).optional(),
  endNote: z.string().trim().max(1000).optional(),
  /** The ground rules that this member has accepted last. */
  acceptedRulesId: id.optional(),
});

/** Asked for where the year of birth does not tell whether somebody is old enough. */
const ageConfirmed = z.boolean().optional();
const invitation = z.object({
  id, personId: id, seat: key, roles: z.array(key).min(1).max(10).default(["member"]), ageConfirmed,
});

export const inviteMembersInput = z.object({ term: id, invitations: z.array(invitation).min(1).max(100) });
export const inviteExtensionInput = z.object({
  id, term: id, personId: id, roles: z.array(key).min(1).max(10), extension, ageConfirmed,
});

const named = z.object({ membership: id });
const consent = publication.omit({ askedAt: true });

/** The answer to an invitation; whoever accepts says at once whether the name may be published. */
export const answerInvitationInput = named.extend(
  { answer: z.enum(["accept", "decline"]), publication: consent.optional() }
);
export const setPublicationInput = named.extend({ publication: consent });
export const startLeaveInput = named.extend({ until: day.optional() });
export const membershipInput = named;
export const resignInput = named.extend({ note: z.string().trim().max(1000).optional() });
export const endMembershipInput = named.extend({
  reason: z.enum(["moved-away", "no-longer-eligible", "removed", "resigned", "other"]),
  note: z.string().trim().max(1000).optional(),
});
export const changeRolesInput = named.extend({ revision: z.int(), roles: z.array(key).min(1).max(10) });
export const changeAccessInput = named.extend({ access: z.enum(ACCESSES) });

export const membershipAbilities = z.object({
  see: z.boolean(), answer: z.boolean(), setPublication: z.boolean(), askGuardian: z.boolean(), resign: z.boolean(),
  leave: z.boolean(),
  comeBack: z.boolean(), activate: z.boolean(), end: z.boolean(), changeRoles: z.boolean(), changeAccess: z.boolean(),
});

export const membershipView = membership.omit({ living: true }).extend(
  { id, revision: z.int(), abilities: membershipAbilities }
);
export type MembershipView = z.infer<typeof membershipView>;

/** A member as the other members and the staff see it. */
export const memberRow = z.object({
  id, personId: who,
  /** As the reader may know the member: the name, or in panels of aliases the alias; empty when there is neither. */
  name: z.string(),
  seat: label.optional(), roles: z.array(localeKey), state: z.enum(MEMBERSHIP_STATES),
  /** The side of the seat: "professional" for those who may shape a proposal (D6). */
  side: z.enum(SIDES).optional(),
  extension: extension.optional(),
});
export type MemberRow = z.infer<typeof memberRow>;

/** What staff see besides. */
export const memberRowForStaff = memberRow.extend({
  revision: z.int(), access: z.enum(ACCESSES), publication, rulesAccepted: z.boolean(), missingTraining: z.array(key),
  /** How it stands with the guardian whom the name needs; left out for who needs none. */
  nameConsent: nameConsentView.optional(),
  abilities: membershipAbilities,
});
