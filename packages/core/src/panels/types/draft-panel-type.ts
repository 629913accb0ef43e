import type { z } from "zod";
import { fail, type TenantCtx, type Tx } from "../../kernel/index.ts";
import { contributedTo } from "../extension.ts";
import { panelTypeDrafted } from "../events.ts";
import { readerOf } from "../places.ts";
import { mayFound } from "../policy.ts";
import { PanelTypeModel, type PanelType } from "./model.ts";
import { withPluginRules } from "./plugin-rules.ts";
import type { adoptTemplateInput, draftPanelTypeInput, panelType } from "./schema.ts";

type Content = Omit<z.output<typeof panelType>, "state">;

/** Stores a new type as a draft. The same id again answers what is stored. */
export async function storeDraft(tx: Tx, id: string, content: Content): Promise<PanelType> {
  const types = tx.of(PanelTypeModel);
  const stored = await types.findOne({ id });
  if (stored) return stored;
  const drafted = await types.insert({ ...content, state: "draft" }, id);
  await tx.emit(panelTypeDrafted, drafted, { typeId: id, origin: content.origin.kind });
  return drafted;
}

/**
 * A panel type of the tenant's own making.
 *
 * @throws Failure FORBIDDEN for who is not staff, INVALID for roles and plugins that the tenant does not have
 */
export async function draftPanelType(ctx: TenantCtx, input: z.output<typeof draftPanelTypeInput>): Promise<PanelType> {
  if (!mayFound(await readerOf(ctx))) fail("FORBIDDEN");
  const { id, name, pluginIds } = input;
  const rules = withPluginRules(ctx, input.rules, pluginIds);
  return ctx.transaction((tx) => storeDraft(tx, id, { name, rules, pluginIds, origin: { kind: "own" } }));
}

/**
 * A panel type from a plugin's template; from then on it is the tenant's own.
 *
 * @throws Failure NOT_FOUND when no enabled plugin offers the template
 */
export async function adoptTemplate(ctx: TenantCtx, input: z.output<typeof adoptTemplateInput>): Promise<PanelType> {
  if (!mayFound(await readerOf(ctx))) fail("FORBIDDEN");
  const found = contributedTo(ctx.plugins, "panels.panel-type-templates")
    .find(({ plugin, value }) => plugin === input.plugin && value.id === input.template);
  if (!found) fail("NOT_FOUND", "panels:failure.templateUnknown");
  const { plugin, value } = found;
  const content = {
    name: input.name ?? value.name, pluginIds: [plugin], rules: withPluginRules(ctx, value.rules, [plugin]),
    origin: { kind: "template" as const, plugin, template: value.id },
  };
  return ctx.transaction((tx) => storeDraft(tx, input.id, content));
}
