"use client";
import type { Locale } from "@raati/i18n";
import type { ReactNode } from "react";
import { BulkForm } from "../../../client/forms/bulk-form.tsx";
import { procedures } from "../../../client/procedures.ts";
import { say, sayWith, type SectionTexts } from "../../../client/texts.ts";

interface EligibleFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly tenant: string;
  readonly call: string;
  /** The list, with a check box named "applications" in each row that can be taken along. */
  readonly children: ReactNode;
}

/** Finds the picked applications of a list eligible in one go. What has to be looked at first is left as it was. */
export function EligibleForm({ locale, texts, tenant, call, children }: EligibleFormProps) {
  const t = (key: string) => say(texts, key);
  return (
    <BulkForm
      locale={locale} name="applications" words={{ label: t("label"), send: t("send"), all: t("all"), nobody: t("nobody") }}
      send={async (applications) => {
        const { eligible, left } =
          await procedures.recruitment.applications.decideMany.mutate({ tenant, call, applications });
        const done = sayWith(texts, "eligible", { number: eligible });
        return left.length > 0 ? `${done} ${sayWith(texts, "left", { number: left.length })}` : done;
      }}
    >
      {children}
    </BulkForm>
  );
}
