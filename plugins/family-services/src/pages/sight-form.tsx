"use client";
import { callFromBrowser } from "@raati/core/plugins/browser";
import type { Locale } from "@raati/i18n";
import { CheckboxGroup, FormActions, Notice, type Choice } from "@raati/ui";
import { Form, SubmitButton } from "@raati/ui/client";
import { useState } from "react";

interface SightFormProps {
  readonly locale: Locale;
  readonly place: { readonly tenant: string; readonly panel: string };
  readonly choices: readonly Choice[];
  readonly sees: readonly string[];
  readonly texts: { readonly label: string; readonly save: string; readonly saved: string; readonly lost: string };
}

/** What the guardian may see, as boxes to tick. */
export function SightForm({ locale, place, choices, sees, texts }: SightFormProps) {
  const [saved, setSaved] = useState(false);
  const send = async (data: FormData) => {
    const answer = await callFromBrowser("family-services", "chooseSight", { ...place, sees: data.getAll("sees") });
    setSaved(answer.ok);
    return answer.ok ? undefined : [{ message: answer.message ?? texts.lost }];
  };
  return (
    <Form locale={locale} onSubmit={send}>
      <CheckboxGroup locale={locale} name="sees" label={texts.label} options={choices} defaultValue={sees} />
      {saved && <Notice kind="success" live>{texts.saved}</Notice>}
      <FormActions><SubmitButton locale={locale}>{texts.save}</SubmitButton></FormActions>
    </Form>
  );
}
