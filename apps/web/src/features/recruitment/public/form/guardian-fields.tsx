"use client";
import type { Locale } from "@raati/i18n";
import { FieldGroup, TextInput } from "@raati/ui";
import { say, type SectionTexts } from "../../../../client/texts.ts";
import { type FormValues, textOf } from "../../applications/values.ts";

interface GuardianFieldsProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly values: FormValues;
  readonly errorOf: (field: string) => string | undefined;
}

/** Whom to ask for consent when the applicant is young. The guardian never sees what was written. */
export function GuardianFields({ locale, texts, values, errorOf }: GuardianFieldsProps) {
  const t = (key: string) => say(texts, `guardian.${key}`);
  const one = (part: "name" | "email" | "phone") => ({
    locale, name: `guardian.${part}`, label: t(part), error: errorOf(`guardian.${part}`),
    defaultValue: textOf(values, `guardian.${part}`),
    autoComplete: "off", width: "medium" as const,
  });
  return (
    <FieldGroup locale={locale} name="guardian" label={t("title")} hint={t("hint")} need="silent">
      <TextInput {...one("name")} />
      <TextInput {...one("email")} hint={t("emailHint")} type="email" need="silent" />
      <TextInput {...one("phone")} type="tel" need="silent" />
    </FieldGroup>
  );
}
