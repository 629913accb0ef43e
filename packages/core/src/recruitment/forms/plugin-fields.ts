import type { InstalledPlugin } from "../../kernel/index.ts";
import { contributedTo, type ApplicationField, type Panel } from "../../panels/index.ts";
import type { FormField } from "./schema.ts";

/** A field of a plugin with the plugin's id. */
export interface PluginField {
  readonly plugin: string;
  readonly field: ApplicationField;
}

/** The fields of those plugins that are enabled and that the type of one of the panels uses. */
export function pluginFieldsOf(
  plugins: readonly InstalledPlugin[], panels: Iterable<Pick<Panel, "pluginIds">>,
): PluginField[] {
  const used = new Set([...panels].flatMap(({ pluginIds }) => pluginIds));
  return contributedTo(plugins, "panels.application-fields").filter(({ plugin }) => used.has(plugin))
    .map(({ plugin, value }) => ({ plugin, field: value }));
}

/** The name of a plugin's field among the answers of an application. */
export function answerId({ plugin, field }: PluginField): string {
  return `${plugin}_${field.id}`;
}

/** The longest answer to a question of a plugin, in characters. */
const LONGEST = { text: 200, "long-text": 4000 } as const;

/** A plugin's field as a form shows it. */
export function pluginField({ plugin, field }: PluginField, required: boolean): FormField {
  const id = answerId({ plugin, field });
  const { kind, label, hint, options, special, sides } = field;
  return {
    id, path: `answers.${id}`, plugin, kind, label: { key: label }, ...(hint && { hint: { key: hint } }),
    options: options.map((option) => ({ id: option.id, label: { key: option.label } })), required, special, sides,
    ...((kind === "text" || kind === "long-text") && { max: LONGEST[kind] }),
  };
}
