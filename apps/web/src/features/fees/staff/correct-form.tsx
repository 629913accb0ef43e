"use client";
import type { Locale } from "@raati/i18n";
import { TextArea, TextInput } from "@raati/ui";
import { textIn } from "../../../client/forms/form-values.ts";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";
import { centsIn, eurosOf, kilometresOf } from "../euros.ts";

interface CorrectFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly target: { readonly tenant: string; readonly panel: string; readonly claim: string };
  readonly revision: number;
  readonly feeCents: number;
  readonly metres: number;
  readonly done: string;
}

/** Puts the fee or the way of somebody right, with the reason that the member reads. */
export function CorrectForm({ locale, texts, target, revision, feeCents, metres, done }: CorrectFormProps) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} revision={revision} save={t("send")} saved={t("sent")} note={t("note")} then={done}
      back={{ href: done, text: t("back") }}
      send={(data, newest) => procedures.meetings.fees.correct.mutate({
        ...target, revision: newest, feeCents: centsIn(data, "feeCents"),
        metres: Math.round(kilometresOf(textIn(data, "metres")) * 1000), reason: textIn(data, "reason"),
      })}
    >
      {({ errorOf }) => (
        <>
          <TextInput
            locale={locale} name="feeCents" inputMode="decimal" width="short" label={t("fee")}
            defaultValue={eurosOf(feeCents)} error={errorOf("feeCents")}
          />
          <TextInput
            locale={locale} name="metres" inputMode="decimal" width="short" label={t("kilometres")}
            hint={t("kilometresHint")} defaultValue={String(metres / 1000).replace(".", ",")} error={errorOf("metres")}
          />
          <TextArea
            locale={locale} name="reason" rows={3} label={t("reason")} hint={t("reasonHint")} error={errorOf("reason")}
          />
        </>
      )}
    </SavingForm>
  );
}
