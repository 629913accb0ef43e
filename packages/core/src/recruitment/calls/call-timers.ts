import type { Tx } from "../../kernel/index.ts";
import { callClosed, callClosingCame, callOpened, callOpeningCame } from "../events.ts";
import { endOfMinute } from "./call-times.ts";
import { CallModel, type Call } from "./model.ts";

/** Sets the timers by which a call opens and closes by itself. Those that were set before are taken back. */
export async function setTimers(tx: Tx, call: Call): Promise<void> {
  const data = { callId: call.id };
  await tx.unschedule(callOpeningCame, call);
  await tx.unschedule(callClosingCame, call);
  if (call.opensAt && call.state === "scheduled") await tx.schedule(callOpeningCame, call, { dueAt: call.opensAt, data });
  if (call.lastClosesAt) await tx.schedule(callClosingCame, call, { dueAt: endOfMinute(call.lastClosesAt), data });
}

/** Takes back the timers of a call: it opens and closes by itself no more. */
export async function dropTimers(tx: Tx, call: Pick<Call, "id">): Promise<void> {
  await tx.unschedule(callOpeningCame, call);
  await tx.unschedule(callClosingCame, call);
}

/** Opens a scheduled call whose time has come. Called again, it does nothing. */
export async function openDueCall(tx: Tx, callId: string, now: Date): Promise<void> {
  const call = await tx.of(CallModel).findOne({ id: callId });
  if (call?.state !== "scheduled" || !call.opensAt || call.opensAt > now) return;
  const opened = await tx.of(CallModel).update(call, { set: { state: "open" } });
  await tx.emit(callOpened, opened, { callId });
}

/** Closes a call when the last of its parts has closed. Called again, or too early, it does nothing. */
export async function closeDueCall(tx: Tx, callId: string, now: Date): Promise<void> {
  await openDueCall(tx, callId, now);
  const call = await tx.of(CallModel).findOne({ id: callId });
  if (call?.state !== "open" || !call.lastClosesAt || endOfMinute(call.lastClosesAt) > now) return;
  const closed = await tx.of(CallModel).update(call, { set: { state: "closed" } });
  await tx.emit(callClosed, closed, { callId });
}
