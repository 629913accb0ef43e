import { TenantDb, type Reads } from "@raati/db";
import type { OpenTenant } from "../kernel/index.ts";
import { PluginEnablementModel } from "./model.ts";

/**
 * The plugins that a tenant has enabled, and what it has set for them. The gate of each request asks this.
 *
 * @param reads of the page for which it is asked
 */
export async function enabledPlugins(
  tenantId: string, reads?: Reads,
): Promise<Required<Pick<OpenTenant, "plugins" | "pluginSettings">>> {
  const rows = await new TenantDb(tenantId, null, reads).of(PluginEnablementModel).find({ state: "enabled" });
  return {
    plugins: rows.map(({ pluginId }) => pluginId),
    pluginSettings: Object.fromEntries(rows.map(({ pluginId, settings, typeSettings }) => [pluginId, {
      settings, typeSettings
    }])),
  };
}
