"use client";
import type { NamePageView } from "@raati/core/panels/schema";
import type { Locale } from "@raati/i18n";
import { GivenButton } from "../../../client/forms/given-button.tsx";
import { procedures } from "../../../client/procedures.ts";
import { say, type SectionTexts } from "../../../client/texts.ts";

interface NameAnswerProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly target: { readonly tenant: string; readonly token: string };
  readonly state: NamePageView["state"];
}

/** A guardian's yes or no to the name, and the way back from either. */
export function NameAnswer({ locale, texts, target, state }: NameAnswerProps) {
  const t = (key: string) => say(texts, key);
  const give = (consents: boolean) => () => procedures.panels.guardians.answer.mutate({ ...target, consents });
  if (state === "given") {
    return (
      <GivenButton
        locale={locale} label={t("takeBack")} width="full" give={give(false)}
        confirm={{ title: t("takeBackTitle"), text: t("takeBackText"), keep: t("keep") }}
      />
    );
  }
  return (
    <div className="big-answers">
      <GivenButton locale={locale} label={t("agree")} kind="primary" width="full" give={give(true)} />
      {state === "asked" && <GivenButton locale={locale} label={t("refuse")} width="full" give={give(false)} />}
    </div>
  );
}
