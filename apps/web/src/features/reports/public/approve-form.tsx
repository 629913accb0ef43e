"use client";
import type { Locale } from "@raati/i18n";
import { RadioGroup, Select } from "@raati/ui";
import { DateField } from "@raati/ui/client";
import { useState } from "react";
import { given, optionalIn } from "../../../client/forms/form-values.ts";
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
  const [way, setWay] = useState(meetings.length > 0 ? "meeting" : "written");
  const send = (data: FormData) => procedures.reports.approve.mutate(given({
    ...target, panelId, way: way as "meeting" | "written",
    meetingId: way === "meeting" ? optionalIn(data, "meetingId") : undefined,
    on: way === "written" ? optionalIn(data, "on") : undefined,
  }));
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
          <RadioGroup
            locale={locale} name="way" label={t("way")} value={way} onChange={setWay} error={errorOf("way")}
            options={["meeting", "written"].map((value) => ({ value, label: t(`ways.${value}`) }))}
          />
          {way === "meeting" ? (
            <Select
              locale={locale} name="meetingId" label={t("meeting")} hint={t("meetingHint")} options={meetings}
              error={errorOf("meetingId")}
            />
          ) : <DateField locale={locale} name="on" label={t("on")} defaultValue={today} error={errorOf("on")} />}
        </>
      )}
    </SavingForm>
  );
}
