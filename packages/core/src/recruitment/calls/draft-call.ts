import type { z } from "zod";
import { type SignedInCtx } from "../../kernel/index.ts";
import { openNumbers } from "../applications/numbers.ts";
import { callDrafted } from "../events.ts";
import { callOf } from "./call-of.ts";
import { CallModel, type Call } from "./model.ts";
import { callReader } from "./policy.ts";
import type { draftCallInput } from "./schema.ts";
import { writtenCall } from "./written-call.ts";

/**
 * Drafts a call for one panel or several at once (A1). The same id again answers what is stored.
 *
 * @throws Failure INVALID that names the field: a panel that the reader does not run, a term that is over, too many seats
 */
export async function draftCall(ctx: SignedInCtx, input: z.output<typeof draftCallInput>): Promise<Call> {
  const { id } = input;
  if (await ctx.db.of(CallModel).findOne({ id })) return (await callOf(ctx, id, "see")).call;
  const written = await writtenCall(ctx, await callReader(ctx), input);
  return ctx.transaction(async (tx) => {
    const stored = await tx.of(CallModel).findOne({ id });
    if (stored) return stored;
    const call = await tx.of(CallModel).insert({ ...written, state: "draft" }, id);
    await openNumbers(tx, id);
    await tx.emit(callDrafted, call, { callId: id, panelIds: call.panelIds });
    return call;
  });
}
