"use client";
import type { NewStep, recordStepInput } from "@raati/core/handling/schema";
import { RadioGroup, Select, type SelectOption, TextArea, TextInput } from "@raati/ui";
import { DateField } from "@raati/ui/client";
import { useState } from "react";
import type { z } from "zod";
import { given, localizedIn, optionalIn, optionalLocalizedIn, textIn } from "../../../client/forms/form-values.ts";
import { LocalizedField } from "../../../client/forms/localized-field.tsx";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say } from "../../../client/texts.ts";
import type { HandlingFormProps } from "./question-forms.tsx";

const STATES = ["handled", "acknowledged", "returned", "forwarded"] as const;
type Recorded = z.input<typeof recordStepInput>;

interface RecordStepFormProps extends HandlingFormProps {
  readonly step: string;
  readonly today: string;
  /** What was written down before. Writing it anew wants the reason. */
  readonly before?: Partial<Pick<Recorded, "on" | "section" | "outcome" | "link">>;
}

/** Writes down what a body or a unit did with the matter: day, section, outcome and the official minutes (J3.6–7). */
export function RecordStepForm(props: RecordStepFormProps) {
  const { locale, languages, texts, target, step, today, before, done, back } = props;
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} languages={languages} save={t("send")} saved={t("sent")} note={t("note")} then={done} back={back}
      send={(data) => procedures.handling.recordStep.mutate(given({
        ...target, step, state: textIn(data, "state") as Recorded["state"], on: textIn(data, "on"),
        section: optionalIn(data, "section"), outcome: optionalLocalizedIn(data, "outcome", languages),
        link: optionalIn(data, "link"), correction: optionalIn(data, "correction"),
      }))}
    >
      {({ errorOf }) => (
        <>
          <RadioGroup
            locale={locale} name="state" label={t("state")} defaultValue="handled" error={errorOf("state")}
            options={STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
          />
          <DateField locale={locale} name="on" label={t("on")} defaultValue={before?.on ?? today} error={errorOf("on")} />
          <TextInput
            locale={locale} name="section" label={t("section")} hint={t("sectionHint")} need="optional" width="short"
            defaultValue={before?.section} error={errorOf("section")}
          />
          <LocalizedField
            locale={locale} languages={languages} name="outcome" label={t("outcome")} hint={t("outcomeHint")} long
            limit={2000}
            values={before?.outcome} errorOf={errorOf} optional
          />
          <TextInput
            locale={locale} name="link" type="url" label={t("link")} hint={t("linkHint")} need="optional"
            defaultValue={before?.link} error={errorOf("link")}
          />
          {before && (
            <TextArea
              locale={locale} name="correction" label={t("correction")} hint={t("correctionHint")} rows={2} limit={1000}
              error={errorOf("correction")}
            />
          )}
        </>
      )}
    </SavingForm>
  );
}

/** Leaves a step out, with the reason that everybody reads. */
export function SkipStepForm({ locale, texts, target, step, done, back }: HandlingFormProps & { readonly step: string }) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} save={t("send")} saved={t("sent")} kind="danger" then={done} back={back}
      confirm={{ title: t("sure"), text: t("lost"), keep: t("keep") }}
      send={(data) => procedures.handling.skipStep.mutate({ ...target, step, reason: textIn(data, "reason") })}
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

const TARGETS = ["unit", "body", "outside"] as const;

interface AddStepFormProps extends HandlingFormProps {
  readonly id: string;
  readonly units: readonly SelectOption[];
  readonly bodies: readonly SelectOption[];
}

/** Adds a step at the end of the way: a unit, a body, or somebody outside. */
export function AddStepForm({ locale, languages, texts, target, id, units, bodies, done, back }: AddStepFormProps) {
  const t = (key: string) => say(texts, key);
  const [to, setTo] = useState<string>("unit");
  const stepIn = (data: FormData): NewStep => {
    const dueOn = optionalIn(data, "step.dueOn");
    if (to === "outside") return given({ to, name: localizedIn(data, "step.name", languages), dueOn });
    if (to === "body") return given({ to, bodyId: textIn(data, "step.bodyId"), dueOn });
    return given({ to: "unit" as const, unitId: textIn(data, "step.unitId"), dueOn });
  };
  return (
    <SavingForm
      locale={locale} languages={languages} save={t("send")} saved={t("sent")} then={done} back={back}
      send={(data) => procedures.handling.addStep.mutate({ ...target, id, step: stepIn(data) })}
    >
      {({ errorOf }) => (
        <>
          <RadioGroup
            locale={locale} name="step.to" label={t("to")} value={to} onChange={setTo}
            options={TARGETS.map((value) => ({ value, label: t(`tos.${value}`) }))}
          />
          {to === "unit" && (
            <Select locale={locale} name="step.unitId" label={t("unit")} options={units} error={errorOf("step.unitId")} />
          )}
          {to === "body" && (
            <Select locale={locale} name="step.bodyId" label={t("body")} options={bodies} error={errorOf("step.bodyId")} />
          )}
          {to === "outside" && (
            <LocalizedField
              locale={locale} languages={languages} name="step.name" label={t("outside")} errorOf={errorOf}
            />
          )}
          <DateField
            locale={locale} name="step.dueOn" label={t("dueOn")} need="optional" error={errorOf("step.dueOn")}
          />
        </>
      )}
    </SavingForm>
  );
}

/** Moves the matter to another unit, which then answers. */
export function ForwardForm(
  { locale, texts, target, units, done, back }: HandlingFormProps & { readonly units: readonly SelectOption[] },
) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} save={t("send")} saved={t("sent")} note={t("note")} then={done} back={back}
      send={(data) => procedures.handling.forward.mutate({
        ...target, toUnitId: textIn(data, "toUnitId"), reason: textIn(data, "reason"),
      })}
    >
      {({ errorOf }) => (
        <>
          <Select locale={locale} name="toUnitId" label={t("unit")} options={units} error={errorOf("toUnitId")} />
          <TextArea
            locale={locale} name="reason" label={t("reason")} hint={t("reasonHint")} rows={2} limit={1000}
            error={errorOf("reason")}
          />
        </>
      )}
    </SavingForm>
  );
}
