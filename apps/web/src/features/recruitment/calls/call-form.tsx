"use client";
import type { Locale } from "@raati/i18n";
import type { FormState } from "@raati/ui/client";
import type { ReactNode } from "react";
import { given } from "../../../client/forms/form-values.ts";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";
import type { WrittenCall } from "./written-call.ts";

export interface CallFormProps {
  readonly locale: Locale;
  readonly tenant: string;
  readonly call: string;
  readonly revision: number;
  /** The whole call as it was when the page was drawn. */
  readonly written: WrittenCall;
  readonly next: string;
  readonly back: string;
  readonly texts: SectionTexts;
}

/** One step of writing a call. What the other steps ask is sent along as it was, so one step never loses another. */
export function CallForm({ locale, tenant, call, revision, written, next, back, texts, languages, part,
  children }: CallFormProps & {
  readonly languages?: readonly Locale[];
  /** What this step asks, out of its fields. A part that is undefined is left out. */
  readonly part: (data: FormData) => Partial<WrittenCall>;
  readonly children: (state: FormState) => ReactNode;
}) {
  return (
    <SavingForm
      locale={locale} revision={revision} languages={languages} save={say(texts, "next")} saved={say(texts, "saved")}
      then={next}
      back={{ href: back, text: say(texts, "back") }}
      send={(data, newest) =>
        procedures.recruitment.calls.change.mutate({ tenant, call, revision: newest,
          ...given({ ...written, ...part(data) }) })}
    >
      {children}
    </SavingForm>
  );
}
