"use client";
import type { Locale } from "@raati/i18n";
import { Select } from "@raati/ui";
import { type FormEvent, useState } from "react";
import { optionalLocalizedIn } from "../../../client/forms/form-values.ts";
import { say } from "../../../client/texts.ts";
import type { ShownField } from "../applications/shown-field.ts";
import { CallForm, type CallFormProps } from "./call-form.tsx";
import { FormPreview } from "./form-preview.tsx";
import { formOfSettings, previewOf, type FieldSetting, type FieldUse, type QuestionWords } from "./form-settings.ts";
import { QuestionWordsFields } from "./question-words-fields.tsx";

interface FormFieldsFormProps extends CallFormProps {
  /** The tenant's languages: a question can be written in each. */
  readonly languages: readonly Locale[];
  readonly settings: readonly FieldSetting[];
  /** Every question that there is, as applicants would read it. */
  readonly whole: readonly ShownField[];
}

const USES = ["off", "asked", "required"] as const satisfies readonly FieldUse[];

/**
 * The third step: which questions the form asks, and in which words. The form itself stands beside, and changes with each
 * choice and each word.
 */
export function FormFieldsForm({ languages, settings: first, whole, ...props }: FormFieldsFormProps) {
  const { locale, texts } = props;
  const t = (key: string) => say(texts, key);
  const [settings, setSettings] = useState(first);
  const [words, setWords] = useState(first.map((one) => one.words ?? {}));
  const use = (id: string, value: FieldUse) =>
    setSettings(settings.map((one) => (one.id === id ? { ...one, use: value } : one)));
  const wordsIn = (data: FormData): QuestionWords[] => settings.map((_, index) => ({
    label: optionalLocalizedIn(data, `form.core.${index}.label`, languages),
    hint: optionalLocalizedIn(data, `form.core.${index}.hint`, languages),
  }));
  const follow = ({ currentTarget, target }: FormEvent<HTMLDivElement>) => {
    // A choice of how a question is used is told by its own event, which comes after this one.
    const form = target instanceof HTMLSelectElement ? null : currentTarget.closest("form");
    if (form) setWords(wordsIn(new FormData(form)));
  };
  const groups = [
    { key: "core", title: t("core"), fields: settings.filter(({ plugin }) => plugin === undefined) },
    { key: "plugins", title: t("plugins"), fields: settings.filter(({ plugin }) => plugin !== undefined) },
  ].filter(({ fields }) => fields.length > 0);
  return (
    <div className="cols cols-half form-beside">
      <CallForm {...props} languages={languages} part={(data) => ({ form: formOfSettings(settings, wordsIn(data)) })}>
        {({ errorOf }) => (
          <div id="field-form" tabIndex={-1} onInput={follow}>
            {groups.map(({ key, title, fields }) => (
              <fieldset key={key} className="field-uses">
                <legend>{title}</legend>
                {fields.map((field) => {
                  const { id, label, fixed, special, use: chosen, plugin } = field;
                  const index = settings.indexOf(field);
                  return (
                    <div key={id} className="question-use">
                      {fixed ? <p className="field-use"><span>
                        {label}
                      </span><span className="muted">{t("always")}</span></p> : (
                        <Select
                          locale={locale} name={`form.${id}`} need="silent" empty={false} label={label}
                          hint={special && t("specialHint")}
                          value={chosen} onChange={(event) => use(id, event.target.value as FieldUse)}
                          options={USES.map((value) => ({ value, label: t(`use.${value}`) }))}
                          error={errorOf(`form.core.${index}.use`)}
                        />
                      )}
                      {plugin === undefined && (
                        <QuestionWordsFields
                          locale={locale} texts={texts} languages={languages} field={field} name={`form.core.${index}`}
                          errorOf={errorOf}
                        />
                      )}
                    </div>
                  );
                })}
              </fieldset>
            ))}
          </div>
        )}
      </CallForm>
      <FormPreview locale={locale} texts={texts} fields={previewOf(whole, settings, words, locale)} />
    </div>
  );
}
