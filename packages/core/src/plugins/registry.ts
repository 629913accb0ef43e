import type { LocaleTexts } from "@raati/i18n";
import type { EventHandler, InstalledPlugin } from "../kernel/index.ts";
import type { PluginDefinition } from "./define-plugin.ts";
import { boundHandler } from "./plugin-handlers.ts";

/** All plugins that this build of the product has. What a tenant uses of them is its own choice: `PluginEnablementModel`. */
export class PluginRegistry {
  private readonly byId: ReadonlyMap<string, PluginDefinition>;

  /** @throws when two plugins have the same id */
  constructor(plugins: readonly PluginDefinition[]) {
    this.byId = new Map(plugins.map((plugin) => [plugin.id, plugin]));
    if (this.byId.size !== plugins.length) throw new Error("Two installed plugins have the same id.");
  }

  get all(): readonly PluginDefinition[] {
    return [...this.byId.values()];
  }

  get(id: string): PluginDefinition | undefined {
    return this.byId.get(id);
  }

  get installed(): readonly InstalledPlugin[] {
    return this.all.map((plugin) => ({
      id: plugin.id, contributions: plugin.extends, texts: plugin.locales as LocaleTexts,
    }));
  }

  /** What plugins listen to: silent in tenants that have the plugin turned off. */
  get handlers(): readonly EventHandler[] {
    return this.all.flatMap((plugin) => (plugin.handlers ?? []).map((handler) => boundHandler(plugin, handler)));
  }
}
