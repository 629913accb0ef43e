"use client";
import type { Locale, LocalizedText } from "@raati/i18n";
import { localizedIn } from "../../client/forms/form-values.ts";
import { LocalizedField } from "../../client/forms/localized-field.tsx";
import { procedures } from "../../client/procedures.ts";
import { SavingForm } from "../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../client/texts.ts";

interface BulletinFormProps {
  readonly locale: Locale;
  readonly languages: readonly Locale[];
  readonly texts: SectionTexts;
  readonly target: { readonly tenant: string; readonly panel: string; readonly meeting: string };
  /** What was published before, if anything. */
  readonly before: LocalizedText | undefined;
  readonly done: string;
  readonly back: string;
}

/** A few sentences after a meeting, for members to pass on. */
export function BulletinForm({ locale, languages, texts, target, before, done, back }: BulletinFormProps) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} languages={languages} save={t(before ? "save" : "send")} saved={t("sent")}
      note={t(before ? "changeNote" : "note")} then={done} back={{ href: back, text: t("back") }}
      send={(data) => procedures.meetings.bulletins.publish.mutate(
        { ...target, text: localizedIn(data, "text", languages) }
      )}
    >
      {({ errorOf }) => (
        <LocalizedField
          locale={locale} languages={languages} name="text" label={t("text")} hint={t("hint")} long limit={8000}
          values={before} errorOf={errorOf}
        />
      )}
    </SavingForm>
  );
}
