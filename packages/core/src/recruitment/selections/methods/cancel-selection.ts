import type { z } from "zod";
import { fail } from "../../../kernel/index.ts";
import type { PlacedCtx } from "../../../panels/index.ts";
import { selectionCancelled } from "../events.ts";
import { callPart } from "../pools/call-part.ts";
import { selectionIn } from "../pools/find-selection.ts";
import { requireRevision, told } from "./change-selection.ts";
import { SelectionModel } from "./model.ts";
import type { cancelSelectionInput } from "./schema.ts";

/**
 * Gives a selection up, with a reason, so that another one can be begun. A draw that was published stays published.
 * Cancelling twice changes nothing.
 *
 * @throws Failure FORBIDDEN once it is published, and while chances are being worked out; CONFLICT
 */
export async function cancelSelection(ctx: PlacedCtx, input: z.output<typeof cancelSelectionInput>): Promise<void> {
  await ctx.transaction(async (tx) => {
    const at = await callPart(tx, ctx, input.call);
    const selection = await selectionIn(tx, at, input.selection);
    if (selection.state === "cancelled") return;
    if (selection.state === "published" || selection.state === "computing") fail(
      "FORBIDDEN", "recruitment:selection.failure.fixed",
    );
    requireRevision(selection, input.revision);
    const cancelled = await tx.of(SelectionModel).update(
      selection, { set: { state: "cancelled", cancelledFor: input.reason }, unset: ["living"] },
    );
    await tx.emit(selectionCancelled, cancelled, told(cancelled));
  });
}
