"use client";
import { RadioGroup, TextInput } from "@raati/ui";
import { useState } from "react";
import { numberIn } from "../../client/forms/form-values.ts";
import { TitledLinesForm, type TitledLinesFormProps } from "../../client/forms/titled-lines-form.tsx";
import { procedures } from "../../client/procedures.ts";
import { say } from "../../client/texts.ts";

const METHODS = ["dots", "ranking"] as const;
type Method = (typeof METHODS)[number];
const DOTS = 3;

interface PriorityFormProps extends TitledLinesFormProps {
  readonly target: { readonly tenant: string; readonly panel: string; readonly meeting: string };
}

/** Opens a choice among topics: what, and by dots or by order (B4). */
export function PriorityForm({ target, ...form }: PriorityFormProps) {
  const { locale, texts } = form;
  const t = (key: string) => say(texts, key);
  const [method, setMethod] = useState<string>("dots");
  return (
    <TitledLinesForm
      {...form} field="options"
      send={({ id, title, lines }, data) => procedures.meetings.priorities.open.mutate({
        ...target, id, title, method: method as Method,
        options: lines.map((line) => ({ id: line.id, title: line.text })),
        dots: method === "dots" ? numberIn(data, "dots") : DOTS,
      })}
    >
      {({ errorOf }) => (
        <>
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
    </TitledLinesForm>
  );
}
