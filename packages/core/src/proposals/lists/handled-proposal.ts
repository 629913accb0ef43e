import type { HandlingCtx } from "../../handling/index.ts";
import { fail } from "../../kernel/index.ts";
import { ProposalModel } from "../model.ts";
import type { HandledProposal } from "./schema.ts";

/**
 * The panel's own words of a proposal, for whoever handles it: a unit can answer only what it can read, whether the public
 * may read it or not.
 *
 * @throws Failure NOT_FOUND where the matter is no proposal
 */
export async function handledProposal({ db, handling }: HandlingCtx): Promise<HandledProposal> {
  const { matterKind, matterId: id } = handling;
  const proposal = matterKind === "proposal" ? await db.of(ProposalModel).findOne({ id }) : undefined;
  if (!proposal) fail("NOT_FOUND", "proposals:failure.unknown");
  const { text, easyText, concerns } = proposal;
  return { text, ...(easyText && { easyText }), ...(concerns && { concerns }) };
}
