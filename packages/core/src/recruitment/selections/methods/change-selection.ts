import { fail, type Tx } from "../../../kernel/index.ts";
import type { PlacedCtx } from "../../../panels/index.ts";
import { confirmationReset } from "../events.ts";
import { callPart, type CallPart } from "../pools/call-part.ts";
import { quotasOf, selectionIn } from "../pools/find-selection.ts";
import type { QuotaRules } from "../quotas/schema.ts";
import { SelectionModel, type Selection } from "./model.ts";
import type { SelectionState } from "./schema.ts";

/** A selection with everything that a command about it needs to know. */
export interface OpenSelection {
  readonly tx: Tx;
  readonly at: CallPart;
  readonly selection: Selection;
  readonly rules: QuotaRules;
}

interface Request { readonly call: string; readonly selection: string; readonly revision: number }

/** The fields that a confirmation is about. */
type SetChange = Partial<Pick<Selection, "chosen" | "reserve" | "pinned" | "breaches">>;

/**
 * Changes the set of a selection. What one person has confirmed before is reset, because they confirmed another set. Two
 * coordinators who change it at once: the second one is told, and nothing of the first one's is lost.
 *
 * @param decide what changes; undefined when it is so already, which is no conflict whatever the revision
 * @throws Failure CONFLICT, FORBIDDEN in a state other than these
 */
export async function changeSelection(
  ctx: PlacedCtx, { call, selection: id, revision }: Request, states: readonly SelectionState[],
  decide: (open: OpenSelection) => Promise<SetChange | undefined>,
  tell: (tx: Tx, changed: Selection, before: Selection) => Promise<void> = async () => {},
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const at = await callPart(tx, ctx, call);
    const selection = await selectionIn(tx, at, id);
    const change = await decide({ tx, at, selection, rules: await quotasOf(tx, at) });
    if (!change) return;
    if (!states.includes(selection.state)) fail("FORBIDDEN", "recruitment:selection.failure.fixed");
    requireRevision(selection, revision);
    const changed = await tx.of(SelectionModel).update(selection, {
      set: change, ...(selection.firstConfirmation && { unset: ["firstConfirmation"] }),
    });
    if (selection.firstConfirmation) await tx.emit(confirmationReset, changed, told(changed));
    await tell(tx, changed, selection);
  });
}

/** @throws Failure CONFLICT with a sentence that says what to do */
export function requireRevision(selection: Selection, revision: number): void {
  if (selection.revision !== revision) fail("CONFLICT", "recruitment:selection.failure.changedMeanwhile");
}

/** What every event about a selection tells. */
export const told = ({ id, callId, panelId }: Selection) => ({ selectionId: id, callId, panelId });
