"use client";
import type { Locale } from "@raati/i18n";
import { Checkbox, Select, type SelectOption, TextInput } from "@raati/ui";
import { DateField } from "@raati/ui/client";
import { given, isTicked, optionalIn, textIn } from "../../../client/forms/form-values.ts";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";
import type { MeetingTarget } from "../opened/answer-form.tsx";

interface TaskFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly target: MeetingTarget;
  readonly id: string;
  readonly items: readonly SelectOption[];
  readonly people: readonly SelectOption[];
  /** The language in which it is written. */
  readonly lang: Locale;
}

/** Writes down what somebody promises to do. */
export function TaskForm({ locale, texts, target, id, items, people, lang }: TaskFormProps) {
  const t = (key: string) => say(texts, key);
  const send = (data: FormData) => procedures.meetings.minutes.addTask.mutate(given({
    ...target, id, lang, item: textIn(data, "item"), what: textIn(data, "what"), assigneeId: optionalIn(data, "assigneeId"),
    dueOn: optionalIn(data, "dueOn"), open: isTicked(data, "open"),
  }));
  return (
    <SavingForm locale={locale} save={t("send")} saved={t("sent")} kind="secondary" send={send}>
      {({ errorOf }) => (
        <>
          <Select locale={locale} name="item" label={t("item")} options={items} error={errorOf("item")} />
          <TextInput
            locale={locale} name="what" label={t("what")} hint={t("whatHint")} maxLength={500} error={errorOf("what")}
          />
          <Select
            locale={locale} name="assigneeId" label={t("assignee")} need="optional" options={people}
            error={errorOf("assigneeId")}
          />
          <DateField locale={locale} name="dueOn" label={t("dueOn")} need="optional" error={errorOf("dueOn")} />
          <Checkbox locale={locale} name="open" label={t("open")} hint={t("openHint")} />
        </>
      )}
    </SavingForm>
  );
}
