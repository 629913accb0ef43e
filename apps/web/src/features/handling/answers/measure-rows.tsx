"use client";
import type { AnswerParts } from "@raati/core/handling/schema";
import type { Locale } from "@raati/i18n";
import { Button, FieldGroup, fieldId } from "@raati/ui";
import { DateField, type FormState } from "@raati/ui/client";
import { LocalizedField } from "../../../client/forms/localized-field.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";

interface MeasureRowsProps {
  readonly locale: Locale;
  readonly languages: readonly Locale[];
  readonly texts: SectionTexts;
  readonly errorOf: FormState["errorOf"];
  /** Keys of the rows, in order. */
  readonly rows: readonly number[];
  readonly values: AnswerParts["measures"];
  /** The outcome promises something: at least one measure is needed. */
  readonly needed: boolean;
  /** There is a day for all of them: each may go without one of its own. */
  readonly dayForAll: boolean;
  readonly onAdd?: () => void;
  readonly onRemove: (row: number) => void;
}

/** What is done because of the answer: each measure a row with its own day, if it has one. */
export function MeasureRows(
  { locale, languages, texts, errorOf, rows, values, needed, dayForAll, onAdd, onRemove }: MeasureRowsProps,
) {
  const t = (key: string) => say(texts, key);
  return (
    <FieldGroup
      locale={locale} name="measures" label={t("measures.label")} hint={t("measures.hint")} need="silent"
      error={errorOf("measures")}
    >
      <div id={fieldId("measures")}>
        {rows.map((row, index) => (
          <div key={row} className="answer-measure">
            <LocalizedField
              locale={locale} languages={languages} name={`measures.${index}.text`}
              label={`${t("measures.one")} ${index + 1}`}
              values={values[row]?.text} errorOf={errorOf} optional={!needed || index > 0}
            />
            <DateField
              locale={locale} name={`measures.${index}.dueOn`} label={t("measures.day")}
              // Of a measure that is written a day is needed then, of a blank row nothing.
              need={dayForAll ? "optional" : "silent"} defaultValue={values[row]?.dueOn}
              error={errorOf(`measures.${index}.dueOn`)}
            />
            {rows.length > 1 && (
              <Button kind="plain" onClick={() => onRemove(row)}>
                {t("measures.remove")}<span className="visually-hidden">{` ${index + 1}`}</span>
              </Button>
            )}
          </div>
        ))}
        {onAdd && <Button kind="secondary" icon="plus" onClick={onAdd}>{t("measures.add")}</Button>}
      </div>
    </FieldGroup>
  );
}
