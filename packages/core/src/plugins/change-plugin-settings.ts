import type { z } from "zod";
import { fail, type SignedInCtx } from "../kernel/index.ts";
import { PanelTypeModel } from "../panels/index.ts";
import { installed } from "./enable-plugin.ts";
import { pluginSettingsChanged } from "./events.ts";
import { PluginEnablementModel } from "./model.ts";
import { checkedSettings, readableSettings, type Settings } from "./plugin-settings.ts";
import type { PluginRegistry } from "./registry.ts";
import type { changePluginSettingsInput } from "./schema.ts";

/**
 * Changes what the tenant has set, or what one of its panel types sets otherwise.
 *
 * @throws Failure NOT_FOUND when the plugin was never enabled here, and for a panel type that does not use it; INVALID with
 * one
 *   problem a field
 */
export async function changePluginSettings(
  ctx: SignedInCtx, registry: PluginRegistry, input: z.output<typeof changePluginSettingsInput>,
): Promise<void> {
  const plugin = installed(registry, input.plugin);
  await ctx.transaction(async (tx) => {
    const rows = tx.of(PluginEnablementModel);
    const stored = await rows.findOne({ pluginId: plugin.id }) ?? fail("NOT_FOUND", "plugins:failure.neverEnabled");
    const { panelType } = input;
    if (
      panelType !== undefined && !(await tx.of(PanelTypeModel).findOne({ id: panelType, pluginIds: plugin.id }))
    ) fail("NOT_FOUND");
    const settings = checkedSettings(plugin, { ...stored.settings, ...input.settings });
    const set = panelType === undefined ? { settings }
      : { typeSettings: {
        ...stored.typeSettings, [panelType]: differing(settings, input.settings, readableSettings(plugin, stored.settings)),
      } };
    const row = await rows.update(
      stored, { set: { ...set, changedBy: ctx.viewer.personId, changedAt: ctx.ports.clock.now() } },
    );
    await tx.emit(pluginSettingsChanged, row, { plugin: plugin.id, panelTypeId: panelType });
  });
}

/**
 * What a panel type sets otherwise, as the plugin's schema has read it: the named fields alone, none that it does not know,
 * and none that is the same for the whole tenant, so that it goes on following the tenant there.
 */
function differing(settings: Settings, named: Readonly<Record<string, unknown>>, tenants: Settings): Settings {
  const differs = (field: string, value: unknown) => JSON.stringify(value) !== JSON.stringify(tenants[field]);
  return Object.fromEntries(
    Object.entries(settings).filter(([field, value]) => Object.hasOwn(named, field) && differs(field, value))
  );
}
