"use client";
import type { Locale } from "@raati/i18n";
import { GivenButton } from "../../../../client/forms/given-button.tsx";
import { procedures } from "../../../../client/procedures.ts";
import { say, type SectionTexts } from "../../../../client/texts.ts";

interface GuardianAnswerProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly target: { readonly tenant: string; readonly token: string };
}

/** A guardian's yes or no. A no ends the application, so it is asked about once more. */
export function GuardianAnswer({ locale, texts, target }: GuardianAnswerProps) {
  const t = (key: string) => say(texts, key);
  const give = (consents: boolean) => () =>
    procedures.recruitment.applications.answerGuardian.mutate({ ...target, consents });
  return (
    <div className="big-answers">
      <GivenButton locale={locale} label={t("consent")} kind="primary" width="full" give={give(true)} />
      <GivenButton
        locale={locale} label={t("refuse")} width="full" give={give(false)}
        confirm={{ title: t("refuseTitle"), text: t("refuseText"), keep: t("keep") }}
      />
    </div>
  );
}
