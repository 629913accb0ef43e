import { helsinkiDay } from "@raati/i18n";
import type { TenantCtx, Tx } from "../../kernel/index.ts";
import { limitsAndRetention } from "../../tenants/index.ts";
import { reminded } from "../events.ts";
import { HandlingModel, type Handling } from "../model.ts";
import { saveHandling, toldOf } from "../settled.ts";
import { nextDue } from "./due.ts";
import { deadlinesOf, setDeadlines, type DeadlineKind } from "./set-deadlines.ts";
import { whoIsReminded } from "./who-is-reminded.ts";

/** True when a deadline of this kind still means something for a matter as it stands now. */
function stillDue(handling: Handling, about: DeadlineKind, months: number): boolean {
  // As on a day on which every deadline lies ahead.
  return deadlinesOf(handling, handling.sentOn, months)[about] !== undefined;
}

/**
 * A day of the deadlines came: who can act is reminded, and the matter keeps that it was. What has been done meanwhile
 * needs no reminder.
 */
export async function remind(ctx: TenantCtx, tx: Tx, handlingId: string, about: DeadlineKind): Promise<void> {
  const handling = await tx.of(HandlingModel).findOne({ id: handlingId });
  const { timeLimits } = await limitsAndRetention({ ...ctx, db: tx.db });
  if (!handling || !stillDue(handling, about, timeLimits.followUpMonths)) return;
  const personIds = await whoIsReminded(tx, handling, about);
  const { ownerUnitId } = handling;
  const reminder = { kind: about, at: ctx.ports.clock.now(), personIds, ...(ownerUnitId && { unitId: ownerUnitId }) };
  const saved = await saveHandling(ctx, tx, handling, { reminders: [...handling.reminders, reminder].slice(-200) });
  const dueOn = nextDue(saved)?.on ?? helsinkiDay(ctx.ports.clock.now());
  await tx.emit(reminded, saved, { ...toldOf(saved), unitId: ownerUnitId, about, personIds, dueOn });
  if (about === "follow-up") await setDeadlines(ctx, tx, saved);
}
