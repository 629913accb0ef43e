import { filterFor, type TenantCtx } from "../../kernel/index.ts";
import { BodyModel } from "../model.ts";
import { bodyPolicy } from "../policy.ts";
import type { BodyView } from "../schema.ts";
import { bodyView } from "./body-view.ts";

/** All decision bodies that the reader may see, the ended ones too, in the organisation's own order. */
export async function listBodies(ctx: TenantCtx): Promise<BodyView[]> {
  const bodies = await ctx.db.of(BodyModel).find(filterFor(bodyPolicy, ctx.viewer), { sort: { position: 1, id: 1 } });
  return bodies.map((body) => bodyView(ctx, body));
}
