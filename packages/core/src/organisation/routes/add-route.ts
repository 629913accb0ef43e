import type { z } from "zod";
import { authorize, type SignedInCtx } from "../../kernel/index.ts";
import { defined } from "../defined.ts";
import { routeAdded } from "../events.ts";
import { RouteModel, type Route } from "../model.ts";
import { routePolicy } from "../policy.ts";
import type { addRouteInput, RouteView } from "../schema.ts";
import { takeTurn } from "../take-turn.ts";
import { checkSteps } from "./check-steps.ts";
import { routeView } from "./route-view.ts";

/**
 * Adds a route template for proposals, statements or reports. The same id again answers what is stored.
 *
 * @throws Failure FORBIDDEN, INVALID that names the steps that do not fit
 */
export function addRoute(ctx: SignedInCtx, { id, kind, name, steps }: z.output<typeof addRouteInput>): Promise<RouteView> {
  return ctx.transaction(async (tx) => {
    await takeTurn(ctx, tx);
    const routes = tx.of(RouteModel);
    const stored = await routes.findOne({ id });
    const values = {
      kind, name, steps: steps.map(defined), state: "active" as const, position: await routes.count({ kind }),
    };
    const route: Route = stored ?? { ...values, id, revision: 1 };
    authorize(routePolicy, ctx.viewer, "manage", route);
    if (stored) return routeView(ctx, stored);
    await checkSteps(tx, kind, steps);
    const added = await routes.insert(values, id);
    await tx.emit(routeAdded, added, { kind });
    return routeView(ctx, added);
  });
}
