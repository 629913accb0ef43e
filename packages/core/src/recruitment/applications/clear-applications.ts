import type { TenantCtx, Tx } from "../../kernel/index.ts";
import { CallModel } from "../calls/model.ts";
import { clearingDay, unselectedNow } from "../calls/schedule-clearing.ts";
import { applicationErased, applicationsCleared, retentionCame } from "../events.ts";
import { eraseContent, removeBelongings } from "./erase-application.ts";
import { ApplicationModel } from "./model.ts";
import type { ApplicationState } from "./schema.ts";

/** So many applications are cleared in one transaction. */
const AT_ONCE = 200;

/** Whoever got no seat and waits for none. */
const NOT_SELECTED: readonly ApplicationState[] = [
  "awaiting-confirmation", "awaiting-guardian", "submitted", "not-eligible", "not-selected", "declined", "withdrawn",
];
const OF_CANCELLED: readonly ApplicationState[] = [...NOT_SELECTED, "eligible", "interview"];

/**
 * Clears the applications of those who were not selected when the organisation's retention plan says so (domain.md §3,
 * "Retention"): deletes them, or takes out everything about their people. Some at a time; the rest follows at once.
 * The plan of this moment counts, not that of the day on which the timer was set: by it, it may be too early.
 */
export async function clearApplications(tx: Tx, ctx: TenantCtx, callId: string): Promise<void> {
  const call = await tx.of(CallModel).findOne({ id: callId });
  if (!call || call.clearedAt) return;
  const now = ctx.ports.clock.now();
  const { months, action } = await unselectedNow(tx, ctx);
  if (months === null) return;
  const dueAt = call.decidedAt && clearingDay(call, months, now);
  if (dueAt && dueAt > now) return tx.schedule(retentionCame, call, { dueAt, data: { callId } });
  const states = call.state === "cancelled" ? OF_CANCELLED : NOT_SELECTED;
  const due = { callId, state: { $in: states }, ...(action === "anonymise" && { erasedAt: { $exists: false } }) };
  const rows = action === "archive" ? [] : await tx.of(ApplicationModel).find(due, { sort: { id: 1 }, limit: AT_ONCE });
  if (action === "anonymise") for (const row of rows) await eraseContent(tx, row, now);
  else if (rows.length > 0) {
    const ids = rows.map(({ id }) => id);
    await removeBelongings(tx, ids);
    await tx.of(ApplicationModel).removeWhere({ id: { $in: ids } });
  }
  if (rows.length === AT_ONCE) return tx.schedule(retentionCame, call, { dueAt: now, data: { callId } });
  const cleared = await tx.of(CallModel).update(call, { set: { clearedAt: now } });
  await tx.emit(applicationsCleared, cleared, { callId, action });
}

/** Removes an application whose address nobody has confirmed in time. */
export async function removeUnconfirmed(tx: Tx, applicationId: string, now: Date): Promise<void> {
  const application = await tx.of(ApplicationModel).findOne({ id: applicationId, state: "awaiting-confirmation" });
  if (!application || (application.confirmBy && application.confirmBy > now)) return;
  const last = await tx.of(ApplicationModel).update(application, {});
  await tx.emit(applicationErased, last, { applicationId, callId: last.callId });
  await removeBelongings(tx, [applicationId]);
  await tx.of(ApplicationModel).removeWhere({ id: applicationId });
}
