"use client";
import type { Locale } from "@raati/i18n";
import { Select, type SelectOption } from "@raati/ui";
import { optionalIn } from "../../../client/forms/form-values.ts";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";
import type { ReportTarget } from "./report-commands.ts";

interface SendReportFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly target: ReportTarget;
  readonly routes: readonly SelectOption[];
}

/** Sends an adopted report along one of the organisation's routes (E10). */
export function SendReportForm({ locale, texts, target, routes }: SendReportFormProps) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} save={t("send")} saved={t("sent")} note={t("note")}
      send={(data) => procedures.reports.send.mutate({ ...target, routeId: optionalIn(data, "routeId") })}
    >
      {({ errorOf }) => (
        <Select locale={locale} name="routeId" label={t("route")} options={routes} defaultValue={routes[0]?.value}
          empty={false}
          error={errorOf("routeId") ?? errorOf("steps")} />
      )}
    </SavingForm>
  );
}
