"use client";
import type { CallView } from "@raati/core/recruitment/schema";
import type { Locale } from "@raati/i18n";
import { Checkbox, CheckboxGroup, RadioGroup, TextInput } from "@raati/ui";
import { useState } from "react";
import { isTicked, listIn, numberIn, textIn } from "../../../client/forms/form-values.ts";
import { say } from "../../../client/texts.ts";
import { CallForm, type CallFormProps } from "./call-form.tsx";
import { ScoringFields, scoringIn } from "./scoring-fields.tsx";
import { WallMinuteFields, wallMinuteIn } from "./wall-minute-fields.tsx";
import type { WrittenCall } from "./written-call.ts";

const CHANNELS = ["web", "paper", "phone"] as const;
const METHODS = ["criteria", "interview", "draw", "nomination"] as const;

interface PeriodFormProps extends CallFormProps {
  readonly languages: readonly Locale[];
  readonly scoring: CallView["scoring"];
}

/** The fourth step: when and how one applies, who may, and how members are chosen. */
export function PeriodForm({ languages, scoring, ...props }: PeriodFormProps) {
  const { locale, written, texts } = props;
  const t = (key: string) => say(texts, key);
  const [method, setMethod] = useState<string>(written.method ?? "criteria");
  const minute = { locale, time: t("time"), timeHint: t("timeHint") };
  return (
    <CallForm {...props} languages={languages}
      part={(data) => ({ ...rulesIn(data), ...(method === "interview" && { scoring: scoringIn(data, languages) }) })}>
      {({ errorOf }) => (
        <>
          <WallMinuteFields {...minute} name="opens" day={t("opens")} value={written.opens} usual="09:00"
            errorOf={errorOf} />
          <WallMinuteFields {...minute} name="closes" day={t("closes")} value={written.closes} usual="16:00"
            errorOf={errorOf} />
          <CheckboxGroup
            locale={locale} name="channels" label={t("channels")} hint={t("channelsHint")} defaultValue={written.channels}
            options={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))} error={errorOf("channels")}
          />
          <Checkbox
            locale={locale} name="exclusions.staff" label={t("noStaff")} hint={t("noStaffHint")} need="silent"
            defaultChecked={written.exclusions?.staff}
          />
          <Checkbox
            locale={locale} name="exclusions.influencingBodies" label={t("noBodies")} hint={t("noBodiesHint")} need="silent"
            defaultChecked={written.exclusions?.influencingBodies}
          />
          <TextInput
            locale={locale} name="minimumAge" label={t("minimumAge")} hint={t("minimumAgeHint")} need="optional"
            width="short" inputMode="numeric"
            defaultValue={written.minimumAge} error={errorOf("minimumAge")}
          />
          <TextInput
            locale={locale} name="guardianBelow" label={t("guardianBelow")} hint={t("guardianBelowHint")} need="optional"
            width="short"
            inputMode="numeric" defaultValue={written.guardianBelow} error={errorOf("guardianBelow")}
          />
          <TextInput
            locale={locale} name="ageBounds" label={t("ageBounds")} hint={t("ageBoundsHint")} width="medium"
            defaultValue={written.ageBounds?.join(", ")} error={errorOf("ageBounds")}
          />
          <RadioGroup
            locale={locale} name="method" label={t("method")} value={method} onChange={setMethod} error={errorOf("method")}
            options={METHODS.map((value) => ({ value, label: t(`methods.${value}`), hint: t(`methods.${value}Hint`) }))}
          />
          {method === "interview" && (
            <ScoringFields locale={locale} languages={languages} texts={texts} scoring={scoring} errorOf={errorOf} />
          )}
        </>
      )}
    </CallForm>
  );
}

function rulesIn(data: FormData): Partial<WrittenCall> {
  const optionalNumber = (name: string) => (textIn(data, name) === "" ? undefined : numberIn(data, name));
  return {
    opens: wallMinuteIn(data, "opens"), closes: wallMinuteIn(data, "closes"),
      channels: listIn(data, "channels") as WrittenCall["channels"],
    exclusions: { staff: isTicked(data, "exclusions.staff"),
      influencingBodies: isTicked(data, "exclusions.influencingBodies") },
    minimumAge: optionalNumber("minimumAge"), guardianBelow: optionalNumber("guardianBelow"),
    ageBounds: textIn(data, "ageBounds").split(/[\s,;]+/).filter(Boolean).map(Number),
      method: textIn(data, "method") as WrittenCall["method"],
  };
}
