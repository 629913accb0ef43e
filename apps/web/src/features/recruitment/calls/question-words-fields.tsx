"use client";
import type { Locale } from "@raati/i18n";
import { LocalizedField } from "../../../client/forms/localized-field.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";
import type { FieldSetting } from "./form-settings.ts";

/** The longest question and the longest help, in characters: what fits above a field of a phone. */
const LONGEST = 120;

interface QuestionWordsFieldsProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly languages: readonly Locale[];
  readonly field: FieldSetting;
  /** Where the question stands in the form that is sent: "form.core.3". */
  readonly name: string;
  readonly errorOf: (field: string) => string | undefined;
}

/** The question and its help in the call's own words. What is left empty says what it says in every form. */
export function QuestionWordsFields(
  { locale, texts, languages, field: { label, use, words }, name, errorOf }: QuestionWordsFieldsProps
) {
  const t = (key: string) => say(texts, key);
  const wrong = languages.some((language) => errorOf(`${name}.label.${language}`) ?? errorOf(`${name}.hint.${language}`));
  const own = { locale, languages, errorOf, optional: true, limit: LONGEST };
  return (
    <details className="more question-words" hidden={use === "off"} open={Boolean(words?.label ?? words?.hint) || wrong}>
      <summary>{t("words")}<span className="visually-hidden">{`: ${label}`}</span></summary>
      <LocalizedField {...own} name={`${name}.label`} label={t("question")} hint={t("questionHint")} values={words?.label} />
      <LocalizedField {...own} name={`${name}.hint`} label={t("help")} values={words?.hint} />
    </details>
  );
}
