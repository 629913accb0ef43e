import type { z } from "zod";
import type { SignedInCtx } from "../kernel/index.ts";
import { installed } from "./enable-plugin.ts";
import { pluginDisabled } from "./events.ts";
import { PluginEnablementModel } from "./model.ts";
import type { PluginRegistry } from "./registry.ts";
import type { disablePluginInput } from "./schema.ts";

/**
 * Disables a plugin. Its data, its settings and the panels of its types stay; only its procedures and pages are gone until
 * it is enabled again.
 */
export async function disablePlugin(
  ctx: SignedInCtx, registry: PluginRegistry, input: z.output<typeof disablePluginInput>,
): Promise<void> {
  const plugin = installed(registry, input.plugin);
  await ctx.transaction(async (tx) => {
    const rows = tx.of(PluginEnablementModel);
    const stored = await rows.findOne({ pluginId: plugin.id, state: "enabled" });
    if (!stored) return;
    const row = await rows.update(
      stored, { set: { state: "disabled", changedBy: ctx.viewer.personId, changedAt: ctx.ports.clock.now() } },
    );
    await tx.emit(pluginDisabled, row, { plugin: plugin.id });
  });
}
