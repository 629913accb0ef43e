import type { TenantDb } from "@raati/db";
import { authorize, fail, type TenantCtx } from "../../kernel/index.ts";
import { CallModel, type Call } from "../calls/model.ts";
import { callReader, type CallReader } from "../calls/policy.ts";
import { ApplicationModel, type Application } from "./model.ts";
import { applicationPolicy } from "./policy.ts";

/**
 * An application and its call for a reader who may do this with it.
 *
 * @throws Failure NOT_FOUND outside the selection group, FORBIDDEN when the application's state does not allow it
 */
export async function applicationOf(
  ctx: TenantCtx, id: string, verb: keyof typeof applicationPolicy, source: Pick<TenantDb, "of"> = ctx.db,
): Promise<{ application: Application; call: Call; reader: CallReader }> {
  const reader = await callReader(ctx);
  const application = await source.of(ApplicationModel).findOne({ id });
  if (!application) fail("NOT_FOUND");
  authorize(applicationPolicy, reader, verb, application);
  return { application, reader, call: await source.of(CallModel).get(application.callId) };
}
