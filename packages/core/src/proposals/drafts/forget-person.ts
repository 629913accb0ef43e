import type { Tx } from "../../kernel/index.ts";
import { ProposalModel } from "../model.ts";

/** Drafts that came before nobody go with their writer; what the panel has taken up is the panel's, and stays. */
export async function removeDraftsOfNobody(tx: Tx): Promise<void> {
  await tx.of(ProposalModel).removeWhere({ authorId: { $exists: false }, heardOn: { $exists: false } });
}
