"use client";
import type { Locale } from "@raati/i18n";
import { Form, SubmitButton } from "@raati/ui/client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useFocusAfter } from "../../../../client/focus-after.ts";
import { sendForm } from "../../../../client/forms/send-form.ts";
import { procedures } from "../../../../client/procedures.ts";
import { say, type SectionTexts } from "../../../../client/texts.ts";

interface ConfirmButtonProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly target: { readonly tenant: string; readonly token: string };
  /** The status page, and where to look for another call. */
  readonly own: string;
  readonly calls: string;
}

/** Confirms the address and leads to the applicant's own page. Pressed twice, or opened again, it leads there too. */
export function ConfirmButton({ locale, texts, target, own, calls }: ConfirmButtonProps) {
  const router = useRouter();
  const keepFocus = useFocusAfter();
  const [refused, setRefused] = useState(false);
  const confirm = async () => {
    const problems = await sendForm(async () => {
      const { statusToken } = await procedures.recruitment.applications.confirm.mutate(target);
      keepFocus(say(texts, "done"), own);
      router.push(`${own}?token=${encodeURIComponent(statusToken)}`);
    });
    setRefused(problems !== undefined);
    return problems;
  };
  return (
    <Form locale={locale} onSubmit={confirm}>
      {refused && <p><a className="onward" href={calls}>{say(texts, "calls")}</a></p>}
      <SubmitButton locale={locale}>{say(texts, "button")}</SubmitButton>
    </Form>
  );
}
