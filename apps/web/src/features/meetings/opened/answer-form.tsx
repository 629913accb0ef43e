"use client";
import { ANSWERS, HELPER_KINDS, type answerMeetingInput, type MeetingView } from "@raati/core/meetings/schema";
import type { Locale } from "@raati/i18n";
import { CheckboxGroup, RadioGroup, TextInput } from "@raati/ui";
import type { z } from "zod";
import { listIn, optionalIn, textIn } from "../../../client/forms/form-values.ts";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";

type Answered = z.input<typeof answerMeetingInput>;
type Helper = NonNullable<Answered["helpers"]>[number];

export interface MeetingTarget {
  readonly tenant: string;
  readonly panel: string;
  readonly meeting: string;
}

export interface AnswerFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly target: MeetingTarget;
  readonly form: MeetingView["form"];
  readonly answer?: Answered["answer"] | undefined;
  readonly helpers: readonly Helper[];
  /** Somebody without a computer, whose answer is written down. The reader's own, when left out. */
  readonly personId?: string;
  readonly kind?: "primary" | "secondary";
  readonly then?: string;
}

/** Which answers a meeting takes: nobody comes to a remote meeting, and nobody joins one on site from afar. */
const answersTo = (form: MeetingView["form"]) =>
  ANSWERS.filter((one) => (one !== "coming" || form !== "remote") && (one !== "remote" || form !== "on-site"));

/** What stands in a helper's note goes with "other help", or with the first that was ticked. */
function helpersIn(data: FormData): Helper[] {
  const kinds = listIn(data, "helpers") as Helper["kind"][];
  const note = optionalIn(data, "helperNote");
  const noted = kinds.includes("other") || kinds.length === 0 ? "other" : kinds[0]!;
  const all = note !== undefined && !kinds.includes(noted) ? [...kinds, noted] : kinds;
  return all.map((kind) => ({ kind, ...(note !== undefined && kind === noted && { note }) }));
}

/** Answers an invitation: coming or not, and which help is needed (J2.7). */
export function AnswerForm(
  { locale, texts, target, form, answer, helpers, personId, kind = "primary", then }: AnswerFormProps,
) {
  const t = (key: string) => say(texts, key);
  const send = (data: FormData) => procedures.meetings.invitations.answer.mutate({
    ...target, answer: textIn(data, "answer") as Answered["answer"], helpers: helpersIn(data), ...(personId && { personId }),
  });
  return (
    <SavingForm locale={locale} save={t("send")} saved={t("sent")} note={t("note")} kind={kind} send={send} then={then}>
      {({ errorOf }) => (
        <>
          <RadioGroup
            locale={locale} name="answer" label={t("answer")} defaultValue={answer} error={errorOf("answer")}
            options={answersTo(form).map((value) => ({ value, label: t(`answers.${value}`) }))}
          />
          <details className="more" open={helpers.length > 0}>
            <summary>{t("help")}</summary>
            <CheckboxGroup
              locale={locale} name="helpers" label={t("helpers")} hint={t("helpersHint")} need="optional"
              defaultValue={helpers.map((one) => one.kind)} error={errorOf("helpers")}
              options={HELPER_KINDS.map((value) => ({ value, label: t(`helperKinds.${value}`) }))}
            />
            <TextInput
              locale={locale} name="helperNote" label={t("helperNote")} need="optional" maxLength={300}
              defaultValue={helpers.find(({ note }) => note)?.note} error={errorOf("helpers.0.note")}
            />
          </details>
        </>
      )}
    </SavingForm>
  );
}
