import { handlingOfKind, mirrorOf, shows } from "../../handling/index.ts";
import type { Tx } from "../../kernel/index.ts";
import { ProposalModel } from "../model.ts";

/** Puts a proposal's row right after something has happened on its way, whatever it was and however often it is told. */
export async function followHandling(tx: Tx, handlingId: string): Promise<void> {
  const handling = await handlingOfKind(tx, handlingId, "proposal");
  const proposal = handling && await tx.of(ProposalModel).findOne({ id: handling.matterId });
  if (!proposal) return;
  const set = mirrorOf(handling);
  if (!shows(proposal, set)) await tx.of(ProposalModel).update(proposal, { set });
}
