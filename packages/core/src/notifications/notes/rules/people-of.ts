import { BodyModel, UnitModel } from "../../../organisation/index.ts";
import { MembershipModel, PanelModel } from "../../../panels/index.ts";
import { SITTING } from "../../../panels/schema.ts";
import type { RulePlace } from "./rule.ts";

/** Everybody with a seat in these panels, or with a standing place in their extension. */
export async function membersOf({ tx }: RulePlace, panelIds: readonly string[]): Promise<string[]> {
  const sitting = await tx.of(MembershipModel).find(
    { panelId: { $in: panelIds }, living: true, state: { $in: SITTING }, access: "full" }, { sort: { id: 1 } },
  );
  return sitting.map(({ personId }) => personId);
}

/** Who lead these panels' own work: chair, vice-chair, secretary. */
export async function leadersOf({ tx }: RulePlace, panelIds: readonly string[]): Promise<string[]> {
  const leading = await tx.of(MembershipModel).find(
    { panelId: { $in: panelIds }, living: true, state: "active", roles: { $in: ["chair", "vice-chair", "secretary"] } },
  );
  return leading.map(({ personId }) => personId);
}

/** The coordinators of these panels. A panel without one adds nobody. */
export async function coordinatorsOf({ tx }: RulePlace, panelIds: readonly string[]): Promise<string[]> {
  const panels = await tx.of(PanelModel).find({ id: { $in: panelIds } });
  return panels.flatMap(({ coordinatorId }) => (coordinatorId === undefined ? [] : [coordinatorId]));
}

/** The owner of a unit, or of the nearest unit above that has one. */
export async function ownersOf({ tx }: RulePlace, unitId: string | undefined): Promise<string[]> {
  const seen = new Set<string>();
  for (let at = unitId; at !== undefined && !seen.has(at);) {
    seen.add(at);
    const unit = await tx.of(UnitModel).findOne({ id: at });
    if (unit?.ownerId) return [unit.ownerId];
    at = unit?.parentId;
  }
  return [];
}

/** The secretaries of these decision-making bodies. A body without one adds nobody. */
export async function secretariesOf({ tx }: RulePlace, bodyIds: readonly string[]): Promise<string[]> {
  const bodies = bodyIds.length === 0 ? [] : await tx.of(BodyModel).find({ id: { $in: bodyIds } });
  return bodies.flatMap(({ secretaryId }) => (secretaryId === undefined ? [] : [secretaryId]));
}
