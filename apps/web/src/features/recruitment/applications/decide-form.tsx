"use client";
import type { decideEligibilityInput } from "@raati/core/recruitment/schema";
import type { Locale } from "@raati/i18n";
import { RadioGroup, Select, type SelectOption, TextArea } from "@raati/ui";
import { useState } from "react";
import type { z } from "zod";
import { optionalIn, textIn } from "../../../client/forms/form-values.ts";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";

/** An application as the form's page showed it. */
export interface ApplicationTarget {
  readonly tenant: string;
  readonly application: string;
  readonly revision: number;
}

interface DecideFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly target: ApplicationTarget;
  readonly reasons: readonly SelectOption[];
}

type Reason = z.input<typeof decideEligibilityInput>["reason"];

/** Whether somebody may be chosen. Who may not is told the reason; the note is for staff only. */
export function DecideForm({ locale, texts, target: { tenant, application, revision }, reasons }: DecideFormProps) {
  const t = (key: string) => say(texts, key);
  const [eligible, setEligible] = useState("yes");
  return (
    <SavingForm
      locale={locale} revision={revision} save={t("send")} saved={t("done")}
      send={(data, newest) => procedures.recruitment.applications.decide.mutate({
        tenant, application, revision: newest, eligible: eligible === "yes", note: optionalIn(data, "note"),
        ...(eligible === "no" && { reason: optionalIn(data, "reason") as Reason }),
      })}
    >
      {({ errorOf }) => (
        <>
          <RadioGroup
            locale={locale} name="eligible" label={t("question")} value={eligible} onChange={setEligible}
            error={errorOf("eligible")}
            options={["yes", "no"].map((value) => ({ value, label: t(value), hint: t(`${value}Hint`) }))}
          />
          {eligible === "no" && (
            <Select locale={locale} name="reason" label={t("reason")} hint={t("reasonHint")} options={reasons}
              error={errorOf("reason")} />
          )}
          <TextArea
            locale={locale} name="note" label={t("note")} hint={t("noteHint")} need="optional" limit={2000} rows={2}
            error={errorOf("note")}
          />
        </>
      )}
    </SavingForm>
  );
}

interface ReasonFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly target: ApplicationTarget;
  readonly command: "reverse" | "withdrawFor";
}

/** Takes a decision back, or an application away, with the reason that is written down. */
export function ReasonForm({ locale, texts, target: { tenant, application, revision }, command }: ReasonFormProps) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} revision={revision} save={t("send")} saved={t("done")}
      kind={command === "withdrawFor" ? "danger" : "secondary"}
      confirm={command === "withdrawFor" ? { title: t("sure"), text: t("lost"), keep: t("keep") } : undefined}
      send={(data, newest) => procedures.recruitment.applications[command].mutate({
        tenant, application, revision: newest, reason: textIn(data, "reason"),
      })}
    >
      {({ errorOf }) => (
        <TextArea locale={locale} name="reason" label={t("reason")} hint={t("reasonHint")} limit={1000} rows={2}
          error={errorOf("reason")} />
      )}
    </SavingForm>
  );
}

const WAYS = ["paper", "phone", "meeting", "message"] as const;

/** Writes down what a guardian answered otherwise than through the link. */
export function GuardianForm({ locale, texts, target: { tenant, application, revision } }: Omit<ReasonFormProps,
  "command">) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} revision={revision} save={t("send")} saved={t("done")} kind="secondary"
      send={(data, newest) => procedures.recruitment.applications.recordGuardian.mutate({
        tenant, application, revision: newest, consents: textIn(data, "consents") === "yes",
          way: textIn(data, "way") as (typeof WAYS)[number],
      })}
    >
      {({ errorOf }) => (
        <>
          <RadioGroup
            locale={locale} name="consents" label={t("question")}
            options={["yes", "no"].map((value) => ({ value, label: t(value) }))}
            error={errorOf("consents")}
          />
          <Select locale={locale} name="way" label={t("way")}
            options={WAYS.map((value) => ({ value, label: t(`ways.${value}`) }))} error={errorOf("way")} />
        </>
      )}
    </SavingForm>
  );
}
