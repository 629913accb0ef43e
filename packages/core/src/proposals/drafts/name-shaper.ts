import type { z } from "zod";
import { sideOf } from "../../handling/index.ts";
import { failField } from "../../kernel/index.ts";
import { personMeant } from "../../panels/index.ts";
import { recipientsSet, shaperNamed } from "../events.ts";
import { ProposalModel, type Proposal } from "../model.ts";
import { proposalNow, toldOf, type ProposalCtx } from "../proposal-now.ts";
import { checkUnits } from "./draft-proposal.ts";
import type { nameShaperInput, setRecipientsInput } from "./schema.ts";

/**
 * Names the professional who helps to find a wording that can be done, and a way for it (D6).
 *
 * @throws Failure INVALID for who is no professional member of the panel
 */
export async function nameShaper(ctx: ProposalCtx, input: z.output<typeof nameShaperInput>): Promise<Proposal> {
  return ctx.transaction(async (tx) => {
    const proposal = await proposalNow(tx, ctx, input.proposal, "nameShaper");
    const personId = await personMeant(ctx, tx, input.personId);
    if (personId !== undefined && proposal.shaperId === personId) return proposal;
    const place = personId && await sideOf(tx, personId, [proposal.panelId]);
    if (!place || place.side !== "professional") failField("personId", "proposals:field.notProfessional");
    const named = await tx.of(ProposalModel).update(proposal, { set: { shaperId: personId } });
    await tx.emit(shaperNamed, named, { ...toldOf(named), personId });
    return named;
  });
}

/** Says who receives it (A9). The first unit answers. @throws Failure INVALID for units that are not there */
export async function setRecipients(ctx: ProposalCtx, input: z.output<typeof setRecipientsInput>): Promise<Proposal> {
  return ctx.transaction(async (tx) => {
    const proposal = await proposalNow(tx, ctx, input.proposal, "setRecipients");
    const unitIds = [...new Set(input.unitIds)];
    if (JSON.stringify(unitIds) === JSON.stringify(proposal.unitIds)) return proposal;
    await checkUnits(tx, unitIds);
    const changed = await tx.of(ProposalModel).update(proposal, { set: { unitIds } });
    await tx.emit(recipientsSet, changed, { ...toldOf(changed), unitIds });
    return changed;
  });
}
