import { filterFor, type TenantCtx } from "../../kernel/index.ts";
import { RouteModel } from "../model.ts";
import { routePolicy } from "../policy.ts";
import type { RouteView } from "../schema.ts";
import { routeView } from "./route-view.ts";

/** All routes that the reader may see, the retired ones too, in the organisation's own order. */
export async function listRoutes(ctx: TenantCtx): Promise<RouteView[]> {
  const routes = await ctx.db.of(RouteModel).find(filterFor(routePolicy, ctx.viewer), { sort: { position: 1, id: 1 } });
  return routes.map((route) => routeView(ctx, route));
}
