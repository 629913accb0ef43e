import type { z } from "zod";
import { applyValues, authorize, fail, type SignedInCtx } from "../../kernel/index.ts";
import { routeChanged } from "../events.ts";
import { RouteModel } from "../model.ts";
import { routePolicy } from "../policy.ts";
import type { changeRouteInput, RouteView } from "../schema.ts";
import { takeTurn } from "../take-turn.ts";
import { checkSteps } from "./check-steps.ts";
import { routeView } from "./route-view.ts";

/**
 * Renames a route or changes its steps (E8). What is on its way already goes on by the steps that it left with.
 *
 * @throws Failure FORBIDDEN, INVALID that names the steps that do not fit, CONFLICT
 */
export function changeRoute(
  ctx: SignedInCtx, { route: id, revision, name, steps }: z.output<typeof changeRouteInput>
): Promise<RouteView> {
  return ctx.transaction(async (tx) => {
    await takeTurn(ctx, tx);
    const routes = tx.of(RouteModel);
    const route = await routes.get(id);
    authorize(routePolicy, ctx.viewer, "manage", route);
    if (route.state === "retired") fail("CONFLICT", "organisation:failure.routeRetired");
    await checkSteps(tx, route.kind, steps);
    const { document, changed } = await applyValues(routes, route, revision, { name, steps });
    if (changed) await tx.emit(routeChanged, document, {});
    return routeView(ctx, document);
  });
}
