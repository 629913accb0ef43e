"use client";
import type { Locale } from "@raati/i18n";
import { Select, type SelectOption } from "@raati/ui";
import { textIn } from "../../../client/forms/form-values.ts";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";

interface TieFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly tenant: string;
  readonly theme: string;
  /** Each value is a kind and an id. */
  readonly choices: readonly SelectOption[];
}

/** Puts one of the newest public things under the theme. */
export function TieForm({ locale, texts, tenant, theme, choices }: TieFormProps) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} save={t("add")} saved={t("added")} kind="secondary"
      send={(data) => {
        const [kind = "", matter = ""] = textIn(data, "matter").split(" ");
        return procedures.themes.tie.mutate({ tenant, theme, kind, matter });
      }}
    >
      {({ errorOf }) => (
        <Select
          locale={locale} name="matter" label={t("what")} hint={t("whatHint")} error={errorOf("matter") ?? errorOf("kind")}
          defaultValue="" options={[{ value: "", label: t("choose") }, ...choices]}
        />
      )}
    </SavingForm>
  );
}
