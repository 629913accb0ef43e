import type { z } from "zod";
import { fail, failField } from "../../kernel/index.ts";
import { proposalMerged } from "../events.ts";
import { ProposalModel, type Proposal } from "../model.ts";
import { proposalNow, toldOf, type ProposalCtx } from "../proposal-now.ts";
import { moveSupport } from "../supports/give-support.ts";
import type { mergeInput } from "./schema.ts";

/**
 * Makes one proposal part of another one of the panel. Its text, its origin and its discussion stay readable, its address
 * leads on, and who supported it supports the other one.
 *
 * @throws Failure INVALID for itself and for one that goes on no more, NOT_FOUND, FORBIDDEN
 */
export async function mergeProposal(
  ctx: ProposalCtx, { proposal: id, into }: z.output<typeof mergeInput>
): Promise<Proposal> {
  return ctx.transaction(async (tx) => {
    const source = await proposalNow(tx, ctx, id, "see");
    if (source.state === "merged" && source.mergedInto === into) return source;
    await proposalNow(tx, ctx, id, "merge");
    if (id === into) failField("into", "proposals:field.mergeWithItself");
    const target = await proposalNow(tx, ctx, into, "moderate").catch(() => fail("NOT_FOUND", "proposals:failure.unknown"));
    if (target.panelId !== source.panelId) fail("NOT_FOUND", "proposals:failure.unknown");
    if (target.state !== "in-discussion" && target.state !== "adopted") failField("into", "proposals:field.mergeTooLate");
    const proposals = tx.of(ProposalModel);
    const merged = await proposals.update(source, { set: { state: "merged", mergedInto: into } });
    const whole = await proposals.update(target, {
      set: { mergedFrom: [...new Set([...target.mergedFrom, id, ...source.mergedFrom])] },
    });
    await moveSupport(tx, id, whole);
    await tx.emit(proposalMerged, merged, { ...toldOf(merged), into });
    return merged;
  });
}
