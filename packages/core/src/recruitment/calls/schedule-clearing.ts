import type { Tx, TenantCtx } from "../../kernel/index.ts";
import { limitsAndRetention } from "../../tenants/index.ts";
import { retentionCame } from "../events.ts";
import type { Call } from "./model.ts";

/** Sets the day on which the applications of those who were not selected are cleared, as the retention plan is by now. */
export async function scheduleClearing(tx: Tx, ctx: TenantCtx, call: Call): Promise<void> {
  const { retention: { unselectedApplications: { months } } } = await limitsAndRetention(ctx);
  if (months === null) return;
  await tx.schedule(retentionCame, call, { dueAt: monthsLater(ctx.ports.clock.now(), months), data: { callId: call.id } });
}

/** The same day so many months later, or the last day of a month that is shorter. */
export function monthsLater(from: Date, months: number): Date {
  const moved = new Date(from);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  if (moved.getUTCDate() !== from.getUTCDate()) moved.setUTCDate(0);
  return moved;
}
