import type { z } from "zod";
import { authorize, type SignedInCtx } from "../../kernel/index.ts";
import { AreaModel } from "../model.ts";
import { areaPolicy } from "../policy.ts";
import { putInOrder } from "../put-in-order.ts";
import type { reorderAreasInput } from "../schema.ts";
import { takeTurn } from "../take-turn.ts";

/** Puts the active areas into a new order. @throws Failure NOT_FOUND, FORBIDDEN, CONFLICT */
export async function reorderAreas(ctx: SignedInCtx, { ids }: z.output<typeof reorderAreasInput>): Promise<void> {
  await ctx.transaction(async (tx) => {
    await takeTurn(ctx, tx);
    const areas = tx.of(AreaModel);
    for (const id of ids) authorize(areaPolicy, ctx.viewer, "manage", await areas.get(id));
    await putInOrder(tx, areas, await areas.find({ state: "active" }), ids);
  });
}
