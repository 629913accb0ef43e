"use client";
import type { Locale } from "@raati/i18n";
import { RadioGroup, TextInput } from "@raati/ui";
import { useState } from "react";
import { localizedIn, numberIn } from "../../client/forms/form-values.ts";
import { linesIn } from "../../client/forms/lines-in.ts";
import { LocalizedField } from "../../client/forms/localized-field.tsx";
import { procedures } from "../../client/procedures.ts";
import { SavingForm } from "../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../client/texts.ts";

const METHODS = ["dots", "ranking"] as const;
type Method = (typeof METHODS)[number];
const DOTS = 3;

interface PriorityFormProps {
  readonly locale: Locale;
  readonly languages: readonly Locale[];
  readonly texts: SectionTexts;
  readonly target: { readonly tenant: string; readonly panel: string; readonly meeting: string };
  /** The id of the choice, and after it one for each option. */
  readonly ids: readonly string[];
  readonly done: string;
}

/** Opens a choice among topics: what, and by dots or by order (B4). */
export function PriorityForm({ locale, languages, texts, target, ids, done }: PriorityFormProps) {
  const t = (key: string) => say(texts, key);
  const [method, setMethod] = useState<string>("dots");
  const [id = "", ...optionIds] = ids;
  return (
    <SavingForm
      locale={locale} languages={languages} save={t("send")} saved={t("sent")} then={done}
      back={{ href: done, text: t("back") }}
      send={(data) => procedures.meetings.priorities.open.mutate({
        ...target, id, title: localizedIn(data, "title", languages), method: method as Method,
        options: linesIn(data, "options", languages).map((title, index) => ({ id: optionIds[index] ?? "", title })),
        dots: method === "dots" ? numberIn(data, "dots") : DOTS,
      })}
    >
      {({ errorOf }) => (
        <>
          <LocalizedField
            locale={locale} languages={languages} name="title" label={t("title")} hint={t("titleHint")} errorOf={errorOf}
          />
          <LocalizedField
            locale={locale} languages={languages} name="options" label={t("options")} hint={t("optionsHint")} long
            errorOf={errorOf}
          />
          <RadioGroup
            locale={locale} name="method" label={t("method")} value={method} onChange={setMethod} error={errorOf("method")}
            options={METHODS.map((value) => ({ value, label: t(value) }))}
          />
          {method === "dots" && (
            <TextInput
              locale={locale} name="dots" type="number" inputMode="numeric" min={1} max={20} width="short"
              label={t("howMany")} defaultValue={DOTS} error={errorOf("dots")}
            />
          )}
        </>
      )}
    </SavingForm>
  );
}
