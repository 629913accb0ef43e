"use client";
import type { Locale } from "@raati/i18n";
import { SavingForm } from "../../../client/saving-form.tsx";
import { procedures } from "../../../client/procedures.ts";
import { say, type SectionTexts } from "../../../client/texts.ts";

interface ConfirmFormProps {
  readonly locale: Locale;
  readonly target: { readonly tenant: string; readonly token: string };
  readonly words: SectionTexts;
}

/** Confirms an address. The page, asked for anew, says that it is done. */
export function ConfirmForm({ locale, target, words }: ConfirmFormProps) {
  return (
    <SavingForm
      locale={locale} save={say(words, "button")} saved={say(words, "done")}
      send={() => procedures.notifications.news.confirm.mutate(target)}
    >
      {() => null}
    </SavingForm>
  );
}
