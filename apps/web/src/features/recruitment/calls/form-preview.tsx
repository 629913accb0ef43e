"use client";
import type { Locale } from "@raati/i18n";
import { FormNote } from "@raati/ui";
import { say, type SectionTexts } from "../../../client/texts.ts";
import { ApplicationField } from "../applications/application-field.tsx";
import type { ShownField } from "../applications/shown-field.ts";

const noError = () => undefined;

/**
 * The application form as applicants will see it. It can be tried: what is written in it goes nowhere, because it stands in
 * no form that is sent.
 */
export function FormPreview({ locale, texts, fields }: {
  readonly locale: Locale; readonly texts: SectionTexts; readonly fields: readonly ShownField[];
}) {
  return (
    <section className="sheet form-preview" aria-labelledby="form-preview-title">
      <h2 id="form-preview-title">{say(texts, "preview")}</h2>
      <p className="small muted">{say(texts, "previewHint")}</p>
      <FormNote locale={locale} />
      {fields.map((field) => (
        <div key={field.id}>
          <ApplicationField locale={locale} texts={texts} field={field} errorOf={noError} />
          {field.special && <p className="small muted">{say(texts, "specialNote")}</p>}
        </div>
      ))}
    </section>
  );
}
