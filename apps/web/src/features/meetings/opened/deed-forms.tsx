"use client";
import { AGREEMENT_KINDS, type recordAgreementInput } from "@raati/core/meetings/schema";
import { helsinkiInstant, type Locale } from "@raati/i18n";
import { RadioGroup, Select, type SelectOption, TextArea, TextInput } from "@raati/ui";
import { DateField } from "@raati/ui/client";
import { useState } from "react";
import type { z } from "zod";
import { given, optionalIn, optionalLocalizedIn, textIn } from "../../../client/forms/form-values.ts";
import { LocalizedField } from "../../../client/forms/localized-field.tsx";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";
import { timeOfDay } from "../../panels/manage/training-form.tsx";
import type { MeetingTarget } from "./answer-form.tsx";

const { meetings } = procedures;

interface DeedFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly target: MeetingTarget;
  readonly done: string;
  readonly back: { readonly href: string; readonly text: string };
}

/** Puts a meeting off: why, and when it is instead, if that is known. */
export function PostponeForm({ locale, texts, target, done, back, reason }: DeedFormProps & { readonly reason?: string }) {
  const t = (key: string) => say(texts, key);
  const [known, setKnown] = useState("yes");
  const send = (data: FormData) => {
    const day = textIn(data, "day");
    const time = timeOfDay(textIn(data, "startsAt"));
    const startsAt = known === "yes" && day !== "" && time !== undefined ? helsinkiInstant(day, time) : undefined;
    return meetings.postpone.mutate(given({
      ...target, reason: textIn(data, "reason"),
      // An invalid date is refused beside its field; left out, it would mean that no time is known.
      startsAt: known === "yes" ? startsAt ?? new Date(Number.NaN) : undefined,
    }));
  };
  return (
    <SavingForm
      locale={locale} save={t("send")} saved={t("sent")} note={t("note")} send={send} then={done} back={back}
    >
      {({ errorOf }) => (
        <>
          <TextArea
            locale={locale} name="reason" label={t("reason")} hint={t("reasonHint")} rows={2} limit={1000}
            defaultValue={reason} error={errorOf("reason")}
          />
          <RadioGroup
            locale={locale} name="known" label={t("known")} value={known} onChange={setKnown}
            options={["yes", "no"].map((value) => ({ value, label: t(`knows.${value}`) }))}
          />
          {known === "yes" && (
            <>
              <DateField locale={locale} name="day" label={t("day")} />
              <TextInput
                locale={locale} name="startsAt" label={t("startsAt")} hint={t("timeHint")} width="short"
                error={errorOf("startsAt") && t("timeWrong")}
              />
            </>
          )}
        </>
      )}
    </SavingForm>
  );
}

/** Calls a meeting off, with the reason that everybody who was invited reads. */
export function CancelForm({ locale, texts, target, done, back }: DeedFormProps) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} save={t("send")} saved={t("sent")} kind="danger" note={t("note")} then={done} back={back}
      confirm={{ title: t("sure"), text: t("lost"), keep: t("keep") }}
      send={(data) => meetings.cancel.mutate({ ...target, reason: textIn(data, "reason") })}
    >
      {({ errorOf }) => (
        <TextArea
          locale={locale} name="reason" label={t("reason")} hint={t("reasonHint")} rows={2} limit={1000}
          error={errorOf("reason")}
        />
      )}
    </SavingForm>
  );
}

type Kind = z.input<typeof recordAgreementInput>["kind"];

/** Writes down what the panel has agreed on about its own work (A7). */
export function AgreementForm(
  { locale, texts, target, done, back, id, languages, people }: DeedFormProps & {
    readonly id: string;
    readonly languages: readonly Locale[];
    readonly people: readonly SelectOption[];
  },
) {
  const t = (key: string) => say(texts, key);
  const [kind, setKind] = useState<string>("chair");
  const send = (data: FormData) => meetings.recordAgreement.mutate(given({
    ...target, id, kind: kind as Kind, personId: kind === "other" ? undefined : optionalIn(data, "personId"),
    text: optionalLocalizedIn(data, "text", languages),
  }));
  return (
    <SavingForm
      locale={locale} languages={languages} save={t("send")} saved={t("sent")} send={send} then={done} back={back}
    >
      {({ errorOf }) => (
        <>
          <RadioGroup
            locale={locale} name="kind" label={t("kind")} value={kind} onChange={setKind} error={errorOf("kind")}
            options={AGREEMENT_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          />
          {kind !== "other" && (
            <Select locale={locale} name="personId" label={t("person")} options={people} error={errorOf("personId")} />
          )}
          <LocalizedField
            locale={locale} languages={languages} name="text" label={t("text")} errorOf={errorOf} optional={kind !== "other"}
          />
        </>
      )}
    </SavingForm>
  );
}
