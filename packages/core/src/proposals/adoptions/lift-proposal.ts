import { helsinkiDay } from "@raati/i18n";
import type { z } from "zod";
import { fail, failField } from "../../kernel/index.ts";
import { PanelModel } from "../../panels/index.ts";
import { proposalDrafted, proposalLifted } from "../events.ts";
import { ProposalModel, type Proposal } from "../model.ts";
import { proposalNow, toldOf, type ProposalCtx } from "../proposal-now.ts";
import type { liftInput } from "./schema.ts";

/**
 * Lifts a side panel's proposal to its main panel (B2): a new one there, under discussion, with the side panel as its
 * origin. The side panel's own stays readable and leads to it, and both panels hear of its answer.
 *
 * @param input `id` is the id of the new proposal; the same id again answers what is stored
 * @throws Failure INVALID for a panel that is no side panel
 */
export async function liftProposal(
  ctx: ProposalCtx, { proposal: id, id: newId }: z.output<typeof liftInput>
): Promise<Proposal> {
  return ctx.transaction(async (tx) => {
    const source = await proposalNow(tx, ctx, id, "see");
    const proposals = tx.of(ProposalModel);
    if (source.mergedInto === newId) return proposals.get(newId);
    await proposalNow(tx, ctx, id, "lift");
    const main = ctx.panel.parentId === undefined ? undefined : await tx.of(PanelModel).findOne({ id: ctx.panel.parentId });
    if (!main) failField("proposal", "proposals:field.noMainPanel");
    if (await proposals.findOne({ id: newId })) fail("NOT_FOUND", "proposals:failure.unknown");
    const { title, text, easyText, theme, kind, concerns, unitIds, raisedByClients, stems } = source;
    const lifted = await proposals.insert({
      title, text, easyText, theme, kind, concerns, unitIds, raisedByClients, stems,
      panelId: main.id, panelIds: [main.id, source.panelId],
      origin: { kind: "side-panel", id: source.id, panelId: source.panelId }, state: "in-discussion",
      heardOn: helsinkiDay(ctx.ports.clock.now()),
    }, newId);
    const left = await proposals.update(source, { set: { state: "merged", mergedInto: newId } });
    await tx.emit(proposalLifted, left, { ...toldOf(left), toPanelId: main.id, asId: newId });
    await tx.emit(proposalDrafted, lifted, { ...toldOf(lifted), kind, origin: "side-panel" });
    return lifted;
  });
}
