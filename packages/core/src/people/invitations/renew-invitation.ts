import { DAY_MS } from "@raati/i18n";
import type { z } from "zod";
import { fail, type SignedInCtx, type TenantCtx, type Tx } from "../../kernel/index.ts";
import { countAttempt } from "../attempts/count-attempt.ts";
import { invitationBounced, invitationCancelled, invitationRenewed } from "./events.ts";
import { lifeOf } from "./invite-person.ts";
import { InvitationModel, type Invitation } from "./model.ts";
import { stateOf } from "./open-invitation.ts";
import type { openInvitationInput } from "./schema.ts";

type Input = z.output<typeof openInvitationInput>;
const RENEWED_FOR_DAYS = 14;

/**
 * Sends an invitation again and gives it two more weeks, also when it had run out.
 *
 * @throws Failure CONFLICT when it has an answer or was cancelled, TOO_MANY after five times a day, NOT_FOUND
 */
export async function renewInvitation(ctx: SignedInCtx, { invitationId }: Input): Promise<Invitation> {
  await openOne(ctx, ctx.db, invitationId);
  const allowed = await countAttempt(ctx, `renew ${invitationId}`, { most: 5, within: DAY_MS });
  if (!allowed) fail("TOO_MANY", "people:failure.renewedTooOften");
  return ctx.transaction(async (tx) => {
    const invitation = await openOne(ctx, tx, invitationId);
    const delivery = { ...invitation.delivery, state: "waiting" as const, reason: undefined };
    const life = lifeOf(ctx.ports.clock.now(), RENEWED_FOR_DAYS);
    const renewed = await tx.of(InvitationModel).update(invitation, { set: { ...life, delivery } });
    await tx.emit(invitationRenewed, renewed, {});
    return renewed;
  });
}

/**
 * Takes an invitation back; its link says so. Twice changes nothing. @throws Failure CONFLICT when it has an answer,
 * NOT_FOUND
 */
export function cancelInvitation(ctx: SignedInCtx, { invitationId }: Input): Promise<Invitation> {
  return ctx.transaction(async (tx) => {
    const stored = await tx.of(InvitationModel).get(invitationId);
    if (stored.state === "cancelled") return stored;
    const invitation = await openOne(ctx, tx, invitationId);
    const cancelled = await tx.of(InvitationModel).update(invitation, {
      set: { state: "cancelled", answeredAt: ctx.ports.clock.now() }, unset: ["openKey"],
    });
    await tx.emit(invitationCancelled, cancelled, { purpose: cancelled.purpose });
    return cancelled;
  });
}

/**
 * Notes that the mail of an invitation came back. What reads returned mail calls it.
 *
 * @throws DbError NOT_FOUND
 */
export function noteBounce(ctx: TenantCtx, { invitationId }: Input): Promise<void> {
  return ctx.transaction(async (tx) => {
    const invitation = await tx.of(InvitationModel).get(invitationId);
    if (invitation.state !== "open") return;
    const reason = "people:delivery.bounced";
    const delivery = { ...invitation.delivery, state: "bounced" as const, at: ctx.ports.clock.now(), reason };
    const bounced = await tx.of(InvitationModel).update(invitation, { set: { delivery } });
    await tx.emit(invitationBounced, bounced, { reason });
  });
}

/** @throws Failure FORBIDDEN for another's invitation to roles, CONFLICT when it is not open any more, NOT_FOUND */
async function openOne({ viewer, ports }: SignedInCtx, db: Pick<Tx, "of">, id: string): Promise<Invitation> {
  const invitation = await db.of(InvitationModel).get(id);
  const mayChange = invitation.roles.length === 0 || viewer.roles.includes("admin");
  if (!mayChange) fail("FORBIDDEN", "people:failure.onlyAdminsGiveRoles");
  const state = stateOf(invitation, ports.clock.now());
  if (state !== "open" && state !== "expired") fail("CONFLICT", "people:failure.invitationAnswered");
  return invitation;
}
