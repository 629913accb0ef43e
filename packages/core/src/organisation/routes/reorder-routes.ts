import type { z } from "zod";
import { authorize, type SignedInCtx } from "../../kernel/index.ts";
import { RouteModel } from "../model.ts";
import { routePolicy } from "../policy.ts";
import { putInOrder } from "../put-in-order.ts";
import type { reorderRoutesInput } from "../schema.ts";
import { takeTurn } from "../take-turn.ts";

/**
 * Puts the active routes of one kind into a new order; the first one is offered first.
 *
 * @throws Failure NOT_FOUND, FORBIDDEN, CONFLICT
 */
export async function reorderRoutes(ctx: SignedInCtx, { kind, ids }: z.output<typeof reorderRoutesInput>): Promise<void> {
  await ctx.transaction(async (tx) => {
    await takeTurn(ctx, tx);
    const routes = tx.of(RouteModel);
    for (const id of ids) authorize(routePolicy, ctx.viewer, "manage", await routes.get(id));
    await putInOrder(tx, routes, await routes.find({ kind, state: "active" }), ids);
  });
}
