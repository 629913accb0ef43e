"use client";
import type { Locale } from "@raati/i18n";
import { Select } from "@raati/ui";
import { useState } from "react";
import { AgreedFields, agreedIn } from "../../../client/forms/agreement-fields.tsx";
import { given } from "../../../client/forms/form-values.ts";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";
import type { Approving } from "./report-page.tsx";

interface ApproveFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly target: { readonly tenant: string; readonly report: string };
  readonly panels: readonly Approving[];
  readonly today: string;
}

/** Writes down that a panel has approved the report: in a recorded meeting or in writing (E6). */
export function ApproveForm({ locale, texts, target, panels, today }: ApproveFormProps) {
  const t = (key: string) => say(texts, key);
  const [panelId, setPanelId] = useState(panels[0]?.id ?? "");
  const meetings = panels.find(({ id }) => id === panelId)?.meetings ?? [];
  const send = (data: FormData) => procedures.reports.approve.mutate(given({ ...target, panelId, ...agreedIn(data) }));
  return (
    <SavingForm locale={locale} save={t("send")} saved={t("sent")} note={t("note")} send={send}>
      {({ errorOf }) => (
        <>
          {panels.length > 1 && (
            <Select
              locale={locale} name="panelId" label={t("panel")} value={panelId} empty={false} error={errorOf("panelId")}
              onChange={({ target: { value } }) => setPanelId(value)}
              options={panels.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <AgreedFields key={panelId} locale={locale} texts={texts} errorOf={errorOf} meetings={meetings} today={today} />
        </>
      )}
    </SavingForm>
  );
}
