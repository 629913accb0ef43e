import type { PluginView } from "@raati/core/plugins/schema";
import type { TenantPage } from "../../../server/tenant-page.ts";
import type { DrawnField } from "./plugin-field.tsx";

/**
 * The fields of a plugin's settings with their words.
 *
 * @param values in force somewhere else than in the whole organisation
 */
export function drawnFields(
  { t }: Pick<TenantPage, "t">, { id, fields }: PluginView, values?: Readonly<Record<string, unknown>>,
): DrawnField[] {
  return fields.map(({ name, kind, options, value }) => {
    const key = `${id}:settings.${name}`;
    return {
      name, kind, label: t(`${key}.label`), hint: t(`${key}.hint`), value: values ? values[name] : value,
      options: options.map((option) => ({ value: option, label: t(`${key}.options.${option}`) })),
    };
  });
}
