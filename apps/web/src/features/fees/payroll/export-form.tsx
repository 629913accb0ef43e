"use client";
import type { Locale } from "@raati/i18n";
import { DateField } from "@raati/ui/client";
import { textIn } from "../../../client/forms/form-values.ts";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";

interface ExportFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly tenant: string;
  /** The id of the export, so that a second press is the same export. */
  readonly id: string;
  readonly payDay: string;
  readonly done: string;
}

/** Hands everything that was approved to payroll, with the day on which it is paid. */
export function ExportForm({ locale, texts, tenant, id, payDay, done }: ExportFormProps) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} save={t("send")} saved={t("sent")} note={t("note")} then={done}
      send={(data) => procedures.meetings.fees.export.mutate({ tenant, id, payDay: textIn(data, "payDay") })}
    >
      {({ errorOf }) => (
        <DateField
          locale={locale} name="payDay" label={t("payDay")} hint={t("payDayHint")} defaultValue={payDay}
          error={errorOf("payDay")}
        />
      )}
    </SavingForm>
  );
}
