import { helsinkiDay } from "@raati/i18n";
import type { z } from "zod";
import { sideOf } from "../../handling/index.ts";
import { fail, Failure, type Tx } from "../../kernel/index.ts";
import { activeRecipients } from "../../organisation/index.ts";
import { stemsOfProposal } from "../duplicates/stems.ts";
import { proposalChanged, proposalDiscussed, proposalDrafted } from "../events.ts";
import { ProposalModel, RequestModel, type Proposal } from "../model.ts";
import { proposalNow, requirePart, toldOf, type ProposalCtx } from "../proposal-now.ts";
import type { changeProposalInput, draftProposalInput } from "./schema.ts";

const OPTIONAL = ["easyText", "theme", "concerns"] as const;

type Parts = Omit<z.output<typeof changeProposalInput>, "proposal" | "revision">;

function partsOf({ title, text, kind, unitIds }: Parts) {
  return { title, text, kind, unitIds: [...new Set(unitIds)], stems: stemsOfProposal({ title, text }) };
}

function optionalOf(input: Parts): Partial<Pick<Proposal, (typeof OPTIONAL)[number]>> {
  return Object.fromEntries(OPTIONAL.flatMap((field) => (input[field] === undefined ? [] : [[field, input[field]]])));
}

/** @throws Failure INVALID that names each unit which is not there any more */
export async function checkUnits(tx: Tx, ids: readonly string[]): Promise<void> {
  const { unitIds } = await activeRecipients(tx);
  const fields = ids.flatMap((id, index) =>
    (unitIds.has(id) ? [] : [{ path: `unitIds.${index}`, key: "proposals:field.unitGone" }]));
  if (fields.length > 0) throw new Failure("INVALID", "kernel:failure.invalid", { fields });
}

/**
 * A member begins a proposal: the writer's own until it is put to discussion. What a client-side member raises is marked,
 * and comes first (D5). The same id again answers what is stored.
 *
 * @throws Failure FORBIDDEN for who does not take part in the panel, NOT_FOUND for a request of another panel
 */
export async function draftProposal(ctx: ProposalCtx, input: z.output<typeof draftProposalInput>): Promise<Proposal> {
  requirePart(ctx);
  return ctx.transaction(async (tx) => {
    const { panel, viewer } = ctx;
    const proposals = tx.of(ProposalModel);
    const stored = await proposals.findOne({ id: input.id });
    if (stored) return stored.authorId === viewer.personId && stored.panelId === panel.id ? stored : fail(
      "NOT_FOUND", "proposals:failure.unknown"
    );
    await checkUnits(tx, input.unitIds);
    const { origin } = input;
    const asked = origin.kind === "service-request" && origin.id
      ? await tx.of(RequestModel).findOne({ id: origin.id, panelId: panel.id }) : undefined;
    if (origin.kind === "service-request" && !asked) fail("NOT_FOUND", "proposals:failure.requestUnknown");
    const place = await sideOf(tx, viewer.personId, [panel.id]);
    const draft = await proposals.insert({
      ...partsOf(input), ...optionalOf(input), panelId: panel.id, panelIds: [panel.id], origin, authorId: viewer.personId,
      raisedByClients: place?.side === "client", state: "draft",
    }, input.id);
    await tx.emit(proposalDrafted, draft, { ...toldOf(draft), kind: draft.kind, origin: origin.kind });
    return draft;
  });
}

/**
 * Changes the text of a draft, or of what the panel discusses. What the panel has adopted stays as it is.
 *
 * @throws Failure CONFLICT when somebody else has changed it since the form was opened, FORBIDDEN
 */
export async function changeProposal(ctx: ProposalCtx, input: z.output<typeof changeProposalInput>): Promise<Proposal> {
  return ctx.transaction(async (tx) => {
    const proposal = await proposalNow(tx, ctx, input.proposal, "change");
    await checkUnits(tx, input.unitIds.filter((id) => !proposal.unitIds.includes(id)));
    const given = optionalOf(input);
    const changed = await tx.of(ProposalModel).update({ id: proposal.id, revision: input.revision }, {
      set: { ...partsOf(input), ...given }, unset: OPTIONAL.filter((field) => given[field] === undefined),
    });
    await tx.emit(proposalChanged, changed, toldOf(changed));
    return changed;
  });
}

/** The writer puts a draft before the panel. Doing it twice changes nothing. */
export async function discussProposal(ctx: ProposalCtx, { proposal: id }: { proposal: string }): Promise<Proposal> {
  return ctx.transaction(async (tx) => {
    const proposal = await proposalNow(tx, ctx, id, "see");
    if (proposal.state === "in-discussion" && proposal.authorId === ctx.viewer.personId) return proposal;
    await proposalNow(tx, ctx, id, "discuss");
    const heardOn = helsinkiDay(ctx.ports.clock.now());
    const put = await tx.of(ProposalModel).update(proposal, { set: { state: "in-discussion", heardOn } });
    await tx.emit(proposalDiscussed, put, toldOf(put));
    return put;
  });
}
