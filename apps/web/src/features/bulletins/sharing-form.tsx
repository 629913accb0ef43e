"use client";
import type { Locale } from "@raati/i18n";
import { TextInput } from "@raati/ui";
import { DateField } from "@raati/ui/client";
import { textIn } from "../../client/forms/form-values.ts";
import { procedures } from "../../client/procedures.ts";
import { SavingForm } from "../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../client/texts.ts";

interface SharingFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly target: { readonly tenant: string; readonly panel: string; readonly meeting: string };
  /** The id of the record, so that a second press is the same record. */
  readonly id: string;
  readonly today: string;
  readonly done: string;
}

/** A member writes down where the bulletin was passed on (A11). */
export function SharingForm({ locale, texts, target, id, today, done }: SharingFormProps) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} save={t("send")} saved={t("sent")} kind="secondary" then={done} label={t("title")}
      send={(data) => procedures.meetings.bulletins.recordSharing.mutate({
        ...target, id, where: textIn(data, "where"), on: textIn(data, "on"),
      })}
    >
      {({ errorOf }) => (
        <>
          <TextInput
            locale={locale} name="where" label={t("where")} hint={t("whereHint")} autoComplete="off" error={errorOf("where")}
          />
          <DateField locale={locale} name="on" label={t("on")} defaultValue={today} max={today} error={errorOf("on")} />
        </>
      )}
    </SavingForm>
  );
}
