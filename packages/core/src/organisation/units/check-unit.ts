import { fail, failField, type Tx } from "../../kernel/index.ts";
import { AreaModel, UnitModel, type Unit } from "../model.ts";

/** @throws Failure INVALID on the field when there is no such active unit in this tenant */
export async function activeUnit(tx: Tx, id: string, path: string): Promise<Unit> {
  const unit = await tx.of(UnitModel).findOne({ id, state: "active" });
  return unit ?? failField(path, "organisation:field.unitGone");
}

/** @throws Failure INVALID on the first area that this tenant does not have */
export async function checkAreas(tx: Tx, areaIds: readonly string[]): Promise<void> {
  const found = areaIds.length === 0 ? [] : await tx.of(AreaModel).find({ id: { $in: areaIds } });
  const missing = areaIds.findIndex((id) => !found.some((area) => area.id === id));
  if (missing >= 0) failField(`areaIds.${missing}`, "organisation:field.areaGone");
}

/** @throws Failure CONFLICT for a unit that was merged or has ended */
export function refuseClosed(unit: Unit): void {
  if (unit.state !== "active") fail("CONFLICT", "organisation:failure.unitClosed");
}
