import { helsinkiDay } from "@raati/i18n";
import type { z } from "zod";
import type { Tx } from "../../kernel/index.ts";
import { invitationDeclined, membershipEnded, visitEndCame } from "../events.ts";
import type { PanelCtx } from "../procedures.ts";
import { TermModel } from "../terms/model.ts";
import { withSeat } from "../terms/seats.ts";
import { membershipFor } from "./membership-now.ts";
import { MembershipModel, type Membership } from "./model.ts";
import type { endMembershipInput, resignInput } from "./schema.ts";
import { told } from "./settle.ts";

type Ending = Pick<Membership, "endReason" | "endNote">;

/** Ends a membership and frees its seat. */
export async function endIn(
  tx: Tx, membership: Membership, { endReason, endNote }: Ending, today: string,
): Promise<Membership> {
  const ending = { state: "ended" as const, endsOn: today, endReason, ...(endNote && { endNote }) };
  const ended = await tx.of(MembershipModel).update(membership, { set: ending, unset: ["living", "leaveUntil"] });
  if (membership.seat) {
    const term = await tx.of(TermModel).get(membership.termId);
    await tx.of(TermModel).update(term, { set: { taken: withSeat(term.taken, membership.seat, -1) } });
  }
  if (endReason === "declined") await tx.emit(invitationDeclined, ended, told(ended));
  else await tx.emit(membershipEnded, ended, { ...told(ended), reason: endReason! });
  await tx.unschedule(visitEndCame, ended);
  return ended;
}

async function end(ctx: PanelCtx, id: string, verb: "resign" | "end", ending: Ending): Promise<Membership> {
  return ctx.transaction(async (tx) => {
    const membership = await membershipFor(tx, ctx, id, "speakFor");
    if (membership.state === "ended" && membership.endReason === ending.endReason) return membership;
    await membershipFor(tx, ctx, id, verb);
    return endIn(tx, membership, ending, helsinkiDay(ctx.ports.clock.now()));
  });
}

/** A member leaves the panel by their own will, whenever they want. */
export function resign(ctx: PanelCtx, { membership, note }: z.output<typeof resignInput>): Promise<Membership> {
  return end(ctx, membership, "resign", { endReason: "resigned", endNote: note });
}

/** The panel's staff end a membership, and say why. */
export function endMembership(
  ctx: PanelCtx, { membership, reason, note }: z.output<typeof endMembershipInput>,
): Promise<Membership> {
  return end(ctx, membership, "end", { endReason: reason, endNote: note });
}

/** Nobody answered an invitation in its time: the seat is free again. One that was answered meanwhile stays as it is. */
export async function lapseInvitation(tx: Tx, membershipId: string, today: string): Promise<void> {
  const membership = await tx.of(MembershipModel).get(membershipId);
  if (membership.state === "invited") await endIn(tx, membership, { endReason: "invitation-lapsed" }, today);
}

/** The day after the meeting for which somebody had joined. */
export async function endVisit(tx: Tx, membershipId: string, today: string): Promise<void> {
  const membership = await tx.of(MembershipModel).get(membershipId);
  if (membership.state !== "ended") await endIn(tx, membership, { endReason: "meeting-over" }, today);
}
