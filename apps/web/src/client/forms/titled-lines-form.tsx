"use client";
import type { Locale, LocalizedText } from "@raati/i18n";
import type { FormState } from "@raati/ui/client";
import type { ReactNode } from "react";
import { SavingForm } from "../saving-form.tsx";
import { say, type SectionTexts } from "../texts.ts";
import { localizedIn } from "./form-values.ts";
import { linesIn } from "./lines-in.ts";
import { LocalizedField } from "./localized-field.tsx";

export interface TitledLinesFormProps {
  readonly locale: Locale;
  readonly languages: readonly Locale[];
  /** title, titleHint, send, sent, back; and the name of the lines' field with its hint. */
  readonly texts: SectionTexts;
  /** The id of the new thing, and after it one for each of its lines. */
  readonly ids: readonly string[];
  /** Where it leads, and where one goes back to. */
  readonly done: string;
}

interface Written {
  readonly id: string;
  readonly title: LocalizedText;
  readonly lines: readonly { readonly id: string; readonly text: LocalizedText }[];
}

/** A form that makes something of a title and of lines, each line a thing of its own, such as the topics of a choice. */
export function TitledLinesForm({ locale, languages, texts, ids, done, field, send, children }: TitledLinesFormProps & {
  /** The name of the lines' field. */
  readonly field: string;
  readonly send: (written: Written, data: FormData) => Promise<unknown>;
  readonly children?: (state: FormState) => ReactNode;
}) {
  const t = (key: string) => say(texts, key);
  const [id = "", ...lineIds] = ids;
  return (
    <SavingForm
      locale={locale} languages={languages} save={t("send")} saved={t("sent")} then={done}
      back={{ href: done, text: t("back") }}
      send={(data) => send({
        id, title: localizedIn(data, "title", languages),
        lines: linesIn(data, field, languages).map((text, index) => ({ id: lineIds[index] ?? "", text })),
      }, data)}
    >
      {(state) => (
        <>
          <LocalizedField
            locale={locale} languages={languages} name="title" label={t("title")} hint={t("titleHint")}
            errorOf={state.errorOf}
          />
          <LocalizedField
            locale={locale} languages={languages} name={field} label={t(field)} hint={t(`${field}Hint`)} long
            errorOf={state.errorOf}
          />
          {children?.(state)}
        </>
      )}
    </SavingForm>
  );
}
