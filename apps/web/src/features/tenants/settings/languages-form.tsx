"use client";
import type { Locale } from "@raati/i18n";
import { CheckboxGroup, Select } from "@raati/ui";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say } from "../../../client/texts.ts";
import { listIn, textIn } from "../../../client/forms/form-values.ts";
import type { PersonFieldsProps } from "../../people/person-fields.tsx";
import type { SettingsFormProps } from "./settings-form.ts";

interface LanguagesFormProps extends SettingsFormProps {
  /** The organisation's languages, the main one first. */
  readonly chosen: readonly Locale[];
  /** Those in which a binding text must be there before it is published. */
  readonly equal: readonly Locale[];
  readonly languages: PersonFieldsProps["languages"];
}

/** The languages of the organisation, and which of them comes first where a text is in one only. */
export function LanguagesForm({ locale, tenant, revision, texts, chosen, equal, languages }: LanguagesFormProps) {
  const t = (key: string) => say(texts, key);
  const whole = languages.filter(({ value }) => value !== "fi-plain");
  return (
    <SavingForm
      locale={locale}
      revision={revision}
      save={t("save")}
      saved={t("saved")}
      send={(data, newest) => {
        const main = textIn(data, "main") as Locale;
        const others = (listIn(data, "languages") as Locale[]).filter((one) => one !== main);
        return procedures.tenants.changeLanguages.mutate({
          tenant, revision: newest, languages: [main, ...others], equalLanguages: listIn(data, "equalLanguages") as Locale[],
        });
      }}
    >
      {({ errorOf }) => (
        <>
          <CheckboxGroup
            locale={locale}
            name="languages"
            label={t("languages")}
            hint={t("languagesHint")}
            options={languages}
            defaultValue={chosen}
            error={errorOf("languages")}
          />
          <Select
            locale={locale}
            name="main"
            label={t("main")}
            hint={t("mainHint")}
            options={whole}
            empty={false}
            defaultValue={chosen[0]}
            error={errorOf("main")}
          />
          <CheckboxGroup
            locale={locale}
            name="equalLanguages"
            label={t("equal")}
            hint={t("equalHint")}
            options={whole}
            defaultValue={equal}
            error={errorOf("equalLanguages")}
          />
        </>
      )}
    </SavingForm>
  );
}
