import { HandlingModel, type Handling } from "../../handling/index.ts";
import type { Tx } from "../../kernel/index.ts";
import { ProposalModel, type Proposal } from "../model.ts";

const FIELDS = ["state", "unitIds", "bodyIds", "outcome", "answeredOn", "changedOn"] as const;
type Mirrored = Partial<Pick<Proposal, (typeof FIELDS)[number]>>;

/** What a proposal's own row shows of its handling. */
export function mirrorOf({ state, unitIds, bodyIds, answer, answeredOn, followUps }: Handling): Mirrored {
  const changedOn = followUps.flatMap(({ doneOn }) => doneOn ?? []).sort().at(-1);
  return {
    state, unitIds, bodyIds, ...(answer && { outcome: answer.outcome }), ...(answeredOn && { answeredOn }),
    ...(changedOn && { changedOn }),
  };
}

/**
 * Puts a proposal's row right after something has happened to its handling, whatever it was and however often it is told.
 */
export async function followHandling(tx: Tx, handlingId: string): Promise<void> {
  const handling = await tx.of(HandlingModel).findOne({ id: handlingId });
  if (handling?.matterKind !== "proposal") return;
  const proposal = await tx.of(ProposalModel).findOne({ id: handling.matterId });
  if (!proposal) return;
  const set = mirrorOf(handling);
  const same = FIELDS.every((field) => JSON.stringify(set[field] ?? proposal[field]) === JSON.stringify(proposal[field]));
  if (!same) await tx.of(ProposalModel).update(proposal, { set });
}
