import type { Tx, TenantCtx } from "../../kernel/index.ts";
import { limitsAndRetention } from "../../tenants/index.ts";
import { retentionCame } from "../events.ts";
import { CallModel, type Call } from "./model.ts";

/** The most calls that are looked at when the plan changes; a tenant has a few a year. */
const MOST = 1000;

/** What the retention plan says of those who were not selected, as the tenant has stored it when this is asked. */
export async function unselectedNow(tx: Tx, ctx: TenantCtx) {
  return (await limitsAndRetention({ ...ctx, db: tx.db })).retention.unselectedApplications;
}

/** The moment when a call's applications are to be cleared; undefined while they are kept for ever. */
export function clearingDay(call: Pick<Call, "decidedAt">, months: number | null, now: Date): Date | undefined {
  return months === null ? undefined : monthsLater(call.decidedAt ?? now, months);
}

/** Sets the day on which the applications of those who were not selected are cleared, as the retention plan is by now. */
export async function scheduleClearing(tx: Tx, ctx: TenantCtx, call: Call): Promise<void> {
  const { months } = await unselectedNow(tx, ctx);
  const dueAt = clearingDay(call, months, ctx.ports.clock.now());
  if (dueAt) await tx.schedule(retentionCame, call, { dueAt, data: { callId: call.id } });
}

/**
 * Sets the day anew for every call that has not been cleared, when the organisation has changed its plan. The day that was
 * set before finds nothing to do, or what is due by the new plan too.
 */
export async function scheduleAllClearings(tx: Tx, ctx: TenantCtx): Promise<void> {
  const calls = await tx.of(CallModel).find(
    { state: { $in: ["decided", "cancelled"] }, clearedAt: { $exists: false } }, { limit: MOST },
  );
  // A call of before its end was written down keeps the day that it has.
  for (const call of calls.filter(({ decidedAt }) => decidedAt !== undefined)) await scheduleClearing(tx, ctx, call);
}

/** The same day so many months later, or the last day of a month that is shorter. */
export function monthsLater(from: Date, months: number): Date {
  const moved = new Date(from);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  if (moved.getUTCDate() !== from.getUTCDate()) moved.setUTCDate(0);
  return moved;
}
