import type { z } from "zod";
import { applyValues, authorize, failField, type SignedInCtx } from "../../kernel/index.ts";
import { defined } from "../defined.ts";
import { unitMoved } from "../events.ts";
import { UnitModel } from "../model.ts";
import { unitPolicy } from "../policy.ts";
import type { moveUnitInput, UnitView } from "../schema.ts";
import { takeTurn } from "../take-turn.ts";
import { mayStandUnder } from "../tree.ts";
import { activeUnit, refuseClosed } from "./check-unit.ts";
import { unitView } from "./unit-view.ts";

/**
 * Puts a unit with everything under it below another unit, or at the top.
 *
 * @throws Failure FORBIDDEN, INVALID for a place below itself, CONFLICT
 */
export function moveUnit(
  ctx: SignedInCtx, { unit: id, revision, parentId }: z.output<typeof moveUnitInput>
): Promise<UnitView> {
  return ctx.transaction(async (tx) => {
    await takeTurn(ctx, tx);
    const units = tx.of(UnitModel);
    const unit = await units.get(id);
    authorize(unitPolicy, ctx.viewer, "manage", unit);
    refuseClosed(unit);
    if (parentId !== null) await activeUnit(tx, parentId, "parentId");
    if (!mayStandUnder(await units.find(), id, parentId ?? undefined)) {
      failField("parentId", "organisation:field.underItself");
    }
    const { document, changed } = await applyValues(units, unit, revision, { parentId: parentId ?? undefined });
    if (changed) await tx.emit(unitMoved, document, defined({ parentId: document.parentId }));
    return unitView(ctx, document);
  });
}
