import { abilitiesOf, authorize, filterFor } from "../../kernel/index.ts";
import { panelPolicy } from "../policy.ts";
import type { PanelCtx } from "../procedures.ts";
import { HandoverModel, type Handover } from "./model.ts";
import { handoverPolicy, handoverReader } from "./policy.ts";
import type { HandoverView } from "./schema.ts";

/** A handover as the reader sees it, with what the reader may do. */
export function viewOfHandover({ part }: PanelCtx, handover: Handover): HandoverView {
  return { ...handover, abilities: abilitiesOf(handoverPolicy, handoverReader(part), handover) };
}

/** All handovers of a panel, the latest first: its staff see all, a receiver the own ones. */
export async function listHandovers(ctx: PanelCtx): Promise<HandoverView[]> {
  authorize(panelPolicy, ctx.part.reader, "see", ctx.panel);
  const seen = filterFor(handoverPolicy, handoverReader(ctx.part));
  const found = await ctx.db.of(HandoverModel).find(
    { $and: [{ panelId: ctx.panel.id }, seen] }, { sort: { id: -1 }, limit: 100 },
  );
  return found.map((handover) => viewOfHandover(ctx, handover));
}
