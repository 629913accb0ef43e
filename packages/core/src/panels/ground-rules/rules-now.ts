import { authorize, fail, type Tx } from "../../kernel/index.ts";
import type { PanelCtx } from "../procedures.ts";
import { GroundRulesModel, type GroundRules } from "./model.ts";
import { rulesPolicy, rulesReader } from "./policy.ts";

/**
 * A version of the panel's ground rules, for somebody who may do this with it.
 *
 * @throws Failure NOT_FOUND when it is another panel's or not for the reader, FORBIDDEN when the reader may not do this
 */
export async function rulesFor(tx: Tx, ctx: PanelCtx, id: string, verb: keyof typeof rulesPolicy): Promise<GroundRules> {
  const rules = await tx.of(GroundRulesModel).findOne({ id, panelId: ctx.panel.id });
  if (!rules) fail("NOT_FOUND", "panels:failure.rulesUnknown");
  authorize(rulesPolicy, rulesReader(ctx.part), verb, rules);
  return rules;
}

/** What an event about ground rules tells. */
export const toldOfRules = ({ id, panelId, version }: GroundRules) => ({ rulesId: id, panelId, version });
