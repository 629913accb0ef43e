"use client";
import type { Locale } from "@raati/i18n";
import { FormActions, Notice, TextInput } from "@raati/ui";
import { Form, SubmitButton } from "@raati/ui/client";
import { useState } from "react";
import { problemsOf, procedures } from "../../client/procedures.ts";
import { textIn } from "../../client/forms/form-values.ts";
import { say, type SectionTexts } from "../../client/texts.ts";

interface SignInFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly tenant: string;
  /** Where the reader wanted to go. */
  readonly next: string | undefined;
}

/** Asks for a link by e-mail. The answer is the same whether the address is known or not. */
export function SignInForm({ locale, texts, tenant, next }: SignInFormProps) {
  const [sent, setSent] = useState(false);
  const send = async (data: FormData) => {
    const problems = await problemsOf(() =>
      procedures.people.signIn.request.mutate({ tenant, next, email: textIn(data, "email") }),
    );
    setSent(problems === undefined);
    return problems;
  };
  if (sent)
    return (
      <Notice kind="success" live title={say(texts, "sent.title")}>
        <p>{say(texts, "sent.text")}</p>
      </Notice>
    );
  return (
    <Form locale={locale} onSubmit={send}>
      {({ errorOf }) => (
        <>
          <TextInput
            locale={locale}
            name="email"
            type="email"
            autoComplete="email"
            label={say(texts, "email.label")}
            hint={say(texts, "email.hint")}
            error={errorOf("email")}
          />
          <FormActions>
            <SubmitButton locale={locale}>{say(texts, "send")}</SubmitButton>
          </FormActions>
        </>
      )}
    </Form>
  );
}
