"use client";
import type { Locale } from "@raati/i18n";
import type { ReactNode } from "react";
import { BulkForm } from "../../../client/forms/bulk-form.tsx";
import { procedures } from "../../../client/procedures.ts";
import { say, type SectionTexts } from "../../../client/texts.ts";

interface BulkFeesFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly target: { readonly tenant: string; readonly panel: string };
  readonly verb: "check" | "approve";
  /** The list, with a check box named "claims" in each row that can be taken along. */
  readonly children: ReactNode;
}

/** Checks or approves the chosen fees in one go: all of them or none (J1.13). */
export function BulkFeesForm({ locale, texts, target, verb, children }: BulkFeesFormProps) {
  const t = (key: string) => say(texts, key);
  return (
    <BulkForm
      locale={locale} name="claims"
      words={{ label: t(`${verb}.label`), send: t(`${verb}.send`), all: t("all"), nobody: t("nobody") }}
      send={async (claims) => {
        const moved = await procedures.meetings.fees[verb].mutate({ ...target, claims });
        return `${t(`${verb}.done`)} ${moved.length}`;
      }}
    >
      {children}
    </BulkForm>
  );
}
