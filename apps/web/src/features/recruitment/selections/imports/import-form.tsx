"use client";
import type { Locale } from "@raati/i18n";
import { FileField, TextArea } from "@raati/ui";
import { procedures } from "../../../../client/procedures.ts";
import { SavingForm } from "../../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../../client/texts.ts";
import { fileText } from "../representation/load-form.tsx";

interface ImportFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly tenant: string;
  readonly call: string;
  /** Made with the page, so that a double click is one import. */
  readonly id: string;
  /** The page of the import. */
  readonly then: string;
}

/** Reads a file of applications into a preview. Nothing is an application before somebody has seen the preview. */
export function ImportForm({ locale, texts, tenant, call, id, then }: ImportFormProps) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} save={t("send")} saved={t("done")} then={then} note={t("note")}
      send={async (data) => {
        const file = data.get("file");
        const fileName = file instanceof File && file.size > 0 ? file.name : t("pasted");
        return procedures.recruitment.imports.preview.mutate({ tenant, call, id, fileName, csv: await fileText(data) });
      }}
    >
      {({ errorOf }) => (
        <>
          <FileField
            locale={locale} name="file" label={t("file")} hint={t("fileHint")} need="silent" accept=".csv,text/csv"
            error={errorOf("file") ?? errorOf("fileName")}
          />
          <TextArea locale={locale} name="csv" label={t("paste")} hint={t("pasteHint")} need="silent" rows={6}
            error={errorOf("csv")} />
        </>
      )}
    </SavingForm>
  );
}
