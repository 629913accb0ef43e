import type { z } from "zod";
import { authorize } from "../../kernel/index.ts";
import { GroundRulesModel } from "../ground-rules/model.ts";
import { panelPolicy } from "../policy.ts";
import type { PanelCtx } from "../procedures.ts";
import { TermModel } from "../terms/model.ts";
import { storeDraft } from "./draft-panel-type.ts";
import { PanelTypeModel, type PanelType } from "./model.ts";
import type { savePanelAsTypeInput } from "./schema.ts";

/**
 * Saves a panel's model as a type for another service (B11): seats, roles, training and templates as its last term had them,
 * and its ground rules as the first draft of the next panel's.
 *
 * @throws Failure FORBIDDEN for who does not run the panel
 */
export async function savePanelAsType(
  ctx: PanelCtx, { id, name }: z.output<typeof savePanelAsTypeInput>,
): Promise<PanelType> {
  return ctx.transaction(async (tx) => {
    const { panel } = ctx;
    authorize(panelPolicy, ctx.part.reader, "administer", panel);
    const type = await tx.of(PanelTypeModel).get(panel.typeId);
    const term = panel.termId ? await tx.of(TermModel).get(panel.termId) : undefined;
    const adopted = panel.groundRulesId ? await tx.of(GroundRulesModel).get(panel.groundRulesId) : undefined;
    const groundRules = adopted ? { text: adopted.text, easyText: adopted.easyText } : type.rules.groundRules;
    const rules = { ...(term ?? type).rules, privacy: panel.privacy, groundRules };
    return storeDraft(tx, id, { name, rules, pluginIds: panel.pluginIds, origin: { kind: "panel", panelId: panel.id } });
  });
}
