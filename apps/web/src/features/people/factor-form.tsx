"use client";
import type { Locale } from "@raati/i18n";
import { FormActions, TextInput } from "@raati/ui";
import { Form, SubmitButton } from "@raati/ui/client";
import { useRouter } from "next/navigation";
import { problemsOf, procedures } from "../../client/procedures.ts";
import { textIn } from "../../client/forms/form-values.ts";
import { say, type SectionTexts } from "../../client/texts.ts";

interface FactorFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly tenant: string;
  readonly next: string;
}

/** The code of the authenticator app, or a recovery code. */
export function FactorForm({ locale, texts, tenant, next }: FactorFormProps) {
  const router = useRouter();
  const send = async (data: FormData) => {
    const problems = await problemsOf(() =>
      procedures.people.me.giveFactor.mutate({ tenant, code: textIn(data, "code") }),
    );
    if (!problems) router.push(next);
    return problems;
  };
  return (
    <Form locale={locale} onSubmit={send}>
      {({ errorOf }) => (
        <>
          <TextInput
            locale={locale}
            name="code"
            width="short"
            autoComplete="one-time-code"
            spellCheck={false}
            autoCapitalize="characters"
            label={say(texts, "label")}
            hint={say(texts, "hint")}
            error={errorOf("code")}
          />
          <FormActions>
            <SubmitButton locale={locale}>{say(texts, "send")}</SubmitButton>
          </FormActions>
        </>
      )}
    </Form>
  );
}
