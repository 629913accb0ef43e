import { addDays, addMonths, helsinkiDay, helsinkiInstant, type Day } from "@raati/i18n";
import type { TenantCtx, Tx } from "../../kernel/index.ts";
import { limitsAndRetention } from "../../tenants/index.ts";
import { deadlineCame } from "../events.ts";
import { REMINDER_KINDS } from "../handling-schema.ts";
import { OVER } from "../follow-ups/schema.ts";
import type { Handling } from "../model.ts";
import { toldOf } from "../settled.ts";

export type DeadlineKind = (typeof REMINDER_KINDS)[number];

/** The owner hears of the answer so many days before it is due, and the one above so many days after. */
export const DAYS_BEFORE = 7;
export const DAYS_TO_ESCALATION = 14;

type Facts = Pick<Handling,
"state" | "ownerUnitId" | "ackDueOn" | "answerDueOn" | "answeredOn" | "acknowledgedOn" | "followUps">;

/**
 * The days on which somebody is reminded of a matter as it stands: the receipt and the answer on the day after they were due
 * (day 61 when 60 are given), the answer a week before, the owner above two weeks after; what was promised on the day after
 * its own day, and every so many months until it is done. Only days to come are answered.
 *
 * @param followUpMonths the tenant's time limit
 */
export function deadlinesOf(facts: Facts, today: Day, followUpMonths: number): Partial<Record<DeadlineKind, Day>> {
  const { state, ownerUnitId, ackDueOn, answerDueOn, answeredOn, acknowledgedOn, followUps } = facts;
  if (state === "closed" || state === "withdrawn") return {};
  const waits = ownerUnitId !== undefined && answeredOn === undefined;
  const days: Partial<Record<DeadlineKind, Day>> = {};
  if (waits && acknowledgedOn === undefined && ackDueOn) days["acknowledgement-late"] = addDays(ackDueOn, 1);
  if (waits && answerDueOn) {
    days["answer-soon"] = addDays(answerDueOn, -DAYS_BEFORE);
    days["answer-late"] = addDays(answerDueOn, 1);
    days.escalation = addDays(answerDueOn, DAYS_TO_ESCALATION);
  }
  const open = followUps.filter(
    (one) => !OVER.includes(one.state)
  ).map(({ dueOn }) => addDays(dueOn, 1)).filter((on) => on > today);
  if (answeredOn !== undefined && followUps.some((one) => !OVER.includes(one.state))) {
    days["follow-up"] = [...open, addMonths(today, followUpMonths)].sort()[0]!;
  }
  return Object.fromEntries(Object.entries(days).filter(([, on]) => on > today));
}

/** Sets the timers of a matter by how it stands now, and takes back those that mean nothing any more. */
export async function setDeadlines(ctx: TenantCtx, tx: Tx, handling: Handling): Promise<void> {
  const { timeLimits } = await limitsAndRetention({ ...ctx, db: tx.db });
  const days = deadlinesOf(handling, helsinkiDay(ctx.ports.clock.now()), timeLimits.followUpMonths);
  for (const about of REMINDER_KINDS) {
    const on = days[about];
    if (on === undefined) await tx.unschedule(deadlineCame, handling, about);
    else await tx.schedule(deadlineCame, handling, {
      key: about, dueAt: helsinkiInstant(on, "08:00"), data: { ...toldOf(handling), about },
    });
  }
}

/** Takes back all timers of a matter: nobody is reminded of it any more. */
export async function clearDeadlines(tx: Tx, handling: Handling): Promise<void> {
  for (const about of REMINDER_KINDS) await tx.unschedule(deadlineCame, handling, about);
}
