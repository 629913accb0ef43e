import { TenantDb } from "@raati/db";
import { PluginEnablementModel } from "./model.ts";

/** Ids of the plugins that a tenant has enabled. The gate of each request asks this. */
export async function enabledPlugins(tenantId: string): Promise<string[]> {
  const rows = await new TenantDb(tenantId).of(PluginEnablementModel).find({ state: "enabled" });
  return rows.map((row) => row.pluginId);
}
