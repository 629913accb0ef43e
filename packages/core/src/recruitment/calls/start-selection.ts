import type { z } from "zod";
import { type SignedInCtx } from "../../kernel/index.ts";
import { selectionStarted } from "../events.ts";
import { callOf } from "./call-of.ts";
import { dropTimers } from "./call-timers.ts";
import { CallModel, type Call } from "./model.ts";
import type { moveCallInput } from "./schema.ts";

/**
 * Begins the selection of a closed call: from now on it can be neither extended nor cancelled. @throws Failure FORBIDDEN,
 * CONFLICT
 */
export async function startSelection(
  ctx: SignedInCtx, { call: id, revision }: z.output<typeof moveCallInput>,
): Promise<Call> {
  const { call: seen } = await callOf(ctx, id, "see");
  if (seen.state === "in-selection") return seen;
  return ctx.transaction(async (tx) => {
    await callOf(ctx, id, "startSelection", tx);
    const started = await tx.of(CallModel).update(
      { id, revision }, { set: { state: "in-selection" }, unset: ["pendingClosing"] },
    );
    await dropTimers(tx, started);
    await tx.emit(selectionStarted, started, { callId: id });
    return started;
  });
}
