"use client";
import type { Locale, LocalizedText } from "@raati/i18n";
import { CheckboxGroup, type Choice } from "@raati/ui";
import { listIn, localizedIn, optionalLocalizedIn } from "../../../client/forms/form-values.ts";
import { LocalizedField } from "../../../client/forms/localized-field.tsx";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";
import type { ReportTarget } from "./report-commands.ts";

interface ChapterFormProps {
  readonly locale: Locale;
  readonly languages: readonly Locale[];
  readonly texts: SectionTexts;
  readonly target: ReportTarget & { readonly chapter: string };
  readonly before: {
    readonly version: number; readonly title: LocalizedText; readonly text?: LocalizedText;
    readonly sections: readonly string[];
  };
  readonly sources: readonly Choice[];
  readonly back: string;
}

/** One chapter: its title, its text in each language, and which figures and tables stand below it. */
export function ChapterForm({ locale, languages, texts, target, before, sources, back }: ChapterFormProps) {
  const t = (key: string) => say(texts, key);
  const send = async (data: FormData, version: number) => {
    const text = optionalLocalizedIn(data, "text", languages);
    const { chapters } = await procedures.reports.saveChapter.mutate({
      ...target, version, title: localizedIn(data, "title", languages), ...(text && { text }),
      sections: listIn(data, "sections"),
    });
    // The form goes on from the version of its own chapter.
    return { revision: chapters.find(({ id }) => id === target.chapter)?.version };
  };
  return (
    <SavingForm
      locale={locale} languages={languages} revision={before.version} save={t("send")} saved={t("sent")} send={send}
      back={{ href: back, text: t("back") }}
    >
      {({ errorOf }) => (
        <>
          <LocalizedField locale={locale} languages={languages} name="title" label={t("name")} limit={140}
            values={before.title}
            errorOf={errorOf} />
          <LocalizedField locale={locale} languages={languages} name="text" label={t("text.label")} hint={t("text.hint")}
            long
            limit={8000} values={before.text} errorOf={errorOf} optional />
          <CheckboxGroup locale={locale} name="sections" label={t("sections.label")} hint={t("sections.hint")}
            need="optional"
            options={sources} defaultValue={before.sections} error={errorOf("sections")} />
        </>
      )}
    </SavingForm>
  );
}
