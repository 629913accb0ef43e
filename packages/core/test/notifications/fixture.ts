import { newId } from "@raati/db";
import { giveAnswer, HandlingModel, type Handling } from "../../src/handling/index.ts";
import { aHandling } from "../../src/handling/factory.ts";
import { giveAnswerInput } from "../../src/handling/schema.ts";
import { inTenant, type SignedInCtx } from "../../src/kernel/index.ts";
import { meetingsHandlers } from "../../src/meetings/index.ts";
import { listNotes, notificationsHandlers } from "../../src/notifications/index.ts";
import { PersonModel } from "../../src/people/index.ts";
import { aProposal } from "../../src/proposals/factory.ts";
import { ProposalModel, type Proposal } from "../../src/proposals/index.ts";
import { ground, type Ground } from "../matter-ground.ts";

/** An organisation at work, in which people hear of what happens. */
export const hearingGround = (): Promise<Ground> => ground({ more: [...notificationsHandlers, ...meetingsHandlers] });

export const addressOf = async ({ system }: Ground, { viewer }: SignedInCtx): Promise<string> =>
  (await system.db.of(PersonModel).get(viewer.personId)).email!;

/** The mails that have left to somebody, as they were sent. */
export async function mailsTo(place: Ground, who: SignedInCtx) {
  const address = await addressOf(place, who);
  return place.ports.mails.filter(({ to }) => to === address);
}

/** A proposal of the panel on its way to the unit, written by one of its members. */
export async function sentProposal(
  { system, panel, unit }: Ground, author: SignedInCtx, { open = true }: { open?: boolean } = {},
): Promise<{ proposal: Proposal; handling: Handling }> {
  const proposal = await aProposal(system, { panelId: panel.id, authorId: author.viewer.personId });
  const handling = await aHandling(system, {
    matter: { kind: "proposal", id: proposal.id }, title: proposal.title, open, panelIds: [panel.id],
    steps: [{ to: "unit", unitId: unit.id }],
  });
  await system.db.of(ProposalModel).updateWhere({ id: proposal.id }, {
    set: { handlingId: handling.id, state: "sent", sentOn: "2026-05-15", open, unitIds: [unit.id] },
  });
  return {
    proposal: await system.db.of(ProposalModel).get(proposal.id),
    handling: await system.db.of(HandlingModel).get(handling.id),
  };
}

/** The unit's answer: accepted, with one measure. */
export async function answered(place: Ground, handling: Handling): Promise<void> {
  const owner = await place.open(place.owner, handling);
  await giveAnswer(owner, giveAnswerInput.parse({
    outcome: "accepted", reasons: { fi: "Ilta-aika on tarpeen.", sv: "Kvällstiden behövs." },
    measures: [{ id: newId(), text: { fi: "Yksi ilta viikossa" }, dueOn: "2026-10-01" }], targetDay: "2026-10-01",
  }));
}

/** What stands in somebody's list, newest first. */
export async function listOf(who: SignedInCtx): Promise<string[]> {
  return (await listNotes(who, { size: 50, unread: false })).items.map(({ sentence }) => sentence);
}

export const inSwedish = (who: SignedInCtx): SignedInCtx =>
  ({ ...inTenant({ ...who, locale: "sv" }, who.tenant, who.viewer), viewer: who.viewer });
