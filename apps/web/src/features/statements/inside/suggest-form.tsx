"use client";
import { htmlLang, type Locale } from "@raati/i18n";
import { TextArea } from "@raati/ui";
import { given, optionalIn } from "../../../client/forms/form-values.ts";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say } from "../../../client/texts.ts";
import { differenceOf } from "../writing/change-text.ts";
import type { DeedFormProps } from "./deed-form-props.ts";

interface SuggestFormProps extends DeedFormProps {
  readonly part: string;
  readonly lang: Locale;
  /** How the part reads now. */
  readonly now: string;
}

/** Suggests another wording: the member writes the part as it should read, and the passage that differs is what is asked. */
export function SuggestForm({ locale, texts, target, done, back, id, part, lang, now }: SuggestFormProps) {
  const t = (key: string) => say(texts, key);
  const send = (data: FormData) => {
    const typed = data.get("wording");
    return procedures.statements.suggest.mutate(given({
      ...target, id, part, lang, ...differenceOf(now, typeof typed === "string" ? typed : ""),
      reason: optionalIn(data, "reason"),
    }));
  };
  return (
    <SavingForm locale={locale} save={t("send")} saved={t("sent")} note={t("note")} then={done} back={back} send={send}>
      {({ errorOf }) => (
        <>
          <TextArea
            locale={locale} name="wording" label={t("wording")} hint={t("hint")} rows={6} lang={htmlLang(lang)}
            defaultValue={now} error={errorOf("wording") ?? errorOf("passage")}
          />
          <TextArea
            locale={locale} name="reason" label={t("reason")} rows={2} limit={2000} need="optional" error={errorOf("reason")}
          />
        </>
      )}
    </SavingForm>
  );
}
