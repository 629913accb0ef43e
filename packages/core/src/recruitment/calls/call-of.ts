import type { TenantDb } from "@raati/db";
import { authorize, fail, type TenantCtx } from "../../kernel/index.ts";
import { CallModel, type Call } from "./model.ts";
import { callPolicy, callReader, type CallReader } from "./policy.ts";

/**
 * A call for a reader who may do this with it.
 *
 * @param source data to read from: a transaction when the call is changed next
 * @throws Failure NOT_FOUND when the reader runs none of its panels, FORBIDDEN when the call's state does not allow it
 */
export async function callOf(
  ctx: TenantCtx, callId: string, verb: keyof typeof callPolicy, source: Pick<TenantDb, "of"> = ctx.db,
): Promise<{ call: Call; reader: CallReader }> {
  const reader = await callReader(ctx);
  const call = await source.of(CallModel).findOne({ id: callId });
  if (!call) fail("NOT_FOUND");
  authorize(callPolicy, reader, verb, call);
  return { call, reader };
}
