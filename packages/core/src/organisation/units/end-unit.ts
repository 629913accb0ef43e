import type { z } from "zod";
import { authorize, type SignedInCtx } from "../../kernel/index.ts";
import { unitEnded } from "../events.ts";
import { UnitModel } from "../model.ts";
import { unitPolicy } from "../policy.ts";
import type { endUnitInput, UnitView } from "../schema.ts";
import { takeTurn } from "../take-turn.ts";
import { refuseClosed } from "./check-unit.ts";
import { refuseInUse } from "./refuse-in-use.ts";
import { unitView } from "./unit-view.ts";

/**
 * Ends a unit on a day. It stays in old answers, and receives nothing new. Ending it twice changes nothing.
 *
 * @throws Failure FORBIDDEN, CONFLICT that names the units under it or the routes to it
 */
export function endUnit(ctx: SignedInCtx, { unit: id, revision, day }: z.output<typeof endUnitInput>): Promise<UnitView> {
  return ctx.transaction(async (tx) => {
    await takeTurn(ctx, tx);
    const units = tx.of(UnitModel);
    const unit = await units.get(id);
    authorize(unitPolicy, ctx.viewer, "manage", unit);
    if (unit.state === "ended" && unit.endedOn === day) return unitView(ctx, unit);
    refuseClosed(unit);
    await refuseInUse(ctx, tx, unit);
    const ended = await units.update({ id, revision }, { set: { state: "ended", endedOn: day } });
    await tx.emit(unitEnded, ended, { day });
    return unitView(ctx, ended);
  });
}
