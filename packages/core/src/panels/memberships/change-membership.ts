import { helsinkiDay } from "@raati/i18n";
import type { z } from "zod";
import { failField } from "../../kernel/index.ts";
import { accessChanged, leaveEnded, leaveStarted, memberRolesChanged, publicationChanged } from "../events.ts";
import type { PanelCtx } from "../procedures.ts";
import { termOf } from "../terms/term-of.ts";
import { checkRoles } from "./invite-members.ts";
import { membershipFor } from "./membership-now.ts";
import { missingTraining } from "./missing-training.ts";
import { MembershipModel, type Membership } from "./model.ts";
import type {
  changeAccessInput, changeRolesInput, membershipInput, setPublicationInput, startLeaveInput,
} from "./schema.ts";
import { settle, told } from "./settle.ts";

/** Says whether the name may be public, or another name instead. It can be taken back at any time. */
export async function setPublication(ctx: PanelCtx, input: z.output<typeof setPublicationInput>): Promise<Membership> {
  return ctx.transaction(async (tx) => {
    const membership = await membershipFor(tx, ctx, input.membership, "setPublication");
    const publication = { ...input.publication, askedAt: ctx.ports.clock.now() };
    const changed = await tx.of(MembershipModel).update(membership, { set: { publication } });
    await tx.emit(
      publicationChanged, changed, { ...told(changed), name: publication.name, alias: publication.alias !== undefined },
    );
    return changed;
  });
}

/** A pause of one member's own. The seat stays theirs. */
export async function startLeave(ctx: PanelCtx, input: z.output<typeof startLeaveInput>): Promise<Membership> {
  return ctx.transaction(async (tx) => {
    const membership = await membershipFor(tx, ctx, input.membership, "speakFor");
    if (membership.state === "on-leave") return membership;
    await membershipFor(tx, ctx, input.membership, "leave");
    const { until } = input;
    if (until && until < helsinkiDay(ctx.ports.clock.now())) failField("until", "panels:field.dayInPast");
    const left = await tx.of(MembershipModel).update(
      membership, { set: { state: "on-leave", ...(until && { leaveUntil: until }) } },
    );
    await tx.emit(leaveStarted, left, { ...told(left), until });
    return left;
  });
}

/** Comes back from a leave. */
export async function endLeave(ctx: PanelCtx, input: z.output<typeof membershipInput>): Promise<Membership> {
  return ctx.transaction(async (tx) => {
    const membership = await membershipFor(tx, ctx, input.membership, "speakFor");
    if (membership.state === "active") return membership;
    await membershipFor(tx, ctx, input.membership, "comeBack");
    const back = await tx.of(MembershipModel).update(membership, { set: { state: "active" }, unset: ["leaveUntil"] });
    await tx.emit(leaveEnded, back, told(back));
    return back;
  });
}

/**
 * Gives a member other roles.
 *
 * @throws Failure INVALID when an active member lacks the training that a new role needs (B3), and for roles not allowed;
 *   CONFLICT when the membership was changed since the form was opened
 */
export async function changeRoles(ctx: PanelCtx, input: z.output<typeof changeRolesInput>): Promise<Membership> {
  return ctx.transaction(async (tx) => {
    const membership = await membershipFor(tx, ctx, input.membership, "changeRoles");
    const term = await termOf(tx, ctx.panel, membership.termId);
    const roles = [...new Set(input.roles)];
    checkRoles(term, roles, "roles");
    if (membership.state === "active" || membership.state === "on-leave") {
      const missing = await missingTraining(tx, term.panelId, term.rules, [{ personId: membership.personId, roles }]);
      const [training] = missing.get(membership.personId) ?? [];
      if (training) failField("roles", "panels:field.trainingMissing", { training });
    }
    const changed = await tx.of(MembershipModel).update({ id: membership.id, revision: input.revision }, { set: { roles } });
    await tx.emit(memberRolesChanged, changed, { ...told(changed), roles });
    const [settled] = await settle(tx, term, [changed], helsinkiDay(ctx.ports.clock.now()));
    return settled!;
  });
}

/**
 * Opens or closes what a member sees, without touching the seat. Access and publication are two different things.
 *
 * @throws Failure INVALID for full access of somebody who joined beside the seats (B6)
 */
export async function changeAccess(ctx: PanelCtx, input: z.output<typeof changeAccessInput>): Promise<Membership> {
  return ctx.transaction(async (tx) => {
    const membership = await membershipFor(tx, ctx, input.membership, "changeAccess");
    const { access } = input;
    if (membership.access === access) return membership;
    if (membership.extension && access === "full") failField("access", "panels:field.extensionStaysLimited");
    const changed = await tx.of(MembershipModel).update(membership, { set: { access } });
    await tx.emit(accessChanged, changed, { ...told(changed), access });
    return changed;
  });
}
