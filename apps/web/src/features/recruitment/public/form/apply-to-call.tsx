"use client";
import type { SubmittedView } from "@raati/core/recruitment/schema";
import type { Locale } from "@raati/i18n";
import { useState } from "react";
import { say, type SectionTexts } from "../../../../client/texts.ts";
import { type Answers, ApplyForm } from "./apply-form.tsx";
import type { ApplyFormData } from "./apply-form-data.ts";
import { Sent } from "./sent.tsx";
import type { FormValues } from "../../applications/values.ts";

interface ApplyToCallProps {
  readonly locale: Locale;
  readonly data: ApplyFormData;
  readonly texts: SectionTexts;
  /** `id` was made when the page was drawn: the same application sent twice is one. */
  readonly target: { readonly tenant: string; readonly call: string; readonly id: string };
  readonly values: FormValues;
  readonly home: string;
}

/** Applies to a call. After it either a mail must be answered, or the applicant gets the address of the own page at once. */
export function ApplyToCall({ locale, data, texts, target, values, home }: ApplyToCallProps) {
  const [sent, setSent] = useState<{ readonly view: SubmittedView; readonly email: string | undefined }>();
  if (sent) return <Sent locale={locale} texts={texts} target={target} home={home} {...sent} />;
  const send = async (answers: Answers) => {
    const { procedures } = await import("../../../../client/procedures.ts");
    const view = await procedures.recruitment.applications.submit.mutate({ ...target, ...answers });
    setSent({ view, email: answers.email });
  };
  return (
    <ApplyForm
      locale={locale} data={data} values={values} send={send} sendLabel={say(data.texts, "send")}
      note={say(data.texts, "sendNote")}
    />
  );
}
