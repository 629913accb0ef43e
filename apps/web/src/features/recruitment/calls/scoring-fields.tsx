"use client";
import type { CallView } from "@raati/core/recruitment/schema";
import type { Locale } from "@raati/i18n";
import { Button, FieldGroup, TextInput } from "@raati/ui";
import { localizedIn, numberIn, textIn } from "../../../client/forms/form-values.ts";
import { LocalizedField } from "../../../client/forms/localized-field.tsx";
import { useRows } from "../../../client/forms/use-rows.ts";
import { say, type SectionTexts } from "../../../client/texts.ts";

type Scoring = CallView["scoring"];

interface ScoringFieldsProps {
  readonly locale: Locale;
  readonly languages: readonly Locale[];
  readonly texts: SectionTexts;
  readonly scoring: Scoring;
  readonly errorOf: (field: string) => string | undefined;
}

/** What interviewers give points for, and how much each counts. */
export function ScoringFields({ locale, languages, texts, scoring, errorOf }: ScoringFieldsProps) {
  const { rows, add, remove } = useRows(Math.max(1, scoring.length));
  const t = (key: string) => say(texts, key);
  return (
    <FieldGroup locale={locale} name="scoring" label={t("scoring")} hint={t("scoringHint")} error={errorOf("scoring")}
      need="silent">
      {rows.map((key, index) => (
        <div key={key} className="score-row">
          <input type="hidden" name={`scoring.${index}.id`} value={scoring[key]?.id ?? `criterion-${key + 1}`} />
          <LocalizedField
            locale={locale} languages={languages} name={`scoring.${index}.name`} label={`${t("criterion")} ${index + 1}`}
            values={scoring[key]?.name} errorOf={errorOf}
          />
          <TextInput
            locale={locale} name={`scoring.${index}.weight`} label={t("weight")} hint={t("weightHint")} width="short"
            inputMode="numeric"
            defaultValue={scoring[key]?.weight ?? 1} error={errorOf(`scoring.${index}.weight`)}
          />
          {rows.length > 1 && (
            <Button kind="plain" onClick={() => remove(key)}>
              {t("removeCriterion")}<span className="visually-hidden">{` ${index + 1}`}</span>
            </Button>
          )}
        </div>
      ))}
      <Button icon="plus" onClick={add}>{t("addCriterion")}</Button>
    </FieldGroup>
  );
}

/** The criteria that were written, in their order. */
export function scoringIn(data: FormData, languages: readonly Locale[]): Scoring {
  const rows: Scoring = [];
  for (let index = 0; data.has(`scoring.${index}.id`); index += 1) {
    const at = `scoring.${index}`;
    rows.push({ id: textIn(data, `${at}.id`), name: localizedIn(data, `${at}.name`, languages),
      weight: numberIn(data, `${at}.weight`) });
  }
  return rows;
}
