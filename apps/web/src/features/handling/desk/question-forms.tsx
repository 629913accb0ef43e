"use client";
import type { Locale } from "@raati/i18n";
import { localizedIn } from "../../../client/forms/form-values.ts";
import { LocalizedField } from "../../../client/forms/localized-field.tsx";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";
import type { HandlingTarget } from "../handling-commands.ts";

/** What every form about a matter is given. */
export interface HandlingFormProps {
  readonly locale: Locale;
  readonly languages: readonly Locale[];
  readonly texts: SectionTexts;
  readonly target: HandlingTarget;
  /** Where to go when it is done; the same page when left out. */
  readonly done?: string;
  readonly back?: { readonly href: string; readonly text: string };
}

/** Asks the panel to make something clear. */
export function AskForm({ locale, languages, texts, target, id, done, back }: HandlingFormProps & { readonly id: string }) {
  return (
    <SavingForm
      locale={locale} languages={languages} save={say(texts, "send")} saved={say(texts, "sent")} then={done} back={back}
      kind={done === undefined ? "secondary" : "primary"}
      send={(data) => procedures.handling.ask.mutate({ ...target, id, text: localizedIn(data, "text", languages) })}
    >
      {({ errorOf }) => (
        <LocalizedField
          locale={locale} languages={languages} name="text" label={say(texts, "text")} hint={say(texts, "hint")} long
          limit={2000} errorOf={errorOf}
        />
      )}
    </SavingForm>
  );
}

/** The panel's reply to one question. */
export function ReplyForm(
  { locale, languages, texts, target, question, done, back }: HandlingFormProps & { readonly question: string },
) {
  const t = (key: string) => say(texts, `reply.${key}`);
  return (
    <SavingForm
      locale={locale} languages={languages} save={t("send")} saved={t("sent")} then={done} back={back}
      send={(data) => procedures.handling.reply.mutate({ ...target, question, text: localizedIn(data, "text", languages) })}
    >
      {({ errorOf }) => (
        <LocalizedField
          locale={locale} languages={languages} name="text" label={t("text")} long limit={2000} errorOf={errorOf}
        />
      )}
    </SavingForm>
  );
}
