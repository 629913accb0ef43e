"use client";
import type { tellBackInput } from "@raati/core/handling/schema";
import { Checkbox, CheckboxGroup, RadioGroup } from "@raati/ui";
import type { z } from "zod";
import { isTicked, listIn, localizedIn, numberIn } from "../../../client/forms/form-values.ts";
import { LocalizedField } from "../../../client/forms/localized-field.tsx";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say } from "../../../client/texts.ts";
import type { HandlingFormProps } from "./question-forms.tsx";

type To = z.input<typeof tellBackInput>["to"];
const MEMBERS = ["members"];

interface TellFormProps extends HandlingFormProps {
  /** The public may follow the matter, so everybody may be told. */
  readonly open: boolean;
  /** It has been answered, so there is something to tell in the end. */
  readonly answered: boolean;
}

/** Tells those who spoke what has happened: news on the way, or what came of it in the end (C4). */
export function TellForm({ locale, languages, texts, target, open, answered, done, back }: TellFormProps) {
  const t = (key: string) => say(texts, key);
  const audiences = ["members", ...(open ? ["public"] : []), "givers"];
  return (
    <SavingForm
      locale={locale} languages={languages} save={t("send")} saved={t("sent")} note={t("note")} then={done} back={back}
      send={(data) => procedures.handling.tellBack.mutate({
        ...target, to: listIn(data, "to") as To, text: localizedIn(data, "text", languages), final: isTicked(data, "final"),
      })}
    >
      {({ errorOf }) => (
        <>
          <CheckboxGroup
            locale={locale} name="to" label={t("to")} defaultValue={MEMBERS} error={errorOf("to")}
            options={audiences.map((value) => ({ value, label: t(`tos.${value}`) }))}
          />
          <LocalizedField
            locale={locale} languages={languages} name="text" label={t("text")} hint={t("textHint")} long limit={2000}
            errorOf={errorOf}
          />
          {answered && (
            <Checkbox locale={locale} name="final" label={t("final")} hint={t("finalHint")} error={errorOf("final")} />
          )}
        </>
      )}
    </SavingForm>
  );
}

const SCORES = ["1", "2", "3", "4", "5"];

/** A member's own view of what came of the matter (J3.10). It may be changed. */
export function RateForm({ locale, texts, target, mine, done, back }: HandlingFormProps & { readonly mine?: number }) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} save={t("send")} saved={t("sent")} note={t("note")} then={done} back={back}
      send={(data) => procedures.handling.rate.mutate({ ...target, score: numberIn(data, "score") })}
    >
      {({ errorOf }) => (
        <RadioGroup
          locale={locale} name="score" label={t("score")} hint={t("scoreHint")} kind="row" defaultValue={mine?.toString()}
          options={SCORES.map((value) => ({ value, label: value }))} error={errorOf("score")}
        />
      )}
    </SavingForm>
  );
}
