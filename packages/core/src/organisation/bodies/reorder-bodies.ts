import type { z } from "zod";
import { authorize, type SignedInCtx } from "../../kernel/index.ts";
import { BodyModel } from "../model.ts";
import { bodyPolicy } from "../policy.ts";
import { putInOrder } from "../put-in-order.ts";
import type { reorderBodiesInput } from "../schema.ts";
import { takeTurn } from "../take-turn.ts";

/** Puts the active bodies into a new order. @throws Failure NOT_FOUND, FORBIDDEN, CONFLICT */
export async function reorderBodies(ctx: SignedInCtx, { ids }: z.output<typeof reorderBodiesInput>): Promise<void> {
  await ctx.transaction(async (tx) => {
    await takeTurn(ctx, tx);
    const bodies = tx.of(BodyModel);
    for (const id of ids) authorize(bodyPolicy, ctx.viewer, "manage", await bodies.get(id));
    await putInOrder(tx, bodies, await bodies.find({ state: "active" }), ids);
  });
}
