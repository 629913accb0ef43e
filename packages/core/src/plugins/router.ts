import { z } from "zod";
import { router, staffProcedure } from "../kernel/index.ts";
import { panelPublicProcedure } from "../panels/index.ts";
import { changePluginSettings } from "./change-plugin-settings.ts";
import { disablePlugin } from "./disable-plugin.ts";
import { enablePlugin } from "./enable-plugin.ts";
import { exportPluginData } from "./export-plugin-data.ts";
import { pluginsInPanel } from "./in-panel.ts";
import { listPlugins } from "./list-plugins.ts";
import type { PluginRegistry } from "./registry.ts";
import {
  changePluginSettingsInput, disablePluginInput, enablePluginInput, pluginInPanelView, pluginView,
} from "./schema.ts";

/** The plugins as an administrator handles them. Coordinators see the list; what is on is the administrator's to say. */
export function pluginsRouter(registry: PluginRegistry) {
  const admin = staffProcedure("admin");
  return router({
    list: staffProcedure("admin", "coordinator").output(z.array(pluginView)).query(({ ctx }) => listPlugins(ctx, registry)),
    inPanel: panelPublicProcedure.output(z.array(pluginInPanelView)).query(({ ctx }) => pluginsInPanel(ctx, registry)),
    enable: admin.input(enablePluginInput).mutation(({ ctx, input }) => enablePlugin(ctx, registry, input)),
    disable: admin.input(disablePluginInput).mutation(({ ctx, input }) => disablePlugin(ctx, registry, input)),
    changeSettings: admin.input(changePluginSettingsInput)
      .mutation(({ ctx, input }) => changePluginSettings(ctx, registry, input)),
    exportData: admin.input(disablePluginInput).query(({ ctx, input }) => exportPluginData(ctx, registry, input.plugin)),
  });
}
