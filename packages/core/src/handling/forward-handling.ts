import { newId } from "@raati/db";
import { addDays, helsinkiDay } from "@raati/i18n";
import type { z } from "zod";
import { fail, failField } from "../kernel/index.ts";
import { activeRecipients } from "../organisation/index.ts";
import { limitsAndRetention } from "../tenants/index.ts";
import { setDeadlines } from "./deadlines/set-deadlines.ts";
import { handlingForwarded } from "./events.ts";
import { handlingNow } from "./handling-now.ts";
import type { Handling } from "./model.ts";
import type { HandlingCtx } from "./procedures.ts";
import type { forwardInput } from "./schema.ts";
import { saveHandling, toldOf } from "./settled.ts";
import type { Step } from "./steps/schema.ts";

/**
 * Hands a matter over to another unit, which answers from now on. Where it first came to stays in `origin`, and each
 * hand-over in `forwards`. The new unit has its own days to say that it has it; the day of the answer stays, for the panel
 * has waited since the sending.
 *
 * @throws Failure INVALID for a unit that is not there or has it already
 */
export async function forwardHandling(
  ctx: HandlingCtx, { toUnitId, reason }: z.output<typeof forwardInput>
): Promise<Handling> {
  return ctx.transaction(async (tx) => {
    const handling = await handlingNow(tx, ctx, "forward");
    const fromUnitId = handling.ownerUnitId ?? fail("FORBIDDEN");
    const last = handling.forwards.at(-1);
    if (fromUnitId === toUnitId && last?.by === ctx.viewer.personId && last.reason === reason) return handling;
    if (fromUnitId === toUnitId) failField("toUnitId", "handling:field.sameUnit");
    if (!(await activeRecipients(tx)).unitIds.has(toUnitId)) failField("toUnitId", "handling:field.unitGone");
    const now = ctx.ports.clock.now();
    const forward = { fromUnitId, toUnitId, at: now, by: ctx.viewer.personId, reason };
    const { timeLimits } = await limitsAndRetention({ ...ctx, db: tx.db });
    const today = helsinkiDay(now);
    const saved = await saveHandling(ctx, tx, handling, {
      state: handling.state === "in-handling" ? "in-handling" : "sent", ownerUnitId: toUnitId,
      forwards: [...handling.forwards, forward],
      steps: movedOn(handling.steps, fromUnitId, toUnitId, today),
      ackDueOn: addDays(today, timeLimits.acknowledgementDays),
    }, ["acknowledgedOn"]);
    await tx.emit(handlingForwarded, saved, { ...toldOf(saved), fromUnitId, toUnitId });
    await setDeadlines(ctx, tx, saved);
    return saved;
  });
}

/** The step of the unit that hands over is marked, and the new unit's follows it, unless it stands on the way already. */
function movedOn(steps: readonly Step[], from: string, to: string, on: string): Step[] {
  const isOpen = (step: Step) => step.state === "waiting" || step.state === "acknowledged";
  const place = steps.findIndex((step) => step.unitId === from && isOpen(step));
  const moved = steps.map((step, index) => (index === place ? { ...step, state: "forwarded" as const, on } : step));
  if (moved.some((step) => step.unitId === to && isOpen(step))) return moved;
  moved.splice(place + 1, 0, { id: newId(), kind: "unit", unitId: to, state: "waiting", corrections: [] });
  return moved;
}
