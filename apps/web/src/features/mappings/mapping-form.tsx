"use client";
import type { Locale } from "@raati/i18n";
import { localizedIn } from "../../client/forms/form-values.ts";
import { linesIn } from "../../client/forms/lines-in.ts";
import { LocalizedField } from "../../client/forms/localized-field.tsx";
import { procedures } from "../../client/procedures.ts";
import { SavingForm } from "../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../client/texts.ts";

interface MappingFormProps {
  readonly locale: Locale;
  readonly languages: readonly Locale[];
  readonly texts: SectionTexts;
  readonly target: { readonly tenant: string; readonly panel: string; readonly meeting: string };
  /** The id of the mapping, and after it one for each topic. */
  readonly ids: readonly string[];
  readonly done: string;
}

/** Opens a mapping of services: which topics members look at (A8). */
export function MappingForm({ locale, languages, texts, target, ids, done }: MappingFormProps) {
  const t = (key: string) => say(texts, key);
  const [id = "", ...topicIds] = ids;
  return (
    <SavingForm
      locale={locale} languages={languages} save={t("send")} saved={t("sent")} then={done}
      back={{ href: done, text: t("back") }}
      send={(data) => procedures.meetings.mappings.open.mutate({
        ...target, id, title: localizedIn(data, "title", languages),
        topics: linesIn(data, "topics", languages).map((name, index) => ({ id: topicIds[index] ?? "", name })),
      })}
    >
      {({ errorOf }) => (
        <>
          <LocalizedField
            locale={locale} languages={languages} name="title" label={t("title")} hint={t("titleHint")} errorOf={errorOf}
          />
          <LocalizedField
            locale={locale} languages={languages} name="topics" label={t("topics")} hint={t("topicsHint")} long
            errorOf={errorOf}
          />
        </>
      )}
    </SavingForm>
  );
}
