"use client";
import type { OutlineId } from "@raati/core/reports/schema";
import type { Locale } from "@raati/i18n";
import { CheckboxGroup, type Choice, FormNote, RadioGroup, TextInput } from "@raati/ui";
import { DateField } from "@raati/ui/client";
import { useState } from "react";
import { given, listIn, localizedIn, numberIn, optionalIn, textIn } from "../../../client/forms/form-values.ts";
import { LocalizedField } from "../../../client/forms/localized-field.tsx";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";

interface NewReportFormProps {
  readonly locale: Locale;
  readonly tenant: string;
  /** Made when the form was opened, so that sending twice makes one report. */
  readonly id: string;
  readonly year: number;
  readonly languages: readonly Locale[];
  readonly panels: readonly (Choice & { readonly mine: boolean })[];
  readonly texts: SectionTexts;
  readonly back: string;
  readonly next: string;
}

const OUTLINES = ["panels", "client-report", "network"] as const satisfies readonly OutlineId[];
const PERIODS = ["year", "days"] as const;

/** Which report is made. Its chapters come from the outline and can all be changed after that. */
export function NewReportForm({ locale, tenant, id, year, languages, panels, texts, back, next }: NewReportFormProps) {
  const t = (key: string) => say(texts, key);
  const [period, setPeriod] = useState("year");
  const send = (data: FormData) => procedures.reports.draft.mutate(given({
    tenant, id, year: numberIn(data, "year"), title: localizedIn(data, "title", languages), panels: listIn(data, "panels"),
    languages: listIn(data, "languages") as Locale[], outline: textIn(data, "outline") as OutlineId,
    from: period === "days" ? optionalIn(data, "from") : undefined, to: period === "days"
      ? optionalIn(data, "to") : undefined,
  }));
  return (
    <SavingForm
      locale={locale} languages={languages} save={t("send")} saved={t("sent")} note={t("note")} send={send} then={next}
      back={{ href: back, text: t("back") }}
    >
      {({ errorOf }) => (
        <>
          <FormNote locale={locale} />
          <LocalizedField locale={locale} languages={languages} name="title" label={t("name.label")} hint={t("name.hint")}
            limit={140} errorOf={errorOf} />
          <TextInput locale={locale} name="year" type="number" inputMode="numeric" width="short" label={t("year.label")}
            hint={t("year.hint")} defaultValue={String(year)} error={errorOf("year")} />
          <RadioGroup locale={locale} name="period" label={t("period")} value={period} onChange={setPeriod}
            options={PERIODS.map((value) => ({ value, label: t(`periods.${value}`) }))} />
          {period === "days" && (
            <div className="number-row">
              <DateField locale={locale} name="from" label={t("from")} error={errorOf("from")} />
              <DateField locale={locale} name="to" label={t("to")} error={errorOf("to")} />
            </div>
          )}
          <CheckboxGroup locale={locale} name="panels" label={t("panels.label")} hint={t("panels.hint")} options={panels}
            defaultValue={panels.filter(({ mine }) => mine).map(({ value }) => value)} error={errorOf("panels")} />
          <RadioGroup locale={locale} name="outline" label={t("outline.label")} defaultValue="panels"
            error={errorOf("outline")}
            options={OUTLINES.map(
              (value) => ({ value, label: t(`outline.${value}.name`), hint: t(`outline.${value}.hint`) })
            )}
            />
          <CheckboxGroup locale={locale} name="languages" label={t("languages")} error={errorOf("languages")}
            defaultValue={languages.filter((one) => one !== "fi-plain")}
            options={languages.map((value) => ({ value, label: t(`language.${value}`) }))} />
        </>
      )}
    </SavingForm>
  );
}
