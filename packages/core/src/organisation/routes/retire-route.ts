import type { z } from "zod";
import { authorize, type SignedInCtx } from "../../kernel/index.ts";
import { routeRetired } from "../events.ts";
import { RouteModel } from "../model.ts";
import { routePolicy } from "../policy.ts";
import type { retireRouteInput, RouteView } from "../schema.ts";
import { routeView } from "./route-view.ts";

/**
 * Takes a route out of use: nothing new goes along it. Doing it twice changes nothing.
 *
 * @throws Failure FORBIDDEN; DbError CONFLICT
 */
export function retireRoute(
  ctx: SignedInCtx, { route: id, revision }: z.output<typeof retireRouteInput>
): Promise<RouteView> {
  return ctx.transaction(async (tx) => {
    const routes = tx.of(RouteModel);
    const route = await routes.get(id);
    authorize(routePolicy, ctx.viewer, "manage", route);
    if (route.state === "retired") return routeView(ctx, route);
    const retired = await routes.update({ id, revision }, { set: { state: "retired" } });
    await tx.emit(routeRetired, retired, {});
    return routeView(ctx, retired);
  });
}
