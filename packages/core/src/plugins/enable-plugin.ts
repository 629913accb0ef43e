import type { z } from "zod";
import { fail, type SignedInCtx } from "../kernel/index.ts";
import type { PluginDefinition } from "./define-plugin.ts";
import { pluginEnabled } from "./events.ts";
import { PluginEnablementModel } from "./model.ts";
import { checkedSettings } from "./plugin-settings.ts";
import type { PluginRegistry } from "./registry.ts";
import type { enablePluginInput } from "./schema.ts";

/** @throws Failure NOT_FOUND for an id that this build does not have */
export function installed(registry: PluginRegistry, id: string): PluginDefinition {
  return registry.get(id) ?? fail("NOT_FOUND", "plugins:failure.unknown", { values: { id } });
}

/**
 * Enables a plugin for the tenant, or enables it again with everything it had. Doing it twice changes nothing.
 *
 * @throws Failure NOT_FOUND for an unknown plugin, INVALID for settings that its schema does not take
 */
export async function enablePlugin(
  ctx: SignedInCtx, registry: PluginRegistry, input: z.output<typeof enablePluginInput>,
): Promise<void> {
  const plugin = installed(registry, input.plugin);
  await ctx.transaction(async (tx) => {
    const rows = tx.of(PluginEnablementModel);
    const stored = await rows.findOne({ pluginId: plugin.id });
    if (stored?.state === "enabled") return;
    const change = { state: "enabled", changedBy: ctx.viewer.personId, changedAt: ctx.ports.clock.now() } as const;
    const settings = checkedSettings(plugin, { ...stored?.settings, ...input.settings });
    const row = stored ? await rows.update(stored, { set: { ...change, settings } })
      : await rows.insert({ pluginId: plugin.id, ...change, settings });
    await tx.emit(pluginEnabled, row, { plugin: plugin.id });
  });
}
