"use client";
import { RadioGroup, type SelectOption } from "@raati/ui";
import { useState } from "react";
import { AgreedFields, agreedIn, VoteFields, votesIn } from "../../../client/forms/agreement-fields.tsx";
import { given } from "../../../client/forms/form-values.ts";
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

const VOTES = ["for", "against", "abstained", "absent"] as const;

/** Writes down how the panel agreed: in a recorded meeting or in writing, of one mind or by votes (E6). */
export function AdoptForm({ locale, texts, target, done, back, id, meetings, today, revision }: AdoptFormProps) {
  const t = (key: string) => say(texts, key);
  const [accepted, setAccepted] = useState("yes");
  const send = (data: FormData) => procedures.statements.adopt.mutate(given({
    ...target, id, revision, ...agreedIn(data), accepted: accepted === "yes", votes: votesIn(data, VOTES),
  }));
  return (
    <SavingForm locale={locale} save={t("send")} saved={t("sent")} note={t("note")} send={send} then={done} back={back}>
      {({ errorOf }) => (
        <>
          <AgreedFields locale={locale} texts={texts} errorOf={errorOf} meetings={meetings} today={today} />
          <RadioGroup
            locale={locale} name="accepted" label={t("outcome")} value={accepted} onChange={setAccepted}
            options={["yes", "no"].map((value) => ({ value, label: t(`outcomes.${value}`) }))}
          />
          <VoteFields locale={locale} texts={texts} errorOf={errorOf} parts={VOTES} />
        </>
      )}
    </SavingForm>
  );
}
