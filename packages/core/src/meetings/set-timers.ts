import { addDays, helsinkiInstant } from "@raati/i18n";
import type { Tx } from "../kernel/index.ts";
import { limitsAndRetention } from "../tenants/index.ts";
import type { TenantCtx } from "../kernel/index.ts";
import { invitationDayCame, materialDayCame, memoDayCame, reminderDayCame } from "./events.ts";
import { toldOf } from "./meeting-now.ts";
import type { Meeting } from "./model.ts";

/** Mail leaves in the morning. */
const MORNING = "09:00";
/** Everybody is reminded so many days before. */
const REMINDER_DAYS = 1;

/**
 * Sets what comes by itself before and after a meeting, by the tenant's time limits (domain.md §2): the invitation, the
 * agenda with its material, the reminder, and the draft of the minutes. A new time moves them all.
 */
export async function setTimers(tx: Tx, ctx: TenantCtx, meeting: Meeting): Promise<void> {
  const { timeLimits } = await limitsAndRetention({ ...ctx, db: tx.db });
  const data = toldOf(meeting);
  const before = (days: number) => helsinkiInstant(addDays(meeting.day, -days), MORNING);
  const timers = [
    [invitationDayCame, before(timeLimits.invitationDays)], [materialDayCame, before(timeLimits.materialDays)],
    [reminderDayCame, before(REMINDER_DAYS)], [memoDayCame, before(-timeLimits.memoDraftDays)],
  ] as const;
  for (const [type, dueAt] of timers) await tx.schedule(type, meeting, { dueAt, data });
}

/** Takes back everything that would come by itself. */
export async function clearTimers(tx: Tx, meeting: Meeting): Promise<void> {
  for (const type of [invitationDayCame, materialDayCame, reminderDayCame, memoDayCame]) await tx.unschedule(type, meeting);
}
