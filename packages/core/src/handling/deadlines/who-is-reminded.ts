import { UnitModel, type Unit } from "../../organisation/index.ts";
import type { Tx } from "../../kernel/index.ts";
import { PanelModel } from "../../panels/index.ts";
import { PersonModel } from "../../people/index.ts";
import type { Handling } from "../model.ts";
import type { DeadlineKind } from "./set-deadlines.ts";

/** The units above one and itself, the nearest first. */
function upwards(units: readonly Unit[], unitId: string | undefined): Unit[] {
  const found: Unit[] = [];
  let unit = units.find(({ id }) => id === unitId);
  while (unit && !found.includes(unit)) {
    found.push(unit);
    const { parentId } = unit;
    unit = units.find(({ id }) => id === parentId);
  }
  return found;
}

/**
 * Who can act on a matter that is due: the owner of the unit that has it, or of the nearest unit above that has an owner. An
 * escalation goes to the next owner above, another person; at the top to the administrators. Where nobody owns a unit, the
 * panels' coordinators hear of it, so that no reminder falls silent.
 */
export async function whoIsReminded(tx: Tx, handling: Handling, about: DeadlineKind): Promise<string[]> {
  const units = await tx.of(UnitModel).find();
  const owners = upwards(units, handling.ownerUnitId).flatMap(({ ownerId }) => (ownerId === undefined ? [] : [ownerId]));
  const above = owners.find((one) => one !== owners[0]);
  if (about === "escalation" && above !== undefined) return [above];
  if (about === "escalation") return (await tx.of(PersonModel).find({ roles: "admin" }, { limit: 20 })).map(({ id }) => id);
  if (owners[0] !== undefined) return [owners[0]];
  const panels = await tx.of(PanelModel).find({ id: { $in: handling.panelIds } });
  return [...new Set(panels.flatMap(({ coordinatorId }) => (coordinatorId === undefined ? [] : [coordinatorId])))];
}
