import type { SignedInCtx } from "../kernel/index.ts";
import { PanelTypeModel } from "../panels/index.ts";
import type { PluginDefinition } from "./define-plugin.ts";
import { PluginEnablementModel } from "./model.ts";
import type { PluginRegistry } from "./registry.ts";
import type { PluginView } from "./schema.ts";
import { readableSettings } from "./plugin-settings.ts";
import { settingsFields } from "./settings-fields.ts";

/** All plugins of this build with their state in the tenant, what each adds, and its form with the values in force. */
export async function listPlugins(ctx: SignedInCtx, registry: PluginRegistry): Promise<PluginView[]> {
  const rows = await ctx.db.of(PluginEnablementModel).find();
  const types = await ctx.db.of(PanelTypeModel).find({}, { sort: { id: 1 } });
  return registry.all.map((plugin) => {
    const row = rows.find(({ pluginId }) => pluginId === plugin.id);
    const panelTypes = types.filter(({ pluginIds }) => pluginIds.includes(plugin.id)).map(({ id, name }) => ({
      id, name, own: Object.keys(row?.typeSettings[id] ?? {}),
      values: { ...readableSettings(plugin, { ...row?.settings, ...row?.typeSettings[id] }) },
    }));
    return {
      id: plugin.id, name: plugin.name, description: plugin.description, state: row?.state ?? "never enabled",
      adds: additions(plugin), panelTypes,
      fields: settingsFields(plugin.settings).map((field) => ({
        ...field, options: [...field.options], value: row?.settings[field.name] ?? field.initial,
      })),
    };
  });
}

function additions(plugin: PluginDefinition): PluginView["adds"] {
  const counts = new Map<string, number>();
  for (const { point } of plugin.extends) counts.set(point, (counts.get(point) ?? 0) + 1);
  return [...counts].map(([point, count]) => ({ point, count }));
}

