"use client";
import type { Locale } from "@raati/i18n";
import { type Choice, RadioGroup } from "@raati/ui";
import { SavingForm } from "../../../client/saving-form.tsx";
import { procedures } from "../../../client/procedures.ts";
import { say, type SectionTexts } from "../../../client/texts.ts";
import { textIn } from "../../../client/forms/form-values.ts";

interface ResetFactorFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly tenant: string;
  readonly personId: string;
  readonly revision: number;
  /** The reasons with their words. */
  readonly reasons: readonly Choice[];
}

type Reason = Parameters<typeof procedures.people.resetFactor.mutate>[0]["reason"];

/** Takes somebody's second factor away, with a reason that is kept, so that a new one can be set up. */
export function ResetFactorForm({ locale, texts, tenant, personId, revision, reasons }: ResetFactorFormProps) {
  return (
    <SavingForm
      locale={locale}
      revision={revision}
      kind="secondary"
      save={say(texts, "save")}
      saved={(answer) => say(texts, (answer as { done: boolean }).done ? "saved" : "waits")}
      note={say(texts, "note")}
      send={(data, newest) => {
        const reason = textIn(data, "reason") as Reason;
        return procedures.people.resetFactor.mutate({ tenant, personId, revision: newest, reason });
      }}
    >
      {({ errorOf }) => (
        <RadioGroup
          locale={locale}
          name="reason"
          label={say(texts, "label")}
          options={reasons}
          error={errorOf("reason")}
        />
      )}
    </SavingForm>
  );
}
