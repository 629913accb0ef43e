"use client";
import { Checkbox, RadioGroup, Select, type SelectOption, TextInput } from "@raati/ui";
import { DateField } from "@raati/ui/client";
import { useState } from "react";
import { given, numberIn, optionalIn } from "../../../client/forms/form-values.ts";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say } from "../../../client/texts.ts";
import type { DeedFormProps } from "./deed-form-props.ts";

interface AdoptFormProps extends DeedFormProps {
  readonly meetings: readonly SelectOption[];
  readonly today: string;
  /** The text that the panel agreed on: another one is not adopted by this form. */
  readonly revision: number;
}

/** Writes down how the panel agreed: in a recorded meeting or in writing, of one mind or by votes (E6). */
export function AdoptForm({ locale, texts, target, done, back, id, meetings, today, revision }: AdoptFormProps) {
  const t = (key: string) => say(texts, key);
  const [way, setWay] = useState(meetings.length > 0 ? "meeting" : "written");
  const [voted, setVoted] = useState(false);
  const [accepted, setAccepted] = useState("yes");
  const counted = ["for", "against", "abstained", "absent"];
  const send = (data: FormData) => procedures.statements.adopt.mutate(given({
    ...target, id, revision, way: way as "meeting" | "written", accepted: accepted === "yes",
    meetingId: way === "meeting" ? optionalIn(data, "meetingId") : undefined,
    on: way === "written" ? optionalIn(data, "on") : undefined,
    votes: voted ? {
      for: numberIn(data, "votes.for"), against: numberIn(data, "votes.against"),
      abstained: numberIn(data, "votes.abstained"), absent: numberIn(data, "votes.absent"),
    } : undefined,
  }));
  return (
    <SavingForm locale={locale} save={t("send")} saved={t("sent")} note={t("note")} send={send} then={done} back={back}>
      {({ errorOf }) => (
        <>
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
          <RadioGroup
            locale={locale} name="accepted" label={t("outcome")} value={accepted} onChange={setAccepted}
            options={["yes", "no"].map((value) => ({ value, label: t(`outcomes.${value}`) }))}
          />
          <Checkbox
            locale={locale} name="voted" label={t("voted")} hint={t("votedHint")} checked={voted} onChange={setVoted}
          />
          {voted && (
            <div className="number-row">
              {counted.map((part) => (
                <TextInput
                  key={part} locale={locale} name={`votes.${part}`} type="number" inputMode="numeric" min={0} width="short"
                  label={t(`votes.${part}`)} defaultValue="0" error={errorOf(`votes.${part}`)}
                />
              ))}
            </div>
          )}
        </>
      )}
    </SavingForm>
  );
}
