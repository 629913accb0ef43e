"use client";
import type { Locale, LocalizedText } from "@raati/i18n";
import { localizedIn } from "../../client/forms/form-values.ts";
import { LocalizedField } from "../../client/forms/localized-field.tsx";
import { procedures } from "../../client/procedures.ts";
import { SavingForm } from "../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../client/texts.ts";

interface SummaryFormProps {
  readonly locale: Locale;
  readonly languages: readonly Locale[];
  readonly texts: SectionTexts;
  readonly target: { readonly tenant: string; readonly panel: string; readonly mapping: string };
  readonly before: LocalizedText | undefined;
}

/** Closes a mapping with what the panel saw; afterwards the summary may still be changed (A8). */
export function SummaryForm({ locale, languages, texts, target, before }: SummaryFormProps) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} languages={languages} save={t("send")} saved={t("sent")} note={before ? undefined : t("note")}
      kind="secondary"
      send={(data) => procedures.meetings.mappings.close.mutate(
        { ...target, summary: localizedIn(data, "summary", languages) }
      )}
    >
      {({ errorOf }) => (
        <LocalizedField
          locale={locale} languages={languages} name="summary" label={t("text")} hint={t("hint")} long limit={8000}
          values={before} errorOf={errorOf}
        />
      )}
    </SavingForm>
  );
}
