"use client";
import type { InterviewView } from "@raati/core/recruitment/schema";
import type { Locale } from "@raati/i18n";
import { Checkbox, RadioGroup } from "@raati/ui";
import { CountedTextArea } from "@raati/ui/client";
import { isTicked, numberIn, optionalIn } from "../../../client/forms/form-values.ts";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";

interface AssessFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly tenant: string;
  readonly interview: string;
  readonly criteria: readonly { readonly id: string; readonly name: string; readonly lang?: string }[];
  readonly mine: InterviewView["mine"];
}

const POINTS = [1, 2, 3, 4, 5] as const;

/** One interviewer's points and notes. They can be saved half-written; handed in, they cannot be changed any more. */
export function AssessForm({ locale, texts, tenant, interview, criteria, mine }: AssessFormProps) {
  const t = (key: string) => say(texts, key);
  const given = new Map(mine?.scores.map(({ criterion, score }) => [criterion, score]));
  return (
    <SavingForm
      locale={locale} save={t("send")} saved={t("done")} note={t("note.hidden")}
      send={(data) => procedures.recruitment.interviews.assess.mutate({
        tenant, interview, note: optionalIn(data, "note"), done: isTicked(data, "done"),
        scores: criteria.map(({ id }) => ({ criterion: id, score: numberIn(data, `scores.${id}`) })).filter(({ score }) =>
          !Number.isNaN(score)),
      })}
    >
      {({ errorOf }) => (
        <>
          {criteria.map(({ id, name, lang }, index) => (
            <RadioGroup
              key={id} locale={locale} name={`scores.${id}`} kind="row" label={<span lang={lang}>{name}</span>}
              hint={t("scale")}
              options={POINTS.map((point) => ({ value: String(point), label: String(point) }))}
              defaultValue={given.get(id)?.toString()}
              error={errorOf(`scores.${id}`) ?? errorOf(`scores.${index}.score`)}
            />
          ))}
          <CountedTextArea
            locale={locale} name="note" label={t("note.label")} hint={t("note.hint")} need="optional" limit={8000} rows={6}
            defaultValue={mine?.note}
            error={errorOf("note")}
          />
          <Checkbox locale={locale} name="done" label={t("doneLabel")} hint={t("doneHint")} need="silent"
            error={errorOf("done")} />
        </>
      )}
    </SavingForm>
  );
}
