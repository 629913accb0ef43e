import type { z } from "zod";
import { fail } from "../../../kernel/index.ts";
import type { PlacedCtx } from "../../../panels/index.ts";
import { startSelection as startCall } from "../../calls/start-selection.ts";
import { selectionPrepared } from "../events.ts";
import { callPart } from "../pools/call-part.ts";
import { livingSelection, quotasOf } from "../pools/find-selection.ts";
import { inside } from "../pools/inside.ts";
import { told } from "./change-selection.ts";
import { SelectionModel } from "./model.ts";
import type { startSelectionInput } from "./schema.ts";

/**
 * Begins choosing for one panel, once its part of the call has closed. The call itself goes into selection with the first of
 * its panels that does. The same id again answers what is there.
 *
 * @throws Failure FORBIDDEN while applications come in; CONFLICT when somebody else has begun
 */
export async function startSelection(ctx: PlacedCtx, input: z.output<typeof startSelectionInput>): Promise<void> {
  await ctx.transaction(async (tx) => {
    const at = await callPart(tx, ctx, input.call);
    const { call, panel, seats } = at;
    const living = await livingSelection(tx, at);
    if (living?.id === input.id) return;
    if (living) fail("CONFLICT", "recruitment:selection.failure.begunAlready");
    if (!at.closed) fail("FORBIDDEN", "recruitment:selection.failure.callOpen");
    if (call.state === "decided") fail("FORBIDDEN", "recruitment:selection.failure.callDecided");
    const { size } = await quotasOf(tx, at);
    if (call.state === "closed") await startCall(inside(ctx, tx), { call: call.id, revision: call.revision });
    const selection = await tx.of(SelectionModel).insert({
      callId: call.id, panelId: panel.id, termId: seats.termId, method: input.method, state: "prepared", size, living: true,
      startedBy: ctx.viewer.personId,
    }, input.id);
    await tx.emit(selectionPrepared, selection, { ...told(selection), method: input.method });
  });
}
