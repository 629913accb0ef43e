import type { z } from "zod";
import { type SignedInCtx } from "../../kernel/index.ts";
import { callCancelled } from "../events.ts";
import { callOf } from "./call-of.ts";
import { dropTimers } from "./call-timers.ts";
import { scheduleClearing } from "./schedule-clearing.ts";
import { CallModel, type Call } from "./model.ts";
import type { cancelCallInput } from "./schema.ts";

/**
 * Cancels a call with a reason. One that was announced stays public and says so; nobody can apply any more.
 *
 * @throws Failure FORBIDDEN once members are being selected, CONFLICT
 */
export async function cancelCall(
  ctx: SignedInCtx, { call: id, revision, reason }: z.output<typeof cancelCallInput>,
): Promise<Call> {
  const { call: seen } = await callOf(ctx, id, "see");
  if (seen.state === "cancelled") return seen;
  return ctx.transaction(async (tx) => {
    await callOf(ctx, id, "cancel", tx);
    const cancelled = await tx.of(CallModel).update({ id, revision }, {
      set: { state: "cancelled", stateReason: reason, decidedAt: ctx.ports.clock.now() },
    });
    await dropTimers(tx, cancelled);
    await scheduleClearing(tx, ctx, cancelled);
    await tx.emit(callCancelled, cancelled, { callId: id });
    return cancelled;
  });
}
