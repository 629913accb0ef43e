"use client";
import type { Locale } from "@raati/i18n";
import { Facts, Notice, TextInput } from "@raati/ui";
import { Form, SubmitButton } from "@raati/ui/client";
import { useState } from "react";
import { textIn } from "../../../../client/forms/form-values.ts";
import { say, type SectionTexts } from "../../../../client/texts.ts";

interface MyRowProps {
  readonly locale: Locale;
  /** The page's language as browsers name it. */
  readonly lang: string;
  readonly texts: SectionTexts;
  readonly source: { readonly tenant: string; readonly draw: string };
}

interface Found {
  readonly row: number;
  readonly line: string;
  readonly chance: number;
  readonly inPanels: number;
  readonly panels: number;
  readonly drawn?: boolean | undefined;
  /** Whether the row's seal opens with the salt: worked out here. */
  readonly opens: boolean;
}

/** An applicant's own row by the personal code: what was written down, and the own chance. */
export function MyRow({ locale, lang, texts, source }: MyRowProps) {
  const t = (key: string) => say(texts, key);
  const [found, setFound] = useState<Found>();
  const find = async (data: FormData) => {
    setFound(undefined);
    // Fetched now: whoever only reads the page is spared it.
    const [{ sendForm }, { procedures }, { sealOf }] = await Promise.all([
      import("../../../../client/forms/send-form.ts"), import("../../../../client/procedures.ts"),
      import("@raati/core/recruitment/schema"),
    ]);
    return sendForm(async () => {
      const row = await procedures.recruitment.draws.myRow.query({ ...source, code: textIn(data, "code") });
      setFound({ ...row, opens: (await sealOf(row.salt, row.line)) === row.digest });
    });
  };
  const percent = (share: number) => new Intl.NumberFormat(lang, { style: "percent" }).format(share);
  return (
    <Form locale={locale} onSubmit={find} label={t("title")}>
      {({ errorOf }) => (
        <>
          <TextInput
            locale={locale} name="code" label={t("code")} hint={t("codeHint")} width="medium" autoComplete="off"
            error={errorOf("code")}
          />
          <SubmitButton locale={locale} kind="secondary">{t("find")}</SubmitButton>
          <div role="status">
            {found && (
              <>
                <Notice
                  kind={found.drawn === false ? "info" : "success"}
                  title={t(found.drawn === undefined ? "inDraw" : found.drawn ? "drawn" : "notDrawn")}
                />
                <Facts kind="list" facts={[
                  { term: t("row"), value: found.row },
                  { term: t("chance"), value: `${percent(found.chance)} (${found.inPanels} / ${found.panels})` },
                  { term: t("line"), value: <code>{found.line}</code>, note: t(found.opens ? "opens" : "opensNot") },
                ]} />
              </>
            )}
          </div>
        </>
      )}
    </Form>
  );
}
