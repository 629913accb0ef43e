import { failField, type TenantCtx } from "../../kernel/index.ts";
import type { Panel } from "../../panels/index.ts";
import { pluginFieldsOf } from "./plugin-fields.ts";
import type { FormDefinition } from "./schema.ts";

/**
 * Checks that a form names fields that there are, and turns none off that its plugin cannot do without.
 *
 * @throws Failure INVALID that names the field
 */
export function checkForm({ plugins }: Pick<TenantCtx, "plugins">, form: FormDefinition, panels: readonly Panel[]): void {
  const known = pluginFieldsOf(plugins, panels);
  form.plugins.forEach(({ plugin, field, use }, index) => {
    const found = known.find((one) => one.plugin === plugin && one.field.id === field);
    if (!found) failField(`form.plugins.${index}.field`, "recruitment:field.fieldUnknown");
    if (found.field.required && use === "off") failField(`form.plugins.${index}.use`, "recruitment:field.fieldMandatory");
  });
}
