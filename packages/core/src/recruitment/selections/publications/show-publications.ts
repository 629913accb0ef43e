import type { TenantCtx } from "../../../kernel/index.ts";
import { announcedCall } from "../pools/announced-call.ts";
import { PublicationModel } from "./model.ts";
import type { PublicationView } from "./schema.ts";

/** The numbers that were published of a call's selections: nothing before, and never more than numbers. */
export async function showPublications(ctx: TenantCtx, input: { call: string }): Promise<PublicationView[]> {
  const call = await announcedCall(ctx.db, input.call);
  const found = await ctx.db.of(PublicationModel).find({ callId: call.id }, { sort: { id: 1 }, limit: 40 });
  return found.map(({ method, at, applied, seats, reserve, dimensions, drawId, breaches, panelId }) => (
    { panel: panelId, method, at, applied, seats, reserve, dimensions, breaches, ...(drawId && { drawId }) }
  ));
}
