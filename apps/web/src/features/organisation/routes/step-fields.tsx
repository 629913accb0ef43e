"use client";
import type { RouteStep } from "@raati/core/organisation/schema";
import type { Locale } from "@raati/i18n";
import { Select, type SelectOption, TextInput } from "@raati/ui";
import { useState } from "react";
import { say, type SectionTexts } from "../../../client/texts.ts";
import { LocalizedField } from "../../../client/forms/localized-field.tsx";

export interface StepChoices {
  readonly locale: Locale;
  readonly languages: readonly Locale[];
  readonly units: readonly SelectOption[];
  readonly bodies: readonly SelectOption[];
}

interface StepFieldsProps extends StepChoices {
  readonly texts: SectionTexts;
  /** Where the step stands in the input: "steps.0". */
  readonly name: string;
  readonly step: RouteStep | undefined;
  readonly errorOf: (field: string) => string | undefined;
}

const KINDS = ["unit", "body", "outside"] as const;

/** One step of a route: to whom it leads. The second field follows from the first. */
export function StepFields({ locale, languages, units, bodies, texts, name, step, errorOf }: StepFieldsProps) {
  const t = (key: string) => say(texts, key);
  const [to, setTo] = useState<RouteStep["to"]>(step?.to ?? "unit");
  return (
    <>
      <Select
        locale={locale}
        name={`${name}.to`}
        label={t("to.label")}
        options={KINDS.map((kind) => ({ value: kind, label: t(`to.${kind}`) }))}
        empty={false}
        value={to}
        onChange={(event) => setTo(event.target.value as RouteStep["to"])}
        error={errorOf(`${name}.to`)}
      />
      {to === "unit" && (
        <Select
          locale={locale}
          name={`${name}.unitId`}
          label={t("to.unit")}
          options={units}
          defaultValue={step?.to === "unit" ? step.unitId : undefined}
          error={errorOf(`${name}.unitId`)}
        />
      )}
      {to === "body" && (
        <Select
          locale={locale}
          name={`${name}.bodyId`}
          label={t("to.body")}
          options={bodies}
          defaultValue={step?.to === "body" ? step.bodyId : undefined}
          error={errorOf(`${name}.bodyId`)}
        />
      )}
      {to === "outside" && (
        <>
          <LocalizedField
            locale={locale}
            languages={languages}
            name={`${name}.name`}
            label={t("outsideName")}
            values={step?.to === "outside" ? step.name : undefined}
            errorOf={errorOf}
          />
          <TextInput
            locale={locale}
            name={`${name}.email`}
            type="email"
            label={t("outsideEmail")}
            need="optional"
            autoComplete="off"
            defaultValue={step?.to === "outside" ? step.email : undefined}
            error={errorOf(`${name}.email`)}
          />
        </>
      )}
    </>
  );
}
