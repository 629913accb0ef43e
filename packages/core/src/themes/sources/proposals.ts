import type { Filter } from "@raati/db";
import { toFilter, type TenantCtx } from "../../kernel/index.ts";
import { ProposalModel, publicOnly, type Proposal } from "../../proposals/index.ts";
import type { ThemeSource } from "../extension.ts";
import { panelsOf } from "./panels-of.ts";

async function itemsOf(ctx: TenantCtx, wanted: Filter<Proposal>, most: number) {
  const proposals = await ctx.db.of(ProposalModel)
    .find({ $and: [wanted, toFilter(publicOnly)] }, { sort: { id: -1 }, limit: most });
  const panels = await panelsOf(ctx, proposals.map(({ panelId }) => panelId));
  return proposals.flatMap(({ id, title, sentOn, panelId }) => {
    const panel = panels.get(panelId);
    return panel ? [{ kind: "proposal", id, title, day: sentOn, panelSlug: panel.slug, panelName: panel.name }] : [];
  });
}

/** Proposals that stand in the public list. */
export const proposalsSource: ThemeSource = {
  kind: "proposal",
  open: (ctx, ids) => itemsOf(ctx, { id: { $in: [...ids] } }, ids.length),
  newest: (ctx, most) => itemsOf(ctx, {}, most),
};
