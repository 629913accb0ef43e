"use client";
import type { Locale } from "@raati/i18n";
import { RadioGroup, Select, type SelectOption, TextArea } from "@raati/ui";
import { DateField } from "@raati/ui/client";
import { useState } from "react";
import { textIn } from "../../../client/forms/form-values.ts";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";
import type { MeetingTarget } from "../opened/answer-form.tsx";

const { minutes } = procedures.meetings;

interface FinishFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly target: MeetingTarget;
  readonly kind: "primary" | "secondary";
}

/** Sends the draft to the members until a day. */
export function SendForCommentForm({ locale, texts, target, kind, until }: FinishFormProps & { readonly until: string }) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} save={t("send")} saved={t("sent")} note={t("note")} kind={kind}
      send={(data) => minutes.sendForComment.mutate({ ...target, until: textIn(data, "until") })}
    >
      {({ errorOf }) => (
        <DateField locale={locale} name="until" label={t("until")} defaultValue={until} error={errorOf("until")} />
      )}
    </SavingForm>
  );
}

interface ApproveFormProps extends FinishFormProps {
  readonly meetings: readonly SelectOption[];
  readonly today: string;
}

/** Writes down that the panel has approved its minutes: in a later meeting, or in writing. */
export function ApproveForm({ locale, texts, target, kind, meetings, today }: ApproveFormProps) {
  const t = (key: string) => say(texts, key);
  const [way, setWay] = useState<string>(meetings.length > 0 ? "meeting" : "writing");
  const send = (data: FormData) => minutes.approve.mutate({
    ...target, on: textIn(data, "on"),
    approval: way === "meeting" ? { kind: "meeting", meetingId: textIn(data, "approval.meetingId") } : { kind: "writing" },
  });
  return (
    <SavingForm locale={locale} save={t("send")} saved={t("sent")} note={t("note")} kind={kind} send={send}>
      {({ errorOf }) => (
        <>
          <RadioGroup
            locale={locale} name="approval.kind" label={t("way")} value={way} onChange={setWay}
            error={errorOf("approval.kind")}
            options={["meeting", "writing"].map((value) => ({ value, label: t(`ways.${value}`) }))}
          />
          {way === "meeting" && (
            <Select
              locale={locale} name="approval.meetingId" label={t("meeting")} hint={t("meetingHint")} options={meetings}
              error={errorOf("approval.meetingId")}
            />
          )}
          <DateField locale={locale} name="on" label={t("on")} defaultValue={today} error={errorOf("on")} />
        </>
      )}
    </SavingForm>
  );
}

/** Keeps approved minutes to the panel, and says why. */
export function KeepInternalForm({ locale, texts, target, kind }: FinishFormProps) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} save={t("send")} saved={t("sent")} kind={kind}
      send={(data) => minutes.keepInternal.mutate({ ...target, reason: textIn(data, "reason") })}
    >
      {({ errorOf }) => (
        <TextArea locale={locale} name="reason" label={t("reason")} rows={2} limit={1000} error={errorOf("reason")} />
      )}
    </SavingForm>
  );
}
