import { helsinkiDay } from "@raati/i18n";
import { authorize } from "../kernel/index.ts";
import { setDeadlines } from "./deadlines/set-deadlines.ts";
import { handlingAcknowledged } from "./events.ts";
import { handlingNow } from "./handling-now.ts";
import type { Handling } from "./model.ts";
import { handlingPolicy } from "./policy.ts";
import type { HandlingCtx } from "./procedures.ts";
import { saveHandling, toldOf } from "./settled.ts";

/** The unit says that it has received the matter (J3.2). Doing it twice changes nothing. */
export async function acknowledgeHandling(ctx: HandlingCtx): Promise<Handling> {
  return ctx.transaction(async (tx) => {
    const handling = await handlingNow(tx, ctx, "seeInside");
    const mine = handling.ownerUnitId !== undefined && ctx.reader.units.includes(handling.ownerUnitId);
    if (mine && handling.acknowledgedOn !== undefined) return handling;
    authorize(handlingPolicy, ctx.reader, "acknowledge", handling);
    const acknowledgedOn = helsinkiDay(ctx.ports.clock.now());
    const steps = handling.steps.map((step) =>
      (step.unitId === handling.ownerUnitId && step.state === "waiting" ? { ...step, state: "acknowledged" as const }
        : step));
    const saved = await saveHandling(ctx, tx, handling, { state: "acknowledged", acknowledgedOn, steps });
    await tx.emit(handlingAcknowledged, saved, { ...toldOf(saved), unitId: saved.ownerUnitId });
    await setDeadlines(ctx, tx, saved);
    return saved;
  });
}
