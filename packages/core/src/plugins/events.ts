import { z } from "zod";
import { defineEvent } from "../kernel/index.ts";

const which = z.object({ plugin: z.string() });

export const pluginEnabled = defineEvent("plugins.plugin-enabled", which);
export const pluginDisabled = defineEvent("plugins.plugin-disabled", which);
export const pluginSettingsChanged =
  defineEvent("plugins.plugin-settings-changed", which.extend({ panelTypeId: z.string().optional() }));
