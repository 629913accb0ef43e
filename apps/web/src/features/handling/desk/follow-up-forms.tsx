"use client";
import type { FollowUpState, reportFollowUpInput } from "@raati/core/handling/schema";
import { RadioGroup, TextInput } from "@raati/ui";
import { DateField } from "@raati/ui/client";
import { useState } from "react";
import type { z } from "zod";
import {
  given, localizedIn, numberIn, optionalIn, optionalLocalizedIn, textIn,
} from "../../../client/forms/form-values.ts";
import { LocalizedField } from "../../../client/forms/localized-field.tsx";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say } from "../../../client/texts.ts";
import type { HandlingFormProps } from "./question-forms.tsx";

/** Promises one more measure after the answer. */
export function AddFollowUpForm(
  { locale, languages, texts, target, id, done, back }: HandlingFormProps & { readonly id: string },
) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} languages={languages} save={t("send")} saved={t("sent")} then={done} back={back}
      send={(data) => procedures.handling.addFollowUp.mutate({
        ...target, id, measure: localizedIn(data, "measure", languages), dueOn: textIn(data, "dueOn"),
      })}
    >
      {({ errorOf }) => (
        <>
          <LocalizedField locale={locale} languages={languages} name="measure" label={t("measure")} errorOf={errorOf} />
          <DateField locale={locale} name="dueOn" label={t("dueOn")} error={errorOf("dueOn")} />
        </>
      )}
    </SavingForm>
  );
}

const STATES = ["in-progress", "done", "delayed", "dropped"] as const satisfies readonly FollowUpState[];
type Report = z.input<typeof reportFollowUpInput>;

interface ReportFollowUpFormProps extends HandlingFormProps {
  readonly followUp: string;
  readonly percent: number;
  readonly today: string;
}

/** How far a promised measure is (J3.9). Done wants what shows it, dropped wants why, delayed a new day. */
export function ReportFollowUpForm(props: ReportFollowUpFormProps) {
  const { locale, languages, texts, target, followUp, percent, today, done, back } = props;
  const t = (key: string) => say(texts, key);
  const [state, setState] = useState<string>("in-progress");
  const over = state === "done" || state === "dropped";
  const send = (data: FormData) => procedures.handling.reportFollowUp.mutate(given({
    ...target, followUp, state: state as Report["state"], percent: state === "done" ? 100 : numberIn(data, "percent"),
    evidence: optionalLocalizedIn(data, "evidence", languages), link: optionalIn(data, "link"),
    dueOn: state === "delayed" ? optionalIn(data, "dueOn") : undefined,
    doneOn: state === "done" ? optionalIn(data, "doneOn") : undefined,
  }));
  return (
    <SavingForm
      locale={locale} languages={languages} save={t("send")} saved={t("sent")} note={t("note")} then={done} back={back}
      send={send}
    >
      {({ errorOf }) => (
        <>
          <RadioGroup
            locale={locale} name="state" label={t("state")} value={state} onChange={setState} error={errorOf("state")}
            options={STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
          />
          <div hidden={state === "done"}>
            <TextInput
              locale={locale} name="percent" type="number" inputMode="numeric" min={0} max={100} width="short"
              label={t("percent")}
              hint={t("percentHint")} defaultValue={percent} error={errorOf("percent")}
            />
          </div>
          {state === "delayed" && (
            <DateField locale={locale} name="dueOn" label={t("newDay")} error={errorOf("dueOn")} />
          )}
          {state === "done" && (
            <DateField locale={locale} name="doneOn" label={t("doneOn")} defaultValue={today} error={errorOf("doneOn")} />
          )}
          <LocalizedField
            locale={locale} languages={languages} name="evidence" label={t(state === "dropped" ? "why" : "evidence")}
            hint={t(state === "dropped" ? "whyHint" : "evidenceHint")} long limit={2000} errorOf={errorOf} optional={!over}
          />
          <TextInput
            locale={locale} name="link" type="url" label={t("link")} hint={t("linkHint")} need="optional"
            error={errorOf("link")}
          />
        </>
      )}
    </SavingForm>
  );
}
