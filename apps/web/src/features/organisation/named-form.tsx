"use client";
import type { Locale, LocalizedText } from "@raati/i18n";
import type { FormState } from "@raati/ui/client";
import type { ReactNode } from "react";
import { LocalizedField } from "../../client/forms/localized-field.tsx";
import { SavingForm } from "../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../client/texts.ts";

/** What the form of every part of the organisation is handed. */
export interface NamedFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly tenant: string;
  readonly languages: readonly Locale[];
  /** Made with the page for a new one. */
  readonly id: string;
  /** The list that it stands in. */
  readonly back: string;
}

interface NamedFormParts extends Pick<NamedFormProps, "locale" | "texts" | "languages" | "back"> {
  /** Left out for a new one. */
  readonly values: { readonly revision: number; readonly name: LocalizedText } | undefined;
  readonly send: (data: FormData, revision: number) => Promise<unknown>;
  /** Where to go when it is saved: after a new one to the list when left out, and nowhere after a change. */
  readonly then?: string;
  /** What is asked before the name. */
  readonly before?: (state: FormState) => ReactNode;
  /** What is asked after it. */
  readonly children: (state: FormState) => ReactNode;
}

/** Adds or changes a part of the organisation. Each has a name in the organisation's languages. */
export function NamedForm(
  { locale, texts, languages, values, send, back, then = values ? undefined : back, before, children }: NamedFormParts,
) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} revision={values?.revision} languages={languages} save={t(values ? "save" : "add")} saved={t("saved")}
      then={then} back={{ href: back, text: t("back") }} send={send}
    >
      {(state) => (
        <>
          {before?.(state)}
          <LocalizedField
            locale={locale} languages={languages} name="name" label={t("name")} hint={texts.nameHint} values={values?.name}
            errorOf={state.errorOf}
          />
          {children(state)}
        </>
      )}
    </SavingForm>
  );
}
