"use client";
import type { TimeLimits } from "@raati/core/tenants/schema";
import { TextInput } from "@raati/ui";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say } from "../../../client/texts.ts";
import { numberIn } from "../../../client/forms/form-values.ts";
import type { SettingsFormProps } from "./settings-form.ts";

interface TimeLimitsFormProps extends SettingsFormProps {
  /** Each limit with its value, and what is usual in words. */
  readonly fields: readonly { readonly name: string; readonly value: number; readonly usual: string }[];
}

/** The time limits, one number each. */
export function TimeLimitsForm({ locale, tenant, revision, texts, fields }: TimeLimitsFormProps) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale}
      revision={revision}
      save={t("save")}
      saved={t("saved")}
      note={t("note")}
      send={(data, newest) => {
        const timeLimits = Object.fromEntries(
          fields.map(({ name }) => [name, numberIn(data, `timeLimits.${name}`)]),
        ) as TimeLimits;
        return procedures.tenants.changeTimeLimits.mutate({ tenant, revision: newest, timeLimits });
      }}
    >
      {({ errorOf }) =>
        fields.map(({ name, value, usual }) => (
          <TextInput
            key={name}
            locale={locale}
            name={`timeLimits.${name}`}
            label={t(name)}
            hint={usual}
            inputMode="numeric"
            width="short"
            autoComplete="off"
            defaultValue={value}
            error={errorOf(`timeLimits.${name}`)}
          />
        ))
      }
    </SavingForm>
  );
}
