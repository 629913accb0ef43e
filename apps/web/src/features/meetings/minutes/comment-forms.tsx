"use client";
import type { Locale } from "@raati/i18n";
import { RadioGroup, Select, type SelectOption, TextArea } from "@raati/ui";
import { useState } from "react";
import { given, optionalIn, textIn } from "../../../client/forms/form-values.ts";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";
import { Traces } from "../../proposals/inside/traces.tsx";
import type { MeetingTarget } from "../opened/answer-form.tsx";

const { minutes } = procedures.meetings;

interface CommentFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly target: MeetingTarget;
  readonly id: string;
  readonly items: readonly SelectOption[];
}

/** A member's word on the draft: what is wrong or missing. */
export function CommentForm({ locale, texts, target, id, items }: CommentFormProps) {
  const t = (key: string) => say(texts, key);
  const [typed, setTyped] = useState("");
  return (
    <SavingForm
      locale={locale} save={t("send")} saved={t("sent")} kind="secondary"
      send={(data) => minutes.comment.mutate(given({
        ...target, id, item: optionalIn(data, "item"), text: textIn(data, "text"), lang: locale,
      }))}
    >
      {({ errorOf }) => (
        <>
          <Select
            locale={locale} name="item" label={t("item")} need="optional" empty={t("whole")} options={items}
            error={errorOf("item")}
          />
          <TextArea
            locale={locale} name="text" label={t("text")} hint={t("hint")} rows={3} limit={4000} error={errorOf("text")}
            onBlur={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <Traces text={typed} texts={texts} />
        </>
      )}
    </SavingForm>
  );
}

interface AnswerCommentFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly target: MeetingTarget;
  readonly comment: string;
  readonly done: string;
  readonly back: { readonly href: string; readonly text: string };
}

/** Says whether a comment was taken into the text, or why not. */
export function AnswerCommentForm({ locale, texts, target, comment, done, back }: AnswerCommentFormProps) {
  const t = (key: string) => say(texts, key);
  const { tenant, panel } = target;
  return (
    <SavingForm
      locale={locale} save={t("send")} saved={t("sent")} kind="secondary" then={done} back={back}
      send={(data) => minutes.answerComment.mutate(given({
        tenant, panel, comment, state: textIn(data, "state") as "taken" | "answered", answer: optionalIn(data, "answer"),
      }))}
    >
      {({ errorOf }) => (
        <>
          <RadioGroup
            locale={locale} name="state" label={t("state")} defaultValue="taken" error={errorOf("state")}
            options={["taken", "answered"].map((value) => ({ value, label: t(`states.${value}`) }))}
          />
          <TextArea
            locale={locale} name="answer" label={t("answer")} need="optional" rows={2} limit={2000} error={errorOf("answer")}
          />
        </>
      )}
    </SavingForm>
  );
}
