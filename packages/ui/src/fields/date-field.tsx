"use client";

import { type CalendarDate, type DateValue, parseDate } from "@internationalized/date";
import { DateField as AriaDateField, DateInput, DateSegment, I18nProvider, Label, Text } from "react-aria-components";
import { type Locale, uiText } from "../words.ts";
import { FieldError, type FieldProps, controlAttributes } from "./field.tsx";

export interface DateFieldProps extends FieldProps {
  /** A day as "YYYY-MM-DD", which is also what the form gets. */
  readonly defaultValue?: string;
  readonly value?: string | null;
  readonly onChange?: (day: string | null) => void;
  readonly min?: string;
  readonly max?: string;
}

/** The order of day and month, and the names that are read out, in the reader's language. */
const tags: Record<Locale, string> = { fi: "fi-FI", sv: "sv-FI", en: "en-GB", "fi-plain": "fi-FI" };

const toDate = (day: string | undefined): CalendarDate | undefined => (day ? parseDate(day) : undefined);

/**
 * One digit is narrower than the place that a finger needs: that place then reaches over the dots beside it, and each dot has
 * room behind it for two such places.
 */
function lookOf({ text, isEditable }: { readonly text: string; readonly isEditable: boolean }): string {
  if (isEditable) return text.length === 1 ? " date-part-narrow" : "";
  return text.trim() === "." ? " date-part-dot" : "";
}

/**
 * A day written in three parts, in the order of the reader's language. Arrow keys change a part; no calendar has to open.
 */
export function DateField({ defaultValue, value, onChange, min, max, ...field }: DateFieldProps) {
  const { id, "aria-describedby": describedBy } = controlAttributes(field);
  const controlled = value === undefined ? {} : { value: value === null ? null : parseDate(value) };
  return (
    <I18nProvider locale={tags[field.locale]}>
      <AriaDateField<DateValue>
        {...controlled}
        id={id}
        name={field.name}
        className={field.error ? "field field-wrong" : "field"}
        defaultValue={toDate(defaultValue)}
        minValue={toDate(min)}
        maxValue={toDate(max)}
        onChange={onChange && ((day) => onChange(day ? day.toString() : null))}
        isRequired={(field.need ?? "required") === "required"}
        isInvalid={Boolean(field.error)}
        validationBehavior="aria"
        aria-describedby={describedBy}
        shouldForceLeadingZeros={false}
      >
        <Label className="field-label">
          {field.label}
          {field.need === "optional" && (
            <span className="field-optional">{` (${uiText(field.locale, "form.optional")})`}</span>
          )}
        </Label>
        {field.hint && <Text slot="description" className="field-hint">{field.hint}</Text>}
        <FieldError id={id} error={field.error} locale={field.locale} />
        <DateInput className="control control-date">
          {(segment) => <DateSegment className={`date-part${lookOf(segment)}`} segment={segment} />}
        </DateInput>
      </AriaDateField>
    </I18nProvider>
  );
}
