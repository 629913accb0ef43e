import type { z } from "zod";
import { authorize, type SignedInCtx } from "../../kernel/index.ts";
import { UnitModel } from "../model.ts";
import { unitPolicy } from "../policy.ts";
import { putInOrder } from "../put-in-order.ts";
import type { reorderUnitsInput } from "../schema.ts";
import { takeTurn } from "../take-turn.ts";
import { childrenOf } from "../tree.ts";

/**
 * Puts the active units under one parent (null: at the top) into a new order.
 *
 * @throws Failure NOT_FOUND, FORBIDDEN, CONFLICT
 */
export async function reorderUnits(ctx: SignedInCtx, { parentId, ids }: z.output<typeof reorderUnitsInput>): Promise<void> {
  await ctx.transaction(async (tx) => {
    await takeTurn(ctx, tx);
    const units = tx.of(UnitModel);
    for (const id of ids) authorize(unitPolicy, ctx.viewer, "manage", await units.get(id));
    await putInOrder(tx, units, childrenOf(await units.find({ state: "active" }), parentId ?? undefined), ids);
  });
}
