import type { z } from "zod";
import { authorize, failField, type SignedInCtx, type Tx } from "../../kernel/index.ts";
import { routeChanged, unitMerged, unitMoved } from "../events.ts";
import { RouteModel, UnitModel } from "../model.ts";
import { unitPolicy } from "../policy.ts";
import { routesTo } from "../recipients.ts";
import type { mergeUnitInput, UnitView } from "../schema.ts";
import { takeTurn } from "../take-turn.ts";
import { mayStandUnder } from "../tree.ts";
import { activeUnit, refuseClosed } from "./check-unit.ts";
import { unitView } from "./unit-view.ts";

/**
 * Merges a unit into another one on a day: the units under it come under the other one, and routes that led to it
 * lead there. The merged unit stays in old answers. Merging it twice changes nothing.
 *
 * @throws Failure FORBIDDEN, INVALID for a unit that is gone or stands below this one, CONFLICT
 */
export function mergeUnit(
  ctx: SignedInCtx, { unit: id, revision, intoId, day }: z.output<typeof mergeUnitInput>
): Promise<UnitView> {
  return ctx.transaction(async (tx) => {
    await takeTurn(ctx, tx);
    const units = tx.of(UnitModel);
    const unit = await units.get(id);
    authorize(unitPolicy, ctx.viewer, "manage", unit);
    if (unit.state === "merged" && unit.mergedIntoId === intoId && unit.endedOn === day) return unitView(ctx, unit);
    refuseClosed(unit);
    await activeUnit(tx, intoId, "intoId");
    if (!mayStandUnder(await units.find(), id, intoId)) failField("intoId", "organisation:field.mergedBelow");
    const merged = await units.update({ id, revision }, { set: { state: "merged", mergedIntoId: intoId, endedOn: day } });
    await tx.emit(unitMerged, merged, { intoId, day });
    await moveChildren(tx, id, intoId);
    await turnRoutes(tx, id, intoId);
    return unitView(ctx, merged);
  });
}

async function moveChildren(tx: Tx, fromId: string, intoId: string): Promise<void> {
  const units = tx.of(UnitModel);
  for (const child of await units.find({ parentId: fromId, state: "active" })) {
    await tx.emit(unitMoved, await units.update(child, { set: { parentId: intoId } }), { parentId: intoId });
  }
}

async function turnRoutes(tx: Tx, fromId: string, intoId: string): Promise<void> {
  for (const route of await routesTo(tx, fromId)) {
    const steps = route.steps.map(
      (step) => (step.to === "unit" && step.unitId === fromId ? { ...step, unitId: intoId } : step)
    );
    await tx.emit(routeChanged, await tx.of(RouteModel).update(route, { set: { steps } }), {});
  }
}
