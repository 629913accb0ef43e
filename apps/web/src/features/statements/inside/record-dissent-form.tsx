"use client";
import { htmlLang, type Locale } from "@raati/i18n";
import { Checkbox, RadioGroup, Select, TextArea, type SelectOption } from "@raati/ui";
import { useState } from "react";
import { isTicked, textIn } from "../../../client/forms/form-values.ts";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say } from "../../../client/texts.ts";
import type { DeedFormProps } from "./deed-form-props.ts";

interface RecordDissentFormProps extends DeedFormProps {
  readonly lang: Locale;
  readonly members: readonly SelectOption[];
  /** The views that the member may join. */
  readonly views: readonly { readonly id: string; readonly words: string }[];
}

const OWN = "own";
const SHORT = 80;

/**
 * The coordinator writes down the view of a member without a computer, as she told it: own words, or joining another view.
 */
export function RecordDissentForm({ locale, texts, target, done, back, id, lang, members, views }: RecordDissentFormProps) {
  const t = (key: string) => say(texts, key);
  const [what, setWhat] = useState(OWN);
  return (
    <SavingForm
      locale={locale} save={t("send")} saved={t("sent")} note={t("note")} then={done} back={back}
      send={(data) => procedures.statements.recordDissent.mutate({
        ...target, id, member: textIn(data, "member"), nameShown: isTicked(data, "nameShown"),
        ...(what === OWN ? { text: textIn(data, "text"), lang } : { dissent: what }),
      })}
    >
      {({ errorOf }) => (
        <>
          <Select locale={locale} name="member" label={t("member")} hint={t("memberHint")} options={members}
            error={errorOf("member")} />
          {views.length > 0 && (
            <RadioGroup
              locale={locale} name="what" label={t("what")} value={what} onChange={setWhat}
              options={[{ value: OWN, label: t("own") }, ...views.map(({ id: value, words }) => ({
                value, label: `${t("joins")}: ${words.length > SHORT ? `${words.slice(0, SHORT)}…` : words}`,
              }))]}
            />
          )}
          {what === OWN && (
            <TextArea
              locale={locale} name="text" label={t("text")} hint={t("hint")} limit={4000} rows={5} lang={htmlLang(lang)}
              error={errorOf("text")}
            />
          )}
          <Checkbox locale={locale} name="nameShown" label={t("nameShown")} hint={t("nameHint")} />
        </>
      )}
    </SavingForm>
  );
}
