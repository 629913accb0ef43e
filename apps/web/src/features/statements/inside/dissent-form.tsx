"use client";
import { htmlLang, type Locale } from "@raati/i18n";
import { Checkbox, Quote, TextArea } from "@raati/ui";
import { isTicked, textIn } from "../../../client/forms/form-values.ts";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say } from "../../../client/texts.ts";
import type { DeedFormProps } from "./deed-form-props.ts";

/** A member's dissenting view in own words (J2.9). The name stands beside it only when the member ticks so. */
export function DissentForm({ locale, texts, target, done, back, id, lang }: DeedFormProps & { readonly lang: Locale }) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} save={t("send")} saved={t("sent")} note={t("note")} then={done} back={back}
      send={(data) => procedures.statements.dissent.mutate({
        ...target, id, text: textIn(data, "text"), lang, nameShown: isTicked(data, "nameShown"),
      })}
    >
      {({ errorOf }) => (
        <>
          <TextArea
            locale={locale} name="text" label={t("text")} hint={t("hint")} limit={4000} rows={5} lang={htmlLang(lang)}
            error={errorOf("text")}
          />
          <Checkbox locale={locale} name="nameShown" label={t("nameShown")} hint={t("nameHint")} />
        </>
      )}
    </SavingForm>
  );
}

interface JoinFormProps extends DeedFormProps { readonly dissent: string; readonly words: string | undefined }

/** A member joins another member's view: the same words, one member more. */
export function JoinForm({ locale, texts, target, done, back, id, dissent, words }: JoinFormProps) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} save={t("send")} saved={t("sent")} note={t("note")} then={done} back={back}
      send={(data) => procedures.statements.joinDissent.mutate({
        ...target, id, dissent, nameShown: isTicked(data, "nameShown"),
      })}
    >
      {() => (
        <>
          {words && <Quote kind="dissent"><p className="written">{words}</p></Quote>}
          <Checkbox locale={locale} name="nameShown" label={t("nameShown")} hint={t("nameHint")} />
        </>
      )}
    </SavingForm>
  );
}
