import { handlingReaderOf, type HandlingReader } from "../handling/index.ts";
import { authorize, fail, type Tx } from "../kernel/index.ts";
import type { PlacedCtx } from "../panels/index.ts";
import { ProposalModel, type Proposal } from "./model.ts";
import { proposalPolicy } from "./policy.ts";

/** What a command about a panel's proposals needs: the panel, and all that the reader answers for. */
export interface ProposalCtx extends PlacedCtx {
  readonly reader: HandlingReader;
}

/** The context with all that its reader answers for: what commands about proposals need. */
export async function withReader<Context extends PlacedCtx>(ctx: Context): Promise<Context & { reader: HandlingReader }> {
  return { ...ctx, reader: await handlingReaderOf(ctx) };
}

/**
 * A proposal of the panel, or one that has gone from it or come to it, for somebody who may do this with it.
 *
 * @throws Failure NOT_FOUND when it is another panel's or not for the reader, FORBIDDEN when the reader may not do this
 */
export async function proposalNow(
  tx: Pick<Tx, "of">, { panel, reader }: ProposalCtx, id: string, verb: keyof typeof proposalPolicy,
): Promise<Proposal> {
  const proposal = await tx.of(ProposalModel).findOne({ id, $or: [{ panelId: panel.id }, { panelIds: panel.id }] });
  if (!proposal) fail("NOT_FOUND", "proposals:failure.unknown");
  authorize(proposalPolicy, reader, verb, proposal);
  return proposal;
}

/** What every event about a proposal tells. */
export const toldOf = ({ id, panelId }: Proposal) => ({ proposalId: id, panelId });

/** @throws Failure FORBIDDEN for who does not take part in the panel, or when it is not at work */
export function requirePart({ part }: ProposalCtx): void {
  if (!part.abilities.takePart) fail("FORBIDDEN", "proposals:failure.membersOnly");
}
