import type { z } from "zod";
import { fail, failField, type Tx } from "../kernel/index.ts";
import { changeRoles, MembershipModel, personMeant, type PanelCtx } from "../panels/index.ts";
import { agreementRecorded } from "./events.ts";
import { meetingFor, toldOf } from "./meeting-now.ts";
import type { recordAgreementInput } from "./meeting-schema.ts";
import { MeetingModel, type Meeting } from "./model.ts";

type Input = z.output<typeof recordAgreementInput>;

/**
 * Writes down what the panel has agreed on about its own work: for one, who chairs it. Who is chosen gets the role at once,
 * and whoever had it before gives it up.
 *
 * @throws Failure INVALID before the meeting was held, and for somebody who does not sit in the panel
 */
export async function recordAgreement(ctx: PanelCtx, input: Input): Promise<Meeting> {
  return ctx.transaction(async (tx) => {
    const meeting = await meetingFor(tx, ctx, input.meeting, "write");
    if (meeting.agreements.some(({ id }) => id === input.id)) return meeting;
    if (meeting.state !== "held" && meeting.state !== "documented") fail("INVALID", "meetings:failure.notHeld");
    const { id, kind, text, itemId } = input;
    const personId = input.personId && await personMeant(ctx, tx, input.personId);
    if (input.personId && !personId) failField("personId", "meetings:field.notInPanel");
    const at = ctx.ports.clock.now();
    const agreement = { id, kind, at, ...(personId && { personId }), ...(text && { text }), ...(itemId && { itemId }) };
    if (kind !== "other" && personId) await giveRole(tx, ctx, kind, personId);
    const changed = await tx.of(MeetingModel).update(meeting, { set: { agreements: [...meeting.agreements, agreement] } });
    await tx.emit(agreementRecorded, changed, { ...toldOf(changed), kind, personId });
    return changed;
  });
}

async function giveRole(tx: Tx, ctx: PanelCtx, role: string, personId: string): Promise<void> {
  const sitting = await tx.of(MembershipModel).find({ panelId: ctx.panel.id, living: true, state: "active" });
  const chosen = sitting.find((one) => one.personId === personId);
  if (!chosen) failField("personId", "meetings:field.notInPanel");
  // The command of panels, inside this transaction: the role and the record of it come together or not at all.
  const inside: PanelCtx = { ...ctx, db: tx.db, transaction: (work) => work(tx) };
  for (const before of sitting.filter((one) => one.id !== chosen.id && one.roles.includes(role))) {
    const roles = before.roles.filter((one) => one !== role);
    await changeRoles(inside, {
      membership: before.id, revision: before.revision, roles: roles.length > 0 ? roles : ["member"],
    });
  }
  if (chosen.roles.includes(role)) return;
  await changeRoles(inside, { membership: chosen.id, revision: chosen.revision, roles: [...chosen.roles, role] });
}
