import type { TenantDb } from "@raati/db";
import { BodyModel, RouteModel, UnitModel, type Route } from "./model.ts";
import type { Recipients } from "./route-steps.ts";
import type { RouteStep } from "./schema.ts";

/** The units and bodies that are active. */
export async function activeRecipients(db: Pick<TenantDb, "of">): Promise<Recipients> {
  const units = await db.of(UnitModel).find({ state: "active" });
  const bodies = await db.of(BodyModel).find({ state: "active" });
  return { unitIds: new Set(units.map(({ id }) => id)), bodyIds: new Set(bodies.map(({ id }) => id)) };
}

/** The active routes that lead to a unit or a body. */
export async function routesTo(db: Pick<TenantDb, "of">, id: string): Promise<Route[]> {
  const routes = await db.of(RouteModel).find({ state: "active" });
  const leadsThere = (step: RouteStep) => ("unitId" in step ? step.unitId === id : "bodyId" in step && step.bodyId === id);
  return routes.filter(({ steps }) => steps.some(leadsThere));
}
