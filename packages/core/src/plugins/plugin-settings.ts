import { Failure, fieldProblems, type TenantCtx } from "../kernel/index.ts";
import type { PluginDefinition } from "./define-plugin.ts";
import { PluginEnablementModel } from "./model.ts";

export type Settings = Readonly<Record<string, unknown>>;

/**
 * Settings as the plugin's schema takes them, defaults filled in.
 *
 * @throws Failure INVALID with one problem a field
 */
export function checkedSettings(plugin: PluginDefinition, values: unknown): Settings {
  const parsed = plugin.settings.safeParse(values);
  if (parsed.success) return parsed.data;
  const fields = fieldProblems(parsed.error).map((problem) => ({ ...problem, path: `settings.${problem.path}` }));
  throw new Failure("INVALID", "kernel:failure.invalid", { fields });
}

/**
 * What is in force: the schema's defaults, over them the tenant's settings, over them those of the panel type. A stored
 * value that a later version of the plugin no longer takes falls back to the default.
 *
 * @param panelTypeId the panel type that is asked about; the tenant's own settings when left out
 */
export async function settingsInForce(ctx: TenantCtx, plugin: PluginDefinition, panelTypeId?: string): Promise<Settings> {
  const row = await ctx.db.of(PluginEnablementModel).findOne({ pluginId: plugin.id });
  return readableSettings(
    plugin, { ...row?.settings, ...(panelTypeId === undefined ? {} : row?.typeSettings[panelTypeId]) }
  );
}

/** What was stored, with the defaults for what is missing and for what the plugin no longer takes. */
export function readableSettings(plugin: PluginDefinition, stored: Settings): Settings {
  const parsed = plugin.settings.safeParse(stored);
  if (parsed.success) return parsed.data;
  const broken = new Set(parsed.error.issues.map((issue) => String(issue.path[0])));
  return checkedSettings(plugin, Object.fromEntries(Object.entries(stored).filter(([name]) => !broken.has(name))));
}

