"use client";
import { ATTENDANCE_KINDS } from "@raati/core/meetings/schema";
import type { Locale } from "@raati/i18n";
import { Checkbox, RadioGroup, TextInput } from "@raati/ui";
import { isTicked, numberIn, textIn } from "../../../client/forms/form-values.ts";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
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
  const marksIn = (data: FormData) => people.flatMap(({ personId }, index) => {
    const name = `people.${index}`;
    const as = textIn(data, `${name}.as`) as Kind | "";
    if (as === "") return [];
    const there = textIn(data, `${name}.minutes`) !== "" && (as === "present" || as === "remote");
    const minutes = there ? numberIn(data, `${name}.minutes`) : undefined;
    return [{ name, personId, as, minutes, assistant: isTicked(data, `${name}.assistant`) }];
  });
  const check = (data: FormData) => {
    const marks = marksIn(data);
    if (marks.length === 0) return [{ field: "people.0.as", message: t("nobody") }];
    const wrong = marks.filter(({ minutes }) => minutes !== undefined && !(minutes >= 0 && minutes <= most));
    return wrong.map(({ name }) => ({ field: `${name}.minutes`, message: t("minutesWrong") }));
  };
  return (
    <SavingForm
      locale={locale} save={t("save")} saved={t("saved")} note={t("note")} check={check}
      send={(data) => procedures.meetings.attendance.mark.mutate({
        ...target, people: marksIn(data).map(({ personId, as, minutes, assistant }) => (
          { personId, as, assistant, ...(minutes !== undefined && { minutes }) }
        )),
      })}
    >
      {({ errorOf }) => (
        <>
          <p className="muted">{t("minutesHint")}</p>
          {people.map(({ personId, name, as, minutes, assistant, note }, index) => {
            const field = `people.${index}`;
            const of = <span className="visually-hidden">{`: ${name}`}</span>;
            return (
              <div key={personId} className="attendee">
                <RadioGroup
                  kind="row" locale={locale} name={`${field}.as`} label={name} hint={note} need="silent" defaultValue={as}
                  options={ATTENDANCE_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
                  error={errorOf(`${field}.as`)}
                />
                <TextInput
                  locale={locale} name={`${field}.minutes`} label={<>{t("minutes")}{of}</>} width="short" inputMode="numeric"
                  need="silent" defaultValue={minutes === undefined ? "" : String(minutes)}
                  error={errorOf(`${field}.minutes`)}
                />
                <Checkbox locale={locale} name={`${field}.assistant`} label={<>{t("assistant")}{of}</>}
                  defaultChecked={assistant} />
              </div>
            );
          })}
        </>
      )}
    </SavingForm>
  );
}
