"use client";
import type { Locale } from "@raati/i18n";
import { FormActions, TextInput } from "@raati/ui";
import { Form, SubmitButton } from "@raati/ui/client";
import { type ReactNode, useState } from "react";
import { problemsOf, procedures } from "../../../client/procedures.ts";
import { say, type SectionTexts } from "../../../client/texts.ts";
import { textIn } from "../../../client/forms/form-values.ts";
import { RecoveryCodes } from "./recovery-codes.tsx";

interface ConfirmFactorFormProps {
  readonly locale: Locale;
  readonly tenant: string;
  readonly then: string;
  readonly texts: SectionTexts;
  readonly codeTexts: SectionTexts;
  /** The steps before: they go when the codes come. */
  readonly children: ReactNode;
}

/** The first code of the app turns the second factor on; the recovery codes follow at once. */
export function ConfirmFactorForm({ locale, tenant, then, texts, codeTexts, children }: ConfirmFactorFormProps) {
  const [codes, setCodes] = useState<readonly string[]>();
  const send = (data: FormData) =>
    problemsOf(async () => {
      const answer = await procedures.people.me.confirmFactor.mutate({ tenant, code: textIn(data, "code") });
      setCodes(answer.codes);
    });
  if (codes) return <RecoveryCodes codes={codes} texts={codeTexts} then={then} />;
  return (
    <>
      {children}
      <Form locale={locale} onSubmit={async (data) => await send(data)}>
        {({ errorOf }) => (
          <>
            <TextInput
              locale={locale}
              name="code"
              label={say(texts, "label")}
              hint={say(texts, "hint")}
              inputMode="numeric"
              autoComplete="one-time-code"
              width="short"
              error={errorOf("code")}
            />
            <FormActions>
              <SubmitButton locale={locale}>{say(texts, "send")}</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </>
  );
}
