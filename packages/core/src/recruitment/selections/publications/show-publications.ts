import type { TenantCtx } from "../../../kernel/index.ts";
import type { PanelCtx } from "../../../panels/index.ts";
import { isCoreDimension } from "../../applications/dimensions.ts";
import { CallModel } from "../../calls/model.ts";
import { announcedCall } from "../pools/announced-call.ts";
import { compareHidden } from "../populations/compare-groups.ts";
import { PopulationModel } from "../populations/model.ts";
import { PublicationModel, type Publication } from "./model.ts";
import type { PanelPublicationView, PublicationView } from "./schema.ts";

/**
 * The numbers that were published of a call's selections, beside those of the population: nothing before, and never more
 * than numbers.
 */
export async function showPublications(ctx: TenantCtx, input: { call: string }): Promise<PublicationView[]> {
  const call = await announcedCall(ctx.db, input.call);
  const found = await ctx.db.of(PublicationModel).find({ callId: call.id }, { sort: { id: 1 }, limit: 40 });
  const population = found.length === 0 ? [] : await ctx.db.of(PopulationModel).find({});
  return found.map((one) => ({
    ...toldOf(one),
    dimensions: one.dimensions.map(({ dimension, groups }) => compareHidden({
      dimension, name: nameOf(dimension),
      groups: groups.map(({ group, name, applied, chosen }) => ({ group, name, pool: applied, chosen })),
    }, { pool: one.applied, chosen: one.chosen === undefined ? one.seats : one.chosen }, population)),
  }));
}

/** What was last published of how a panel's members were chosen; undefined before the first time. */
export async function latestPublication(ctx: PanelCtx): Promise<PanelPublicationView | undefined> {
  const [found] = await ctx.db.of(PublicationModel).find({ panelId: ctx.panel.id }, { sort: { id: -1 }, limit: 1 });
  if (!found) return undefined;
  const { slug, title } = await ctx.db.of(CallModel).get(found.callId);
  return { ...toldOf(found), call: { slug, title } };
}

function toldOf({ method, at, applied, seats, reserve, drawId, breaches, panelId }: Publication) {
  return { panel: panelId, method, at, applied, seats, reserve, breaches, ...(drawId && { drawId }) };
}

/** A dimension of a plugin has its name in the plugin; in public it is another experience. */
const nameOf = (dimension: string) => ({
  kind: "key" as const,
  key: isCoreDimension(dimension)
    ? `recruitment:quota.dimension.${dimension}` : "recruitment:publication.otherDimension",
});
