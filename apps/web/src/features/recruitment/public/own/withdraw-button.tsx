"use client";
import type { Locale } from "@raati/i18n";
import { GivenButton } from "../../../../client/forms/given-button.tsx";
import { procedures } from "../../../../client/procedures.ts";
import { say, type SectionTexts } from "../../../../client/texts.ts";

interface WithdrawButtonProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly target: { readonly tenant: string; readonly token: string };
}

/** Withdraws the own application after a question that says what is lost. */
export function WithdrawButton({ locale, texts, target }: WithdrawButtonProps) {
  const t = (key: string) => say(texts, key);
  return (
    <GivenButton
      locale={locale} label={t("button")} saved={t("done")}
      give={() => procedures.recruitment.applications.withdrawOwn.mutate(target)}
      confirm={{ title: t("sure"), text: t("lost"), keep: t("keep"), danger: true }}
    />
  );
}
