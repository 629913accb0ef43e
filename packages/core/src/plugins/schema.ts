import { z } from "zod";

const pluginId = z.string().min(1).max(60);

export const enablePluginInput = z.object({ plugin: pluginId, settings: z.record(z.string(), z.unknown()).default({}) });
export const disablePluginInput = z.object({ plugin: pluginId });
export const changePluginSettingsInput = z.object({
  plugin: pluginId,
  settings: z.record(z.string(), z.unknown()),
  /** The panel type that differs; the whole tenant when left out. */
  panelType: z.string().optional(),
});

const settingsFieldView = z.object({
  name: z.string(),
  kind: z.enum(["text", "number", "yes-no", "choice", "choices", "list", "localized"]),
  options: z.array(z.string()),
  least: z.number().optional(),
  most: z.number().optional(),
  initial: z.unknown(),
  value: z.unknown(),
});

const text = z.partialRecord(z.enum(["fi", "sv", "en", "fi-plain"]), z.string());

/** A plugin as an administrator sees it: what it is, whether it is on, what it adds, and its form. */
export const pluginView = z.object({
  id: z.string(),
  name: text,
  description: text,
  state: z.enum(["enabled", "disabled", "never enabled"]),
  adds: z.array(z.object({ point: z.string(), count: z.number() })),
  fields: z.array(settingsFieldView),
  /** The panel types that use it, with the settings in force there and the fields in which they differ from the tenant's. */
  panelTypes: z.array(
    z.object({ id: z.string(), name: text, own: z.array(z.string()), values: z.record(z.string(), z.unknown()) })
  ),
});
export const pluginInPanelView = z.object({ id: z.string(), settings: z.record(z.string(), z.unknown()) });
export type PluginView = z.infer<typeof pluginView>;

export { defineWebPlugin, SLOTS, type PluginPageProps, type WebPlugin, type SlotId, type SlotProps } from "./web-plugin.ts";
