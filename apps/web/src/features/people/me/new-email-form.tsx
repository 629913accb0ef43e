"use client";
import type { Locale } from "@raati/i18n";
import { FormActions, Notice, TextInput } from "@raati/ui";
import { Form, SubmitButton } from "@raati/ui/client";
import { useState } from "react";
import { optionalIn } from "../../../client/forms/form-values.ts";
import { sendForm } from "../../../client/forms/send-form.ts";
import { procedures } from "../../../client/procedures.ts";
import { say, type SectionTexts } from "../../../client/texts.ts";

interface NewEmailFormProps {
  readonly locale: Locale;
  readonly tenant: string;
  /** The section `peoplePages:me.newEmail`. */
  readonly texts: SectionTexts;
}

/** Asks for another address to sign in with. Nothing changes before the link in the new mail is used. */
export function NewEmailForm({ locale, tenant, texts }: NewEmailFormProps) {
  const t = (key: string) => say(texts, key);
  const [sentTo, setSentTo] = useState<string>();
  const send = async (data: FormData) => {
    const email = optionalIn(data, "email") ?? "";
    const problems = await sendForm(() => procedures.people.me.askNewEmail.mutate({ tenant, email }));
    setSentTo(problems ? undefined : email);
    return problems;
  };
  return (
    <>
      {sentTo !== undefined && (
        <Notice kind="success" live title={t("sent")}><p>{t("sentTo")} <strong>{sentTo}</strong></p></Notice>
      )}
      <Form locale={locale} onSubmit={send}>
        {({ errorOf }) => (
          <>
            <TextInput
              locale={locale} type="email" name="email" label={t("email")} hint={t("hint")} autoComplete="email"
              error={errorOf("email")}
            />
            <FormActions><SubmitButton locale={locale} kind="secondary">{t("send")}</SubmitButton></FormActions>
          </>
        )}
      </Form>
    </>
  );
}
