import type { z } from "zod";
import { filterFor, type TenantCtx } from "../../kernel/index.ts";
import { UnitModel } from "../model.ts";
import { unitPolicy } from "../policy.ts";
import type { listedUnitView } from "../schema.ts";
import { inTreeOrder } from "../tree.ts";
import { unitView } from "./unit-view.ts";

/** All units that the reader may see, the closed ones too, as a tree is read: each one before those under it. */
export async function listUnits(ctx: TenantCtx): Promise<z.output<typeof listedUnitView>[]> {
  const units = await ctx.db.of(UnitModel).find(filterFor(unitPolicy, ctx.viewer), { sort: { position: 1, id: 1 } });
  return inTreeOrder(units).map(({ depth, ...unit }) => ({ ...unitView(ctx, unit), depth }));
}
