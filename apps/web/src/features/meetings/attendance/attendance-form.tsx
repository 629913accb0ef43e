"use client";
import { ATTENDANCE_KINDS } from "@raati/core/meetings/schema";
import type { Locale } from "@raati/i18n";
import { Checkbox, FieldGroup, FormActions, Notice, RadioGroup, TextInput } from "@raati/ui";
import { Form, SubmitButton } from "@raati/ui/client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { isTicked, numberIn, textIn } from "../../../client/forms/form-values.ts";
import { sendForm } from "../../../client/forms/send-form.ts";
import { procedures } from "../../../client/procedures.ts";
import { say, type SectionTexts } from "../../../client/texts.ts";
import type { MeetingTarget } from "../opened/answer-form.tsx";

type Kind = (typeof ATTENDANCE_KINDS)[number];

export interface Attendee {
  readonly personId: string;
  readonly name: string;
  readonly as?: Kind | undefined;
  readonly minutes?: number | undefined;
  readonly assistant: boolean;
  /** What was answered to the invitation. */
  readonly note: string | undefined;
}

interface AttendanceFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly target: MeetingTarget;
  readonly people: readonly Attendee[];
  /** How long the meeting takes: nobody was there for longer. */
  readonly most: number;
}

/** Who is there and for how long (A5). Nobody has to be marked at once; marking again corrects it. */
export function AttendanceForm({ locale, texts, target, people, most }: AttendanceFormProps) {
  const t = (key: string) => say(texts, key);
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  const send = async (data: FormData) => {
    setSaved(false);
    const marks = people.flatMap(({ personId }, index) => {
      const name = `people.${index}`;
      const as = textIn(data, `${name}.as`) as Kind | "";
      if (as === "") return [];
      const there = textIn(data, `${name}.minutes`) !== "" && (as === "present" || as === "remote");
      const minutes = there ? numberIn(data, `${name}.minutes`) : undefined;
      return [{ name, personId, as, minutes, assistant: isTicked(data, `${name}.assistant`) }];
    });
    if (marks.length === 0) return [{ field: "people.0.as", message: t("nobody") }];
    const wrong = marks.filter(({ minutes }) => minutes !== undefined && !(minutes >= 0 && minutes <= most));
    if (wrong.length > 0) return wrong.map(({ name }) => ({ field: `${name}.minutes`, message: t("minutesWrong") }));
    const marked = marks.map(({ personId, as, minutes, assistant }) => (
      { personId, as, assistant, ...(minutes !== undefined && { minutes }) }
    ));
    const problems = await sendForm(() => procedures.meetings.attendance.mark.mutate({ ...target, people: marked }));
    if (problems) return problems;
    setSaved(true);
    router.refresh();
    return undefined;
  };
  return (
    <Form locale={locale} onSubmit={send}>
      {({ errorOf }) => (
        <>
          {people.map(({ personId, name, as, minutes, assistant, note }, index) => {
            const field = `people.${index}`;
            return (
              <div key={personId} className="part">
                <FieldGroup locale={locale} name={field} label={name} hint={note} need="silent">
                  <RadioGroup
                    kind="row" locale={locale} name={`${field}.as`} label={t("as")} need="silent" defaultValue={as}
                    options={ATTENDANCE_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
                    error={errorOf(`${field}.as`)}
                  />
                  <TextInput
                    locale={locale} name={`${field}.minutes`} label={t("minutes")} hint={t("minutesHint")} width="short"
                    inputMode="numeric" need="silent" defaultValue={minutes === undefined ? "" : String(minutes)}
                    error={errorOf(`${field}.minutes`)}
                  />
                  <Checkbox locale={locale} name={`${field}.assistant`} label={t("assistant")} defaultChecked={assistant} />
                </FieldGroup>
              </div>
            );
          })}
          <FormActions note={t("note")}><SubmitButton locale={locale}>{t("save")}</SubmitButton></FormActions>
          <div className="saved-place">{saved && <Notice kind="success" live title={t("saved")} />}</div>
        </>
      )}
    </Form>
  );
}
