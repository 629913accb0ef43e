"use client";
import { Button } from "@raati/ui";
import type { Locale } from "@raati/i18n";
import { GivenButton } from "../../../client/forms/given-button.tsx";
import { procedures } from "../../../client/procedures.ts";
import { say, type SectionTexts } from "../../../client/texts.ts";

interface PrintLettersProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly tenant: string;
  /** The call and the letters on this page, to mark them as printed; left out where nobody marks them. */
  readonly mark?: { readonly call: string; readonly letters: readonly string[] };
}

/** Prints the letters of the page, each on a sheet of its own, and then marks them as printed. */
export function PrintLetters({ locale, texts, tenant, mark }: PrintLettersProps) {
  const t = (key: string) => say(texts, key);
  return (
    <div className="btn-row no-print">
      <Button kind="primary" onClick={() => window.print()}>{t("print")}</Button>
      {mark && (
        <GivenButton
          locale={locale} label={t("mark")}
          give={() => procedures.recruitment.applications.markPrinted.mutate({ tenant, call: mark.call,
            letters: [...mark.letters] })}
        />
      )}
    </div>
  );
}
