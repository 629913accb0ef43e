import type { z } from "zod";
import { authorize, type SignedInCtx } from "../../kernel/index.ts";
import { unitReopened } from "../events.ts";
import { UnitModel } from "../model.ts";
import { unitPolicy } from "../policy.ts";
import type { reopenUnitInput, UnitView } from "../schema.ts";
import { takeTurn } from "../take-turn.ts";
import { unitView } from "./unit-view.ts";

/**
 * Takes a merged or ended unit into use again. It comes back to its place; when what it stood under has closed
 * meanwhile, to the top. What was moved when it was merged stays where it is.
 *
 * @throws Failure FORBIDDEN; DbError CONFLICT
 */
export function reopenUnit(ctx: SignedInCtx, { unit: id, revision }: z.output<typeof reopenUnitInput>): Promise<UnitView> {
  return ctx.transaction(async (tx) => {
    await takeTurn(ctx, tx);
    const units = tx.of(UnitModel);
    const unit = await units.get(id);
    authorize(unitPolicy, ctx.viewer, "manage", unit);
    if (unit.state === "active") return unitView(ctx, unit);
    const hasPlace = unit.parentId !== undefined && (await units.count({ id: unit.parentId, state: "active" })) > 0;
    const unset = ["endedOn", "mergedIntoId", ...(hasPlace ? [] : ["parentId" as const])] as const;
    const reopened = await units.update({ id, revision }, { set: { state: "active" }, unset });
    await tx.emit(unitReopened, reopened, {});
    return unitView(ctx, reopened);
  });
}
