import type { z } from "zod";
import { applyValues, authorize, type SignedInCtx } from "../../kernel/index.ts";
import { checkPerson } from "../check-person.ts";
import { unitChanged } from "../events.ts";
import { UnitModel } from "../model.ts";
import { unitPolicy } from "../policy.ts";
import type { changeUnitInput, UnitView } from "../schema.ts";
import { checkAreas, refuseClosed } from "./check-unit.ts";
import { unitView } from "./unit-view.ts";

/**
 * Renames a unit, or changes its owner, service classes, areas or whether the public sees it.
 *
 * @throws Failure FORBIDDEN, INVALID for an owner or an area that this tenant does not have, CONFLICT
 */
export function changeUnit(ctx: SignedInCtx, input: z.output<typeof changeUnitInput>): Promise<UnitView> {
  const { unit: id, revision, name, ownerId, serviceClasses, areaIds, isPublic } = input;
  return ctx.transaction(async (tx) => {
    const units = tx.of(UnitModel);
    const unit = await units.get(id);
    authorize(unitPolicy, ctx.viewer, "manage", unit);
    refuseClosed(unit);
    await checkPerson(tx, ownerId, "ownerId");
    await checkAreas(tx, areaIds);
    const { document, changed } = await applyValues(
      units, unit, revision, { name, ownerId, serviceClasses, areaIds, isPublic }
    );
    if (changed) await tx.emit(unitChanged, document, {});
    return unitView(ctx, document);
  });
}
