"use client";
import type { Locale } from "@raati/i18n";
import { SavingForm } from "../../../client/saving-form.tsx";
import { procedures } from "../../../client/procedures.ts";
import { say, type SectionTexts } from "../../../client/texts.ts";
import { isTicked, listIn, localizedIn, numberIn, textIn } from "../../../client/forms/form-values.ts";
import { PluginField, type DrawnField } from "./plugin-field.tsx";

interface PluginFormProps {
  readonly locale: Locale;
  readonly tenant: string;
  readonly languages: readonly Locale[];
  readonly plugin: string;
  /** The panel type that the form is about; the whole organisation when left out. */
  readonly panelType?: string;
  readonly fields: readonly DrawnField[];
  readonly texts: SectionTexts;
}

/** The settings of a plugin, one field for each property of its schema. */
export function PluginForm({ locale, tenant, languages, plugin, panelType, fields, texts }: PluginFormProps) {
  return (
    <SavingForm
      locale={locale}
      kind="secondary"
      languages={languages}
      save={say(texts, "save")}
      saved={say(texts, "saved")}
      send={(data) =>
        procedures.plugins.changeSettings.mutate({
          tenant,
          plugin,
          ...(panelType !== undefined && { panelType }),
          settings: Object.fromEntries(fields.map((field) => [field.name, valueIn(data, field, languages)])),
        })
      }
    >
      {({ errorOf }) =>
        fields.map((field) => (
          <PluginField
            key={field.name}
            locale={locale}
            languages={languages}
            field={field}
            errorOf={errorOf}
            perLine={say(texts, "perLine")}
          />
        ))
      }
    </SavingForm>
  );
}

function valueIn(data: FormData, { name, kind, value }: DrawnField, languages: readonly Locale[]): unknown {
  const path = `settings.${name}`;
  switch (kind) {
    case "yes-no":
      return isTicked(data, path);
    case "number":
      return numberIn(data, path);
    case "choices":
      return listIn(data, path);
    case "list":
      return textIn(data, path)
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean);
    // What is stored in a language that the organisation does not use now stays as it is.
    case "localized":
      return { ...othersOf(value, languages), ...localizedIn(data, path, languages) };
    default:
      return textIn(data, path);
  }
}

const othersOf = (value: unknown, languages: readonly Locale[]) =>
  Object.fromEntries(Object.entries(value ?? {}).filter(([language]) => !languages.includes(language as Locale)));
