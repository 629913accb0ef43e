import type { TenantCtx } from "../kernel/index.ts";
import { BodyModel, UnitModel } from "./model.ts";

/** How many active units and decision bodies there are: two figures of the checklist of a new organisation. */
export async function organisationCounts({ db }: TenantCtx): Promise<{ units: number; decisionBodies: number }> {
  const units = await db.of(UnitModel).count({ state: "active" });
  return { units, decisionBodies: await db.of(BodyModel).count({ state: "active" }) };
}
