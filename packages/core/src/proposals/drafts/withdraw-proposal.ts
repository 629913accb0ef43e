import type { z } from "zod";
import { withdrawHandling } from "../../handling/index.ts";
import { proposalWithdrawn } from "../events.ts";
import { ProposalModel, type Proposal } from "../model.ts";
import { proposalNow, toldOf, type ProposalCtx } from "../proposal-now.ts";
import type { withdrawInput } from "./schema.ts";

/**
 * Takes a proposal back, with a reason: its writer before the panel has adopted it, the panel until it is answered. What
 * was sent ends its way, and everybody can read why.
 *
 * @throws Failure FORBIDDEN, CONFLICT when it has been answered meanwhile
 */
export async function withdrawProposal(
  ctx: ProposalCtx, { proposal: id, reason }: z.output<typeof withdrawInput>
): Promise<Proposal> {
  return ctx.transaction(async (tx) => {
    const proposal = await proposalNow(tx, ctx, id, "see");
    if (proposal.state === "withdrawn") return proposal;
    await proposalNow(tx, ctx, id, "withdraw");
    if (proposal.handlingId) await withdrawHandling(ctx, tx, { kind: "proposal", id }, reason);
    const withdrawal = { at: ctx.ports.clock.now(), reason };
    const withdrawn = await tx.of(ProposalModel).update(proposal, { set: { state: "withdrawn", withdrawal } });
    await tx.emit(proposalWithdrawn, withdrawn, toldOf(withdrawn));
    return withdrawn;
  });
}
