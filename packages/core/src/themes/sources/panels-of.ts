import { filterFor, type TenantCtx } from "../../kernel/index.ts";
import { PanelModel, panelPolicy, readerOf, type Panel } from "../../panels/index.ts";

/** The panels with these ids that a visitor who has not signed in may see: one query for a whole list. */
export async function panelsOf(ctx: TenantCtx, ids: readonly string[]): Promise<ReadonlyMap<string, Panel>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const visitor = await readerOf({ ...ctx, viewer: undefined });
  const open = await ctx.db.of(PanelModel).find({ $and: [{ id: { $in: wanted } }, filterFor(panelPolicy, visitor)] });
  return new Map(open.map((panel) => [panel.id, panel]));
}
