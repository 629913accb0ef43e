import type { z } from "zod";
import { fail } from "../../../kernel/index.ts";
import type { PlacedCtx } from "../../../panels/index.ts";
import { confirmationReset, selectionConfirmed, selectionConfirmedOnce } from "../events.ts";
import { requireRevision, told } from "../methods/change-selection.ts";
import { SelectionModel, type Selection } from "../methods/model.ts";
import { setHashOf } from "../methods/set-hash.ts";
import { unexplained } from "../methods/unexplained.ts";
import { candidatesById } from "../pools/candidates.ts";
import { callPart } from "../pools/call-part.ts";
import { mayBeChosen } from "../pools/choosable.ts";
import { quotasOf, selectionIn } from "../pools/find-selection.ts";
import type { confirmSelectionInput } from "./schema.ts";

/**
 * Confirms the chosen set. Two people do so, each from an account of their own, and both confirm the same set (domain.md §2,
 * "Selection"). The same person's second click changes nothing; of two who confirm at once one is the first and the other
 * the second.
 *
 * @throws Failure CONFLICT when the set is another one than the page showed, or somebody in it is gone; FORBIDDEN for broken
 *   quotas without a reason (A4), and for a second confirmation by the first person
 */
export async function confirmSelection(ctx: PlacedCtx, input: z.output<typeof confirmSelectionInput>): Promise<void> {
  await ctx.transaction(async (tx) => {
    const at = await callPart(tx, ctx, input.call);
    const selection = await selectionIn(tx, at, input.selection);
    const rules = await quotasOf(tx, at);
    const { personId, accountId } = ctx.viewer;
    if (setHashOf(selection, rules) !== input.setHash) fail("CONFLICT", "recruitment:selection.failure.setChanged");
    const { firstConfirmation: first, secondConfirmation: second } = selection;
    if (
      [first, second].some((one) => one?.by === personId && one.accountId === accountId && one.setHash === input.setHash)
    ) return;
    if (selection.state !== "prepared" && selection.state !== "drawn") fail(
      "FORBIDDEN", "recruitment:selection.failure.fixed",
    );
    if (first && (first.by === personId || first.accountId === accountId)) fail(
      "FORBIDDEN", "recruitment:selection.failure.anotherPerson",
    );

    const chosen = await candidatesById(tx, selection.chosen);
    if (chosen.length === 0) fail("FORBIDDEN", "recruitment:selection.failure.nobodyChosen");
    if (chosen.length < selection.chosen.length || chosen.some(({ application }) => !mayBeChosen(application.state))) {
      fail("CONFLICT", "recruitment:selection.failure.chosenGone");
    }
    if (unexplained(rules, chosen.map(({ groups }) => groups), selection.breaches).length > 0) {
      fail("FORBIDDEN", "recruitment:selection.failure.reasonMissing");
    }
    const confirmation = { by: personId, accountId, at: ctx.ports.clock.now(), setHash: input.setHash };
    if (!first) {
      const once = await tx.of(SelectionModel).update(selection, { set: { firstConfirmation: confirmation } });
      return tx.emit(selectionConfirmedOnce, once, { ...told(once), setHash: input.setHash });
    }
    const confirmed = await tx.of(SelectionModel)
      .update(selection, { set: { secondConfirmation: confirmation, state: "confirmed" } });
    await tx.emit(selectionConfirmed, confirmed, {
      ...told(confirmed), setHash: input.setHash, chosen: chosen.length, breaches: selection.breaches.length,
    });
  });
}

/** Takes the first confirmation back, by anybody who runs the panel. Without one nothing changes. */
export async function withdrawConfirmation(
  ctx: PlacedCtx, input: { call: string; selection: string; revision: number },
): Promise<Selection> {
  return ctx.transaction(async (tx) => {
    const at = await callPart(tx, ctx, input.call);
    const selection = await selectionIn(tx, at, input.selection);
    if (!selection.firstConfirmation) return selection;
    if (selection.secondConfirmation) fail("FORBIDDEN", "recruitment:selection.failure.fixed");
    requireRevision(selection, input.revision);
    const reset = await tx.of(SelectionModel).update(selection, { unset: ["firstConfirmation"] });
    await tx.emit(confirmationReset, reset, told(reset));
    return reset;
  });
}
