"use client";
import { ATTENDANCES } from "@raati/core/panels/schema";
import { Checkbox, FormActions, Notice, RadioGroup } from "@raati/ui";
import { Form, SubmitButton } from "@raati/ui/client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { procedures } from "../../../client/procedures.ts";
import { say } from "../../../client/texts.ts";
import { isTicked, textIn } from "../../../client/forms/form-values.ts";
import { sendForm } from "../../../client/forms/send-form.ts";
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
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  const send = async (data: FormData) => {
    setSaved(false);
    const marked = people.flatMap(({ personId }, index) => {
      const attendance = textIn(data, `people.${index}.attendance`) as Attendance | "";
      return attendance === "" ? [] : [{ personId, attendance }];
    });
    if (marked.length === 0) return [{ field: "people.0.attendance", message: t("nobodyMarked") }];
    const problems = await sendForm(() => procedures.panels.trainings.recordAttendance.mutate({ ...target, training,
      people: marked, completes: isTicked(data, "completes") }));
    if (problems) return problems;
    setSaved(true);
    router.refresh();
    return undefined;
  };
  return (
    <Form locale={locale} onSubmit={send}>
      {({ errorOf }) => (
        <>
          {saved && <Notice kind="success" live title={t("attendanceSaved")} />}
          {people.map(({ personId, name, attendance, note }, index) => (
            <RadioGroup
              key={personId} kind="row" locale={locale} name={`people.${index}.attendance`} label={name} hint={note}
              need="silent" defaultValue={attendance}
              options={ATTENDANCES.map((value) => ({ value, label: t(`attendances.${value}`) }))}
              error={errorOf(`people.${index}.attendance`)}
            />
          ))}
          <Checkbox locale={locale} name="completes" label={t("completes")} hint={t("completesHint")} defaultChecked />
          <FormActions><SubmitButton locale={locale}>{t("saveAttendance")}</SubmitButton></FormActions>
        </>
      )}
    </Form>
  );
}
