import type { z } from "zod";
import { beginningOf, startHandling } from "../../handling/index.ts";
import { failField, type Tx } from "../../kernel/index.ts";
import { PanelTypeModel, TermModel, type Panel } from "../../panels/index.ts";
import { proposalSent } from "../events.ts";
import { ProposalModel, type Proposal } from "../model.ts";
import { proposalNow, toldOf, type ProposalCtx } from "../proposal-now.ts";
import type { sendInput } from "./schema.ts";

/**
 * The coordinator sends what the panel has adopted to who answers for the service, along a route, to picked steps, or to
 * its own recipients. Sending twice sends once.
 *
 * @throws Failure INVALID without a receiving unit (A9), and for steps that lead to nobody
 */
export async function sendProposal(ctx: ProposalCtx, input: z.output<typeof sendInput>): Promise<Proposal> {
  return ctx.transaction(async (tx) => {
    const before = await proposalNow(tx, ctx, input.proposal, "see");
    if (before.handlingId) return before;
    const proposal = await proposalNow(tx, ctx, input.proposal, "send");
    const own = proposal.unitIds.map((unitId) => ({ to: "unit" as const, unitId }));
    const { routeId, steps = routeId === undefined ? own : undefined } = input;
    if (
      routeId === undefined && !steps?.some(({ to }) => to === "unit")
    ) failField("unitIds", "proposals:field.noRecipient");
    const open = await isPublic(tx, ctx.panel);
    const { title, theme, panelIds } = proposal;
    const handling = await startHandling(ctx, tx, { kind: "proposal", id: proposal.id }, {
      title, theme, panelIds, open, routeId, steps, beginning: beginningOf(proposal),
    });
    const sent = await tx.of(ProposalModel).update(proposal, { set: {
      state: "sent", open, sentOn: handling.sentOn, year: Number(handling.sentOn.slice(0, 4)), handlingId: handling.id,
      unitIds: handling.unitIds, bodyIds: handling.bodyIds,
    } });
    await tx.emit(proposalSent, sent, { ...toldOf(sent), handlingId: handling.id, open });
    return sent;
  });
}

/** Whether proposals of a panel are public: by the rules of its term, or of its type when no term runs. */
async function isPublic(tx: Tx, { termId, typeId }: Panel): Promise<boolean> {
  const { rules } = termId === undefined ? await tx.of(PanelTypeModel).get(typeId) : await tx.of(TermModel).get(termId);
  return rules.publicity.proposals;
}
