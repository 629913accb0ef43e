import type { PanelCtx } from "../panels/index.ts";
import { settingsInForce } from "./plugin-settings.ts";
import type { PluginRegistry } from "./registry.ts";

/**
 * The plugins at work in a panel, with the settings in force: those of its type that the tenant has enabled. What a page
 * shows of them is public, so a plugin's settings hold no secrets.
 */
export async function pluginsInPanel(ctx: PanelCtx, registry: PluginRegistry): Promise<{
  id: string; settings: Record<string, unknown>,
}[]> {
  const working = registry.all.filter(({ id }) => ctx.tenant.plugins.includes(id) && ctx.panel.pluginIds.includes(id));
  const found = [];
  for (const plugin of working) found.push({
    id: plugin.id, settings: { ...await settingsInForce(ctx, plugin, ctx.panel.typeId) },
  });
  return found;
}
