import { TenantDb } from "@raati/db";
import type { OpenTenant } from "../kernel/index.ts";
import { PluginEnablementModel } from "./model.ts";

/** The plugins that a tenant has enabled, and what it has set for them. The gate of each request asks this. */
export async function enabledPlugins(tenantId: string): Promise<Required<Pick<OpenTenant, "plugins" | "pluginSettings">>> {
  const rows = await new TenantDb(tenantId).of(PluginEnablementModel).find({ state: "enabled" });
  return {
    plugins: rows.map(({ pluginId }) => pluginId),
    pluginSettings: Object.fromEntries(rows.map(({ pluginId, settings, typeSettings }) => [pluginId, { settings, typeSettings }])),
  };
}
