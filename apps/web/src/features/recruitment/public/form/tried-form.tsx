"use client";
import type { Locale } from "@raati/i18n";
import { Notice } from "@raati/ui";
import { useEffect, useState } from "react";
import { problemsOf, procedures } from "../../../../client/procedures.ts";
import { say, type SectionTexts } from "../../../../client/texts.ts";
import { ApplyForm } from "./apply-form.tsx";
import type { ApplyFormData } from "./apply-form-data.ts";
import type { FormValues } from "../../applications/values.ts";

interface TriedFormProps {
  readonly locale: Locale;
  readonly data: ApplyFormData;
  readonly texts: SectionTexts;
  readonly values: FormValues;
  readonly target: { readonly tenant: string; readonly call: string; readonly token: string };
}

/** Records the link test once the form stands on the page, and lets it be tried; nothing of it is sent. */
export function TriedForm({ locale, data, texts, values, target: { tenant, call, token } }: TriedFormProps) {
  const t = (key: string) => say(texts, key);
  const [passed, setPassed] = useState<"yes" | "no">();
  const [tried, setTried] = useState(false);
  useEffect(() => {
    const record = async () => {
      try {
        const problems = await problemsOf(() => procedures.recruitment.calls.passLinkTest.mutate({ tenant, call, token }));
        setPassed(problems ? "no" : "yes");
      } catch {
        setPassed("no");
      }
    };
    void record();
  }, [tenant, call, token]);
  return (
    <>
      <div role="status">
        {passed === "yes" && <Notice kind="success" title={t("passed")}><p>{t("passedText")}</p></Notice>}
        {passed === "no" && <Notice kind="danger" title={t("failed")}><p>{t("failedText")}</p></Notice>}
        {tried && <Notice kind="success" title={t("tried")} />}
      </div>
      <ApplyForm locale={locale} data={data} values={values} send={async () => setTried(true)} sendLabel={t("send")} />
    </>
  );
}
