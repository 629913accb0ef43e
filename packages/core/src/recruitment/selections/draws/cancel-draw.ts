import { fail } from "../../../kernel/index.ts";
import type { PlacedCtx } from "../../../panels/index.ts";
import { drawCancelled } from "../events.ts";
import { callPart } from "../pools/call-part.ts";
import { toldOf } from "./compute-draw.ts";
import { drawIn } from "./find-draw.ts";
import { DrawModel } from "./model.ts";
import { goOnWithout } from "./without-result.ts";

/**
 * Stops a draw while its chances are being worked out: the worker lets go within two seconds. What has been published cannot
 * be cancelled here; whoever gives it up cancels the selection, with a reason. Cancelling twice changes nothing.
 *
 * @throws Failure FORBIDDEN once the commitment is published
 */
export async function cancelDraw(ctx: PlacedCtx, input: { call: string; draw: string }): Promise<void> {
  await ctx.transaction(async (tx) => {
    const draw = await drawIn(tx, await callPart(tx, ctx, input.call), input.draw);
    if (draw.state === "cancelled" || draw.state === "failed") return;
    if (draw.state !== "computing") fail("FORBIDDEN", "recruitment:draw.failure.published");
    const cancelled = await tx.of(DrawModel).update(draw, { set: { state: "cancelled" } });
    await goOnWithout(tx, draw.selectionId);
    await tx.emit(drawCancelled, cancelled, toldOf(draw));
  });
}
