import type { FormDefinition, fieldChoices } from "@raati/core/recruitment/schema";
import type { z } from "zod";
import { orNotFound } from "../../../server/or-not-found.ts";
import { sectionTexts } from "../../../server/section-texts.ts";
import { fieldWords, shownFields } from "../applications/shown-field.ts";
import type { CallFormProps } from "./call-form.tsx";
import type { CallProps } from "./call-frame.tsx";
import { FormFieldsForm } from "./form-fields-form.tsx";
import { everythingAsked, type FieldSetting } from "./form-settings.ts";

/** Reads all questions that there are for the call's panels, and how the call uses them now. */
export async function FormStep({ page, call, ...form }: CallProps & Omit<CallFormProps, "call">) {
  const { t, tenant } = page;
  const { previewForm } = page.call.recruitment.calls;
  const { choices } = await orNotFound(previewForm({ tenant: tenant.slug, call: call.id }));
  const settings = settingsOf(choices, call.form, (text) => fieldWords(page, text));
  const whole = await orNotFound(previewForm({ tenant: tenant.slug, call: call.id,
    form: everythingAsked(settings) }));
  return (
    <FormFieldsForm
      {...form} call={call.id} languages={tenant.languages} settings={settings} whole={shownFields(page, whole.form)}
      texts={{ ...form.texts, ...sectionTexts(t, "recruitmentPages:answers"), ...sectionTexts(t, "recruitmentPages:form") }}
    />
  );
}

type Choices = z.output<typeof fieldChoices>;

function settingsOf(
  { core, plugins }: Choices, form: FormDefinition, words: (text: Choices["core"][number]["label"]) => string,
): FieldSetting[] {
  const ownUse = (field: string) => form.core.find((one) => one.field === field)?.use;
  return [
    ...core.map(({ field, mandatory, label }): FieldSetting => {
      const contact = field === "email" || field === "phone" || field === "address";
      const use = mandatory ? "required" : ownUse(field) ?? (contact ? "asked" : "off");
      const own = form.core.find((one) => one.field === field);
      return {
        id: field, field, label: words(label), fixed: mandatory, special: false, use,
        words: { label: own?.label, hint: own?.hint },
      };
    }),
    ...plugins.map(({ plugin, field, label, required, special }): FieldSetting => {
      const own = form.plugins.find((one) => one.plugin === plugin && one.field === field)?.use;
      const use = required ? "required" : own ?? "asked";
      return { id: `${plugin}_${field}`, plugin, field, label: words(label), fixed: required, special, use };
    }),
  ];
}
