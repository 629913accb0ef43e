"use client";
import type { Locale } from "@raati/i18n";
import { TextArea } from "@raati/ui";
import { textIn } from "../../../client/forms/form-values.ts";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";

interface ReturnFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly tenant: string;
  readonly claim: string;
  readonly done: string;
}

/** Payroll gives a fee back to the panel's coordinator, with what has to be put right. */
export function ReturnForm({ locale, texts, tenant, claim, done }: ReturnFormProps) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} save={t("send")} saved={t("sent")} then={done} back={{ href: done, text: t("back") }}
      send={(data) => procedures.meetings.fees.returnClaim.mutate({ tenant, claim, reason: textIn(data, "reason") })}
    >
      {({ errorOf }) => (
        <TextArea
          locale={locale} name="reason" rows={3} label={t("reason")} hint={t("reasonHint")} error={errorOf("reason")}
        />
      )}
    </SavingForm>
  );
}
