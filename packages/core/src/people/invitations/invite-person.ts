import { DAY_MS } from "@raati/i18n";
import type { z } from "zod";
import { fail, type SignedInCtx, type Tx } from "../../kernel/index.ts";
import { personInvited } from "./events.ts";
import { InvitationModel, type Invitation } from "./model.ts";
import type { invitationInput } from "./schema.ts";

/** Names and addresses of those who never answered are removed after so long, in milliseconds. */
const KEPT = 180 * DAY_MS;

type Input = z.output<typeof invitationInput>;

/** Says when an invitation ends, and when it is removed if nobody has accepted it. */
export function lifeOf(now: Date, days: number): { expiresAt: Date; purgeAt: Date } {
  const expiresAt = new Date(now.getTime() + days * DAY_MS);
  return { expiresAt, purgeAt: new Date(expiresAt.getTime() + KEPT) };
}

/**
 * Invites somebody to staff roles, to a place that another slice owns, or to both. The mail leaves by itself, in the invited
 * person's language. Inviting the same address to the same again answers the invitation that is there.
 *
 * @throws Failure FORBIDDEN when somebody who is not an administrator gives roles
 */
export function invitePerson(ctx: SignedInCtx, input: Input): Promise<Invitation> {
  return ctx.transaction((tx) => invitePersonIn(tx, ctx, input));
}

/** The same inside a command that does more: a seat is reserved and its person invited, or neither. */
export async function invitePersonIn(tx: Tx, { viewer, ports }: SignedInCtx, input: Input): Promise<Invitation> {
  if (input.roles.length > 0 && !viewer.roles.includes("admin")) fail("FORBIDDEN", "people:failure.onlyAdminsGiveRoles");
  const invitations = tx.of(InvitationModel);
  const openKey = openKeyOf(input);
  const now = ports.clock.now();
  const same = (await invitations.findOne({ id: input.id })) ?? (await invitations.findOne({ openKey }));
  if (same && (same.openKey !== openKey || same.expiresAt > now)) return same;
  // An invitation that ran out frees its place for a new one.
  if (same) await invitations.update(same, { unset: ["openKey"] });
  const { id, days, name, email, language, roles, purpose, title, message } = input;
  const told = { name, email, language, roles, purpose, title, message };
  const delivery = { state: "waiting" as const, times: 0 };
  const invitation = await invitations.insert({
    ...told, openKey, invitedBy: viewer.personId, ...lifeOf(now, days), delivery,
  }, id);
  await tx.emit(personInvited, invitation, { roles: invitation.roles, purpose: invitation.purpose });
  return invitation;
}

function openKeyOf({ email, roles, purpose }: Pick<Input, "email" | "roles" | "purpose">): string {
  return JSON.stringify([email, purpose ? [purpose.kind, purpose.id] : [], [...roles].sort()]);
}
