"use client";
import { ATTENDANCES } from "@raati/core/panels/schema";
import { Checkbox, RadioGroup } from "@raati/ui";
import { isTicked, textIn } from "../../../client/forms/form-values.ts";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say } from "../../../client/texts.ts";
import type { PanelFormProps } from "./panel-target.ts";

type Attendance = (typeof ATTENDANCES)[number];

export interface Attendee {
  readonly personId: string;
  readonly name: string;
  readonly attendance?: Attendance;
  /** What else is known: that the training is done, that the material was read. */
  readonly note?: string;
}

/** Who was there (A5): present, from afar or absent. Nobody has to be marked at once: who is left open stays open. */
export function AttendanceForm({ locale, texts, target, training,
  people }: PanelFormProps & { readonly training: string; readonly people: readonly Attendee[] }) {
  const t = (key: string) => say(texts, key);
  const markedIn = (data: FormData) => people.flatMap(({ personId }, index) => {
    const attendance = textIn(data, `people.${index}.attendance`) as Attendance | "";
    return attendance === "" ? [] : [{ personId, attendance }];
  });
  return (
    <SavingForm
      locale={locale} save={t("saveAttendance")} saved={t("attendanceSaved")}
      check={(data) => (
        markedIn(data).length > 0 ? [] : [{ field: "people.0.attendance", message: t("nobodyMarked") }]
      )}
      send={(data) => procedures.panels.trainings.recordAttendance.mutate({
        ...target, training, people: markedIn(data), completes: isTicked(data, "completes"),
      })}
    >
      {({ errorOf }) => (
        <>
          {people.map(({ personId, name, attendance, note }, index) => (
            <RadioGroup
              key={personId} kind="row" locale={locale} name={`people.${index}.attendance`} label={name} hint={note}
              need="silent" defaultValue={attendance}
              options={ATTENDANCES.map((value) => ({ value, label: t(`attendances.${value}`) }))}
              error={errorOf(`people.${index}.attendance`)}
            />
          ))}
          <Checkbox locale={locale} name="completes" label={t("completes")} hint={t("completesHint")} defaultChecked />
        </>
      )}
    </SavingForm>
  );
}
