"use client";
import type { Method } from "@raati/core/recruitment/schema";
import type { Locale } from "@raati/i18n";
import { RadioGroup } from "@raati/ui";
import { textIn } from "../../../client/forms/form-values.ts";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";

interface StartFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly part: { readonly tenant: string; readonly panel: string; readonly call: string };
  /** Made with the page, so that a double click is one selection. */
  readonly id: string;
  readonly method: Method;
}

const METHODS = ["criteria", "interview", "draw", "nomination"] as const satisfies readonly Method[];

/** Begins a selection, by the method that the call told about unless another one is chosen. */
export function StartForm({ locale, texts, part, id, method }: StartFormProps) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} save={t("start.send")} saved={t("start.done")}
      send={(data) => procedures.recruitment.selections.start.mutate({ ...part, id,
        method: textIn(data, "method") as Method })}
    >
      {({ errorOf }) => (
        <RadioGroup
          locale={locale} name="method" label={t("start.method")} hint={t("start.methodHint")} defaultValue={method}
          error={errorOf("method")}
          options={METHODS.map((value) => ({ value, label: t(`method.${value}`) }))}
        />
      )}
    </SavingForm>
  );
}
