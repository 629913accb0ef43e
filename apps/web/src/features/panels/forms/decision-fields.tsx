"use client";
import type { Locale, LocalizedText } from "@raati/i18n";
import { FieldGroup, TextInput } from "@raati/ui";
import { DateField } from "@raati/ui/client";
import { say, type SectionTexts } from "../../../client/texts.ts";
import { LocalizedField } from "../../../client/forms/localized-field.tsx";

interface DecisionFieldsProps {
  readonly locale: Locale;
  readonly languages: readonly Locale[];
  readonly texts: SectionTexts;
  readonly errorOf: (field: string) => string | undefined;
  readonly values?: { readonly by: LocalizedText; readonly reference: string; readonly day: string; readonly url?: string };
}

/** Which decision something rests on: who made it, under which section, when, and where its minutes are. */
export function DecisionFields({ locale, languages, texts, errorOf, values }: DecisionFieldsProps) {
  const t = (key: string) => say(texts, `decision.${key}`);
  return (
    <FieldGroup locale={locale} name="decision" label={t("label")} hint={t("hint")} need="silent">
      <LocalizedField locale={locale} languages={languages} name="decision.by" label={t("by")} hint={t("byHint")}
        values={values?.by} errorOf={errorOf} optional />
      <TextInput
        locale={locale} name="decision.reference" label={t("reference")} hint={t("referenceHint")} width="medium"
        need="optional"
        defaultValue={values?.reference} error={errorOf("decision.reference")}
      />
      <DateField locale={locale} name="decision.day" label={t("day")} need="optional" defaultValue={values?.day}
        error={errorOf("decision.day")} />
      <TextInput locale={locale} type="url" name="decision.url" label={t("url")} need="optional" defaultValue={values?.url}
        error={errorOf("decision.url")} />
    </FieldGroup>
  );
}
