"use client";
import type { AnswerParts } from "@raati/core/handling/schema";
import type { Locale } from "@raati/i18n";
import { TextInput } from "@raati/ui";
import { DateField, type FormState } from "@raati/ui/client";
import { LocalizedField } from "../../../client/forms/localized-field.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";

interface DecisionPartProps {
  readonly locale: Locale;
  readonly languages: readonly Locale[];
  readonly texts: SectionTexts;
  readonly errorOf: FormState["errorOf"];
  readonly value: AnswerParts["decision"];
}

const FIELDS = ["by", "section", "day", "link"] as const;

/** The official decision behind an answer, folded away: most answers have none. It opens where something in it is wrong. */
export function DecisionPart({ locale, languages, texts, errorOf, value }: DecisionPartProps) {
  const t = (key: string) => say(texts, `decision.${key}`);
  const wrong = FIELDS.some((field) => errorOf(`decision.${field}`))
    || languages.some((language) => errorOf(`decision.by.${language}`));
  return (
    <details className="more" open={wrong || value !== undefined || undefined}>
      <summary>{t("open")}</summary>
      <LocalizedField
        locale={locale} languages={languages} name="decision.by" label={t("by")} values={value?.by} errorOf={errorOf}
        optional
      />
      <TextInput
        locale={locale} name="decision.section" label={t("section")} hint={t("sectionHint")} need="optional" width="short"
        defaultValue={value?.section} error={errorOf("decision.section")}
      />
      <DateField
        locale={locale} name="decision.day" label={t("day")} need="optional" defaultValue={value?.day}
        error={errorOf("decision.day")}
      />
      <TextInput
        locale={locale} name="decision.link" type="url" label={t("link")} hint={t("linkHint")} need="optional"
        defaultValue={value?.link} error={errorOf("decision.link")}
      />
    </details>
  );
}
