import type { z } from "zod";
import { authorize, type SignedInCtx } from "../../kernel/index.ts";
import { checkPerson } from "../check-person.ts";
import { defined } from "../defined.ts";
import { unitAdded } from "../events.ts";
import { UnitModel, type Unit } from "../model.ts";
import { unitPolicy } from "../policy.ts";
import type { addUnitInput, UnitView } from "../schema.ts";
import { takeTurn } from "../take-turn.ts";
import { activeUnit, checkAreas } from "./check-unit.ts";
import { unitView } from "./unit-view.ts";

/**
 * Adds a unit (toimiala) to the organisation, last among its siblings. The same id again answers what is stored.
 *
 * @throws Failure FORBIDDEN, INVALID for a parent, an owner or an area that this tenant does not have
 */
export function addUnit(ctx: SignedInCtx, input: z.output<typeof addUnitInput>): Promise<UnitView> {
  const { id, parentId, name, ownerId, serviceClasses, areaIds, isPublic } = input;
  const told = { parentId, name, ownerId, serviceClasses, areaIds, isPublic };
  return ctx.transaction(async (tx) => {
    await takeTurn(ctx, tx);
    const units = tx.of(UnitModel);
    const stored = await units.findOne({ id });
    const values = defined({ ...told, state: "active" as const, position: await units.count({}) });
    const unit: Unit = stored ?? { ...values, id, revision: 1 };
    authorize(unitPolicy, ctx.viewer, "manage", unit);
    if (stored) return unitView(ctx, stored);
    if (parentId !== undefined) await activeUnit(tx, parentId, "parentId");
    await checkPerson(tx, ownerId, "ownerId");
    await checkAreas(tx, areaIds);
    const added = await units.insert(values, id);
    await tx.emit(unitAdded, added, defined({ parentId: added.parentId }));
    return unitView(ctx, added);
  });
}
