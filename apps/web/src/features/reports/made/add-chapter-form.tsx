"use client";
import type { Locale } from "@raati/i18n";
import { localizedIn } from "../../../client/forms/form-values.ts";
import { LocalizedField } from "../../../client/forms/localized-field.tsx";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";
import type { ReportTarget } from "./report-commands.ts";

interface AddChapterFormProps {
  readonly locale: Locale;
  readonly languages: readonly Locale[];
  readonly id: string;
  readonly texts: SectionTexts;
  readonly target: ReportTarget;
  readonly next: string;
}

/** A chapter of the report's own. */
export function AddChapterForm({ locale, languages, id, texts, target, next }: AddChapterFormProps) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} languages={languages} kind="secondary" save={t("send")} saved={t("sent")} then={next}
      send={(data) => procedures.reports.addChapter.mutate({ ...target, id, title: localizedIn(data, "title", languages) })}
    >
      {({ errorOf }) => (
        <LocalizedField locale={locale} languages={languages} name="title" label={t("name")} limit={140} errorOf={errorOf} />
      )}
    </SavingForm>
  );
}
