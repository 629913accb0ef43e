"use client";
import type { Locale } from "@raati/i18n";
import { FormActions, Notice, RadioGroup, TextInput } from "@raati/ui";
import { Form, SubmitButton } from "@raati/ui/client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { textIn } from "../../../client/forms/form-values.ts";
import { sendForm } from "../../../client/forms/send-form.ts";
import { procedures } from "../../../client/procedures.ts";
import { say } from "../../../client/texts.ts";
import type { MembershipFormProps } from "../inside/publication-form.tsx";

interface AskGuardianFormProps extends MembershipFormProps {
  readonly known: { readonly name: string | undefined; readonly email: string | undefined };
  /** The question has been sent already. */
  readonly asked: boolean;
  readonly language: Locale;
  readonly languages: readonly { readonly value: string; readonly label: string }[];
}

/** Asks a young member's guardian by mail whether the name may be published. */
export function AskGuardianForm({ locale, texts, target, known, asked, language, languages }: AskGuardianFormProps) {
  const t = (key: string) => say(texts, key);
  const router = useRouter();
  const [sent, setSent] = useState(false);
  const send = async (data: FormData) => {
    setSent(false);
    const problems = await sendForm(() => procedures.panels.guardians.ask.mutate({
      ...target, guardianName: textIn(data, "guardianName"), guardianEmail: textIn(data, "guardianEmail"),
      language: textIn(data, "language") as Locale,
    }));
    if (problems) return problems;
    setSent(true);
    router.refresh();
    return undefined;
  };
  return (
    <Form locale={locale} onSubmit={send}>
      {({ errorOf }) => (
        <>
          {sent && <Notice kind="success" live title={t("sent")} />}
          <TextInput locale={locale} name="guardianName" label={t("name")} defaultValue={known.name} width="medium"
            autoComplete="off" error={errorOf("guardianName")} />
          <TextInput locale={locale} name="guardianEmail" label={t("email")} hint={t("emailHint")} type="email"
            width="medium"
            defaultValue={known.email} autoComplete="off" error={errorOf("guardianEmail")} />
          <RadioGroup locale={locale} name="language" label={t("language")} defaultValue={language} options={languages}
            error={errorOf("language")} />
          <FormActions>
            <SubmitButton locale={locale} kind="secondary">{t(asked ? "askAgain" : "ask")}</SubmitButton>
          </FormActions>
        </>
      )}
    </Form>
  );
}
