import { abilitiesOf, authorize, filterFor } from "../../kernel/index.ts";
import { panelPolicy } from "../policy.ts";
import type { PanelCtx } from "../procedures.ts";
import { GroundRulesModel, type GroundRules } from "./model.ts";
import { rulesPolicy, rulesReader } from "./policy.ts";
import type { GroundRulesView } from "./schema.ts";

/** A version of the ground rules as the reader sees it: whether accepted, and what the reader may do. */
export function viewOfRules({ part }: PanelCtx, rules: GroundRules): GroundRulesView {
  return {
    ...rules, accepted: part.membership?.acceptedRulesId === rules.id,
    abilities: abilitiesOf(rulesPolicy, rulesReader(part), rules),
  };
}

/** All versions that the reader may see, the newest first. */
export async function listGroundRules(ctx: PanelCtx): Promise<GroundRulesView[]> {
  authorize(panelPolicy, ctx.part.reader, "seeInside", ctx.panel);
  const seen = filterFor(rulesPolicy, rulesReader(ctx.part));
  const versions = await ctx.db.of(GroundRulesModel).find(
    { $and: [{ panelId: ctx.panel.id }, seen] }, { sort: { version: -1 }, limit: 100 },
  );
  return versions.map((rules) => viewOfRules(ctx, rules));
}
