"use client";
import type { Locale } from "@raati/i18n";
import { DateField } from "@raati/ui/client";
import { procedures } from "../../client/procedures.ts";
import { SavingForm } from "../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../client/texts.ts";
import { textIn } from "../../client/forms/form-values.ts";

const { endUnit, endBody, endArea } = procedures.organisation;

interface EndFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly tenant: string;
  /** What is ended. */
  readonly what: "unit" | "body" | "area";
  readonly id: string;
  readonly revision: number;
  /** "YYYY-MM-DD" */
  readonly today: string;
  readonly then: string;
}

/** Ends a unit, a body or an area on a day. It stays in what was written before, and receives nothing new. */
export function EndForm({ locale, texts, tenant, what, id, revision, today, then }: EndFormProps) {
  const t = (key: string) => say(texts, key);
  const send = (day: string, newest: number) => {
    const common = { tenant, revision: newest, day };
    if (what === "unit") return endUnit.mutate({ ...common, unit: id });
    return what === "body" ? endBody.mutate({ ...common, body: id }) : endArea.mutate({ ...common, area: id });
  };
  return (
    <SavingForm
      locale={locale}
      revision={revision}
      kind="danger"
      save={t("button")}
      saved={t("done")}
      then={then}
      confirm={{ title: t("sure.title"), text: t("sure.text"), keep: t("sure.keep") }}
      send={(data, newest) => send(textIn(data, "day"), newest)}
    >
      {({ errorOf }) => (
        <DateField locale={locale} name="day" label={t("day")} defaultValue={today} error={errorOf("day")} />
      )}
    </SavingForm>
  );
}
