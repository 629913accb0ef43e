import type { Tx, TenantCtx } from "../../kernel/index.ts";
import { ApplicationModel } from "../applications/model.ts";
import { moveApplication } from "../applications/move-application.ts";
import { callDecided, decidingGoesOnCame } from "../events.ts";
import { CallModel, type Call } from "./model.ts";
import { scheduleClearing } from "./schedule-clearing.ts";

/** So many applications are moved in one transaction; the next one follows by itself. */
const AT_ONCE = 200;

/**
 * Ends a call whose panels have all been selected for: who is still in the pool was not selected, and the organisation's
 * retention plan says when the applications of those are erased. Many are moved in steps, so that no transaction grows long;
 * the call is decided with the last of them. A decided call is answered as it is.
 *
 * @param ctx only its tenant's retention plan and its clock are used
 */
export async function decideCall(tx: Tx, ctx: TenantCtx, callId: string): Promise<Call> {
  const call = await tx.of(CallModel).get(callId);
  if (call.state === "decided") return call;
  const applications = tx.of(ApplicationModel);
  const left = await applications.find({ callId, state: { $in: ["eligible", "interview"] } }, { limit: AT_ONCE });
  for (const application of left) await moveApplication(tx, application, "not-selected");
  if (left.length === AT_ONCE) {
    await tx.schedule(decidingGoesOnCame, call, { dueAt: ctx.ports.clock.now(), data: { callId } });
    return call;
  }
  const notSelected = await applications.count({ callId, state: "not-selected" });
  const decided = await tx.of(CallModel).update(call, { set: { state: "decided", decidedAt: ctx.ports.clock.now() } });
  await tx.emit(callDecided, decided, { callId, notSelected });
  await scheduleClearing(tx, ctx, decided);
  return decided;
}
