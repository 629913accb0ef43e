"use client";
import { helsinkiInstant, type Locale } from "@raati/i18n";
import { RadioGroup, TextInput } from "@raati/ui";
import { useState } from "react";
import { textIn } from "../../../client/forms/form-values.ts";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";
import { WallMinuteFields, wallMinuteIn } from "../calls/wall-minute-fields.tsx";

interface SeedFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly part: { readonly tenant: string; readonly panel: string; readonly call: string };
  readonly draw: { readonly id: string; readonly revision: number };
}

const KINDS = ["public-source", "dice"] as const;

/** The number that decides the draw: out of a public source, or dice in front of people. It is typed once. */
export function SeedForm({ locale, texts, part, draw }: SeedFormProps) {
  const t = (key: string) => say(texts, key);
  const [kind, setKind] = useState<string>("public-source");
  return (
    <SavingForm
      locale={locale} revision={draw.revision} save={t("seed.send")} saved={t("seed.done")}
      confirm={{ title: t("seed.sure"), text: t("seed.sureText"), keep: t("seed.keep") }}
      send={(data, revision) => {
        const came = wallMinuteIn(data, "source.at");
        return procedures.recruitment.draws.typeSeed.mutate({
          ...part, draw: draw.id, revision, source: {
            kind: kind as (typeof KINDS)[number], text: textIn(data, "source.text"), seed: textIn(data, "source.seed"),
            at: came ? momentOf(came) : new Date(Number.NaN),
          },
        });
      }}
    >
      {({ errorOf }) => (
        <>
          <RadioGroup
            locale={locale} name="source.kind" label={t("seed.kind")} value={kind} onChange={setKind}
            error={errorOf("source.kind")}
            options={KINDS.map((value) => ({ value, label: t(`seed.kinds.${value}`), hint: t(`seed.kinds.${value}Hint`) }))}
          />
          <TextInput
            locale={locale} name="source.text" label={t(`seed.text.${kind}`)} hint={t(`seed.textHint.${kind}`)}
            error={errorOf("source.text")}
          />
          <WallMinuteFields
            locale={locale} name="source.at" day={t("seed.day")} time={t("seed.time")} timeHint={t("seed.timeHint")}
            usual="" errorOf={(field) => errorOf(field)}
          />
          <TextInput
            locale={locale} name="source.seed" label={t("seed.number")} hint={t("seed.numberHint")} width="medium"
            autoComplete="off"
            error={errorOf("source.seed")}
          />
        </>
      )}
    </SavingForm>
  );
}

/** The moment of a day and a clock time; what is neither becomes no moment, which the server refuses beside its field. */
function momentOf({ day, time }: { readonly day: string; readonly time: string }): Date {
  return /^\d{2}:\d{2}$/.test(time) ? helsinkiInstant(day, time) : new Date(Number.NaN);
}
