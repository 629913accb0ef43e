import { newId } from "@raati/db";
import type { z } from "zod";
import { inTenant, type SignedInCtx, type TenantCtx, type Viewer } from "../kernel/index.ts";
import { addArea } from "./areas/add-area.ts";
import { addBody } from "./bodies/add-body.ts";
import { addRoute } from "./routes/add-route.ts";
import {
  addAreaInput, addBodyInput, addRouteInput, addUnitInput, type AreaView, type BodyView, type RouteView, type UnitView,
} from "./schema.ts";
import { addUnit } from "./units/add-unit.ts";

/** The same tenant as an administrator sees it, whoever asks: the builders below go through the commands. */
function asAdmin(ctx: TenantCtx): SignedInCtx {
  const viewer: Viewer = { personId: newId(), accountId: newId(), sessionId: newId(), roles: ["admin"], secondFactor: true };
  return { ...inTenant(ctx, ctx.tenant, viewer), viewer };
}

/** An active unit at the top of the tenant's organisation. */
export function aUnit(ctx: TenantCtx, overrides: Partial<z.input<typeof addUnitInput>> = {}): Promise<UnitView> {
  const name = { fi: "Ikäihmisten palvelut", sv: "Tjänster för äldre" };
  return addUnit(asAdmin(ctx), addUnitInput.parse({ id: newId(), name, ...overrides }));
}

/** An active board. */
export function aBody(ctx: TenantCtx, overrides: Partial<z.input<typeof addBodyInput>> = {}): Promise<BodyView> {
  const name = { fi: "Palvelulautakunta", sv: "Servicenämnden" };
  return addBody(asAdmin(ctx), addBodyInput.parse({ id: newId(), name, level: "board", ...overrides }));
}

/** A route for proposals; without steps of its own it goes to a new unit and then to a new board. */
export async function aRoute(ctx: TenantCtx, overrides: Partial<z.input<typeof addRouteInput>> = {}): Promise<RouteView> {
  const steps = overrides.steps ?? [
    { to: "unit", unitId: (await aUnit(ctx)).id }, { to: "body", bodyId: (await aBody(ctx)).id },
  ];
  const name = { fi: "Ehdotuksen tavallinen polku", sv: "Förslagets vanliga stig" };
  return addRoute(asAdmin(ctx), addRouteInput.parse({ id: newId(), kind: "proposal", name, ...overrides, steps }));
}

/** A municipality. */
export function anArea(ctx: TenantCtx, overrides: Partial<z.input<typeof addAreaInput>> = {}): Promise<AreaView> {
  return addArea(asAdmin(ctx), addAreaInput.parse({ id: newId(), name: { fi: "Kannus" }, ...overrides }));
}
