"use client";
import type { FormDefinition } from "@raati/core/recruitment/schema";
import { Select } from "@raati/ui";
import { useState } from "react";
import { say } from "../../../client/texts.ts";
import type { ShownField } from "../applications/shown-field.ts";
import { CallForm, type CallFormProps } from "./call-form.tsx";
import { FormPreview } from "./form-preview.tsx";
import { formOfSettings, previewOf, type FieldSetting, type FieldUse } from "./form-settings.ts";

interface FormFieldsFormProps extends CallFormProps {
  readonly form: FormDefinition;
  readonly settings: readonly FieldSetting[];
  /** Every question that there is, as applicants would read it. */
  readonly whole: readonly ShownField[];
}

const USES = ["off", "asked", "required"] as const satisfies readonly FieldUse[];

/** The third step: which questions the form asks. The form itself stands beside, and changes with each choice. */
export function FormFieldsForm({ form, settings: first, whole, ...props }: FormFieldsFormProps) {
  const { locale, texts } = props;
  const t = (key: string) => say(texts, key);
  const [settings, setSettings] = useState(first);
  const use = (id: string, value: FieldUse) =>
    setSettings(settings.map((one) => (one.id === id ? { ...one, use: value } : one)));
  const groups = [
    { key: "core", title: t("core"), fields: settings.filter(({ plugin }) => plugin === undefined) },
    { key: "plugins", title: t("plugins"), fields: settings.filter(({ plugin }) => plugin !== undefined) },
  ].filter(({ fields }) => fields.length > 0);
  return (
    <div className="cols cols-half form-beside">
      <CallForm {...props} part={() => ({ form: formOfSettings(form, settings) })}>
        {({ errorOf }) => (
          <div id="field-form" tabIndex={-1}>
            {groups.map(({ key, title, fields }) => (
              <fieldset key={key} className="field-uses">
                <legend>{title}</legend>
                {fields.map(({ id, label, fixed, special, use: chosen }) => (
                  fixed
                    ? <p key={id} className="field-use"><span>{label}</span><span className="muted">{t("always")}</span></p>
                    : (
                      <Select
                        key={id} locale={locale} name={`form.${id}`} need="silent" empty={false} label={label}
                        hint={special && t("specialHint")}
                        value={chosen} onChange={(event) => use(id, event.target.value as FieldUse)}
                        options={USES.map((value) => ({ value, label: t(`use.${value}`) }))}
                        error={errorOf(`form.core.${settings.findIndex((one) => one.id === id)}.use`)}
                      />
                    )
                ))}
              </fieldset>
            ))}
          </div>
        )}
      </CallForm>
      <FormPreview locale={locale} texts={texts} fields={previewOf(whole, settings)} />
    </div>
  );
}
