"use client";
import type { Locale } from "@raati/i18n";
import { FormActions, Notice, TextArea, TextInput } from "@raati/ui";
import { Form, SubmitButton } from "@raati/ui/client";
import { useState } from "react";
import { optionalIn, textIn } from "../../../client/forms/form-values.ts";
import { problemsOf, procedures } from "../../../client/procedures.ts";
import { say, type SectionTexts } from "../../../client/texts.ts";

interface BarrierFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly tenant: string;
  /** Made when the page was drawn: the same message sent twice is one. */
  readonly id: string;
}

/** Anybody tells of a barrier in the service, without an account. */
export function BarrierForm({ locale, texts, tenant, id }: BarrierFormProps) {
  const [told, setTold] = useState<{ readonly answerComes: boolean }>();
  const t = (key: string) => say(texts, key);
  const send = (data: FormData) => problemsOf(async () => {
    const input = {
      tenant, id, text: textIn(data, "text"), page: optionalIn(data, "page"), email: optionalIn(data, "email"),
    };
    setTold(await procedures.tenants.tellBarrier.mutate(input));
  });
  if (told) {
    return (
      <Notice kind="success" live title={t("sent")}>
        <p>{t(told.answerComes ? "answerComes" : "noAnswer")}</p>
      </Notice>
    );
  }
  return (
    <Form locale={locale} onSubmit={send}>
      {({ errorOf }) => (
        <>
          <TextArea locale={locale} name="text" label={t("text")} hint={t("textHint")} error={errorOf("text")} />
          <TextInput
            locale={locale}
            name="page"
            label={t("page")}
            hint={t("pageHint")}
            need="optional"
            error={errorOf("page")}
          />
          <TextInput
            locale={locale}
            name="email"
            type="email"
            label={t("email")}
            hint={t("emailHint")}
            need="optional"
            autoComplete="email"
            error={errorOf("email")}
          />
          <FormActions>
            <SubmitButton locale={locale}>{t("send")}</SubmitButton>
          </FormActions>
        </>
      )}
    </Form>
  );
}
