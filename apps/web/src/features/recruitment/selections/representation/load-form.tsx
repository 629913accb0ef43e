"use client";
import type { Locale } from "@raati/i18n";
import { FileField, TextArea } from "@raati/ui";
import { Form, type FormProblem, SubmitButton } from "@raati/ui/client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Notice } from "@raati/ui";
import { textIn } from "../../../../client/forms/form-values.ts";
import { sendForm } from "../../../../client/forms/send-form.ts";
import { procedures } from "../../../../client/procedures.ts";
import { say, sayWith, type SectionTexts } from "../../../../client/texts.ts";

interface LoadFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly tenant: string;
  /** What may be wrong in a row, by its key; "{{area}}" stands for the value of the row. */
  readonly problems: SectionTexts;
}

/** The text of a chosen file, or what was pasted. */
export async function fileText(data: FormData): Promise<string> {
  const file = data.get("file");
  return file instanceof File && file.size > 0 ? file.text() : textIn(data, "csv");
}

/** Loads population figures from a file. One wrong row, and nothing is loaded: each is named with its row and column. */
export function LoadForm({ locale, texts, tenant, problems }: LoadFormProps) {
  const router = useRouter();
  const [said, setSaid] = useState<string>();
  const t = (key: string) => say(texts, key);
  const send = async (data: FormData): Promise<readonly FormProblem[] | undefined> => {
    setSaid(undefined);
    let wrong: FormProblem[] = [];
    const csv = await fileText(data);
    const refused = await sendForm(async () => {
      const { loaded, problems: rows } = await procedures.recruitment.representation.load.mutate({ tenant, csv });
      wrong = rows.map(({ row, column, key, values }) =>
        ({ field: "csv", label: sayWith(texts, "row", { row, column }), message: sayWith(problems, key, values) }));
      if (rows.length === 0) setSaid(sayWith(texts, "loaded", { number: loaded }));
    });
    const all = refused ?? wrong;
    if (all.length === 0) router.refresh();
    return all;
  };
  return (
    <>
      <div className="saved-place">{said !== undefined && <Notice kind="success" live title={said} />}</div>
      <Form locale={locale} onSubmit={send}>
        {({ errorOf }) => (
          <>
            <FileField locale={locale} name="file" label={t("file")} hint={t("fileHint")} need="silent"
              accept=".csv,text/csv" />
            <TextArea locale={locale} name="csv" label={t("paste")} hint={t("pasteHint")} need="silent" rows={4}
              error={errorOf("csv")} />
            <SubmitButton locale={locale}>{t("send")}</SubmitButton>
          </>
        )}
      </Form>
    </>
  );
}
