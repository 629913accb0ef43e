import { defineModel } from "@raati/db";
import { z } from "zod";

/** What a tenant has said about a plugin. Disabling keeps the row, so that enabling again loses nothing. */
export const PluginEnablementModel = defineModel("pluginEnablements", {
  schema: z.object({
    pluginId: z.string(),
    state: z.enum(["enabled", "disabled"]),
    settings: z.record(z.string(), z.unknown()),
    /**
     * Where one panel type differs from the tenant's settings, by the type's id. Which types use the plugin is said by the
     * types.
     */
    typeSettings: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
    /** Who changed it last, and when. */
    changedBy: z.string().optional(),
    changedAt: z.date(),
  }),
  personalData: { of: "changedBy", export: ["pluginId", "state", "changedAt"], erase: "blank", blank: [] },
  indexes: [{ key: { pluginId: 1 }, unique: true }],
});
