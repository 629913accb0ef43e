"use client";
import type { Locale } from "@raati/i18n";
import { RadioGroup } from "@raati/ui";
import { textIn } from "../../client/forms/form-values.ts";
import { procedures } from "../../client/procedures.ts";
import { SavingForm } from "../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../client/texts.ts";

interface Named { readonly id: string; readonly name: string; readonly lang: string }

interface MarkFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly target: { readonly tenant: string; readonly panel: string; readonly mapping: string };
  readonly topics: readonly Named[];
  readonly experiences: readonly Named[];
  readonly mine: readonly { readonly topic: string; readonly experience: string }[] | undefined;
}

/** A member's own experience of each topic; topics may be left out. */
export function MarkForm({ locale, texts, target, topics, experiences, mine }: MarkFormProps) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} save={t("send")} saved={t("sent")} label={t("label")}
      send={(data) => procedures.meetings.mappings.mark.mutate({
        ...target, marks: topics.map(({ id }) => ({ topic: id, experience: textIn(data, `marks.${id}`) }))
          .filter(({ experience }) => experience !== ""),
      })}
    >
      {({ errorOf }) => (
        <>
          <p className="muted">{t("hint")}</p>
          {topics.map(({ id, name, lang }) => (
            <RadioGroup
              key={id} locale={locale} name={`marks.${id}`} need="silent" kind="row" label={<span lang={lang}>{name}</span>}
              defaultValue={mine?.find(({ topic }) => topic === id)?.experience} error={errorOf(`marks.${id}`)}
              options={experiences.map((one) => ({ value: one.id, label: one.name, lang: one.lang }))}
            />
          ))}
        </>
      )}
    </SavingForm>
  );
}
