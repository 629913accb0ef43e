"use client";
import type { Locale, LocalizedText } from "@raati/i18n";
import { TextInput } from "@raati/ui";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";
import { localizedIn, optionalIn } from "../../panels/forms/form-values.ts";
import { LocalizedField } from "../../panels/forms/localized-field.tsx";

interface AreaFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly tenant: string;
  readonly languages: readonly Locale[];
  readonly id: string;
  /** Left out for a new one. */
  readonly values?: { readonly revision: number; readonly name: LocalizedText; readonly code?: string };
  readonly back: string;
}

/** An area: its name, and the municipality's number for figures from outside. */
export function AreaForm({ locale, texts, tenant, languages, id, values, back }: AreaFormProps) {
  const t = (key: string) => say(texts, key);
  const { addArea, renameArea } = procedures.organisation;
  return (
    <SavingForm
      locale={locale}
      revision={values?.revision}
      languages={languages}
      save={t(values ? "save" : "add")}
      saved={t("saved")}
      then={values ? undefined : back}
      back={{ href: back, text: t("back") }}
      send={(data, newest) => {
        const told = { tenant, name: localizedIn(data, "name", languages), code: optionalIn(data, "code") };
        return values ? renameArea.mutate({ ...told, area: id, revision: newest }) : addArea.mutate({ ...told, id });
      }}
    >
      {({ errorOf }) => (
        <>
          <LocalizedField
            locale={locale}
            languages={languages}
            name="name"
            label={t("name")}
            values={values?.name}
            errorOf={errorOf}
          />
          <TextInput
            locale={locale}
            name="code"
            label={t("code")}
            hint={t("codeHint")}
            need="optional"
            width="short"
            inputMode="numeric"
            autoComplete="off"
            defaultValue={values?.code}
            error={errorOf("code")}
          />
        </>
      )}
    </SavingForm>
  );
}
