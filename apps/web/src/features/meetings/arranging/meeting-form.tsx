"use client";
import { MEETING_FORMS, type MeetingView } from "@raati/core/meetings/schema";
import { helsinkiInstant, type Locale } from "@raati/i18n";
import { Checkbox, CheckboxGroup, FormNote, RadioGroup, Select, type SelectOption, TextInput } from "@raati/ui";
import { DateField } from "@raati/ui/client";
import { useState } from "react";
import {
  given, isTicked, listIn, localizedIn, numberIn, optionalIn, optionalLocalizedIn, textIn,
} from "../../../client/forms/form-values.ts";
import { LocalizedField } from "../../../client/forms/localized-field.tsx";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";
import { timeOfDay } from "../../panels/manage/training-form.tsx";

/** A meeting as its form shows it. */
export interface MeetingBefore extends Pick<MeetingView,
  "id" | "revision" | "title" | "minutes" | "form" | "place" | "link" | "accessibility" | "interpretation" | "quorum"
    | "extended"
  | "trainingId" | "secretaryId" | "panelIds" | "listed" | "agendaPublic" | "memoPublic"
> {
  readonly day: string;
  readonly starts: string;
}

export interface MeetingFormProps {
  readonly locale: Locale;
  readonly languages: readonly Locale[];
  readonly texts: SectionTexts;
  readonly target: { readonly tenant: string; readonly panel: string };
  /** The id of a new meeting, made when the form is opened: sending twice makes one. */
  readonly id: string;
  /** What is changed; a new meeting when left out. */
  readonly before?: MeetingBefore;
  /** The panel of the page, and those that may meet with it. */
  readonly here: string;
  readonly panels: readonly SelectOption[];
  readonly people: readonly SelectOption[];
  readonly trainings: readonly SelectOption[];
  readonly templates: readonly SelectOption[];
  /** The address under which the panel's meetings are. */
  readonly address: string;
}

/**
 * Arranges a meeting: of one panel, or of several as for a joint orientation (A5), with the extension where it is asked
 * (B6).
 */
export function MeetingForm(props: MeetingFormProps) {
  const { locale, languages, texts, target, id, before, here, panels, people, trainings, templates, address } = props;
  const t = (key: string) => say(texts, key);
  const [form, setForm] = useState<string>(before?.form ?? "on-site");
  const send = (data: FormData, revision: number) => {
    const day = textIn(data, "day");
    const time = timeOfDay(textIn(data, "startsAt"));
    const input = given({
      title: localizedIn(data, "title", languages),
      // What is no time becomes a date that the server refuses beside the field.
      startsAt: day !== "" && time !== undefined ? helsinkiInstant(day, time) : new Date(Number.NaN),
      minutes: numberIn(data, "minutes"), form: form as MeetingView["form"],
      place: form === "remote" ? undefined : optionalLocalizedIn(data, "place", languages),
      link: form === "on-site" ? undefined : optionalIn(data, "link"),
      accessibility: optionalLocalizedIn(data, "accessibility", languages),
      interpretation: optionalLocalizedIn(data, "interpretation", languages),
      quorum: textIn(data, "quorum") === "" ? undefined : numberIn(data, "quorum"), extended: isTicked(data, "extended"),
      trainingId: optionalIn(data, "trainingId"), secretaryId: optionalIn(data, "secretaryId"),
      panels: panels.length > 1 ? listIn(data, "panels") : [here],
    });
    const publicity = {
      listed: isTicked(data, "listed"), agendaPublic: isTicked(data, "agendaPublic"),
      memoPublic: isTicked(data, "memoPublic"),
    };
    return before
      ? procedures.meetings.change.mutate({ ...target, meeting: before.id, revision, ...input, ...publicity })
      : procedures.meetings.schedule.mutate(given({
        ...target, id, ...input, template: optionalIn(data, "template"), isDraft: isTicked(data, "isDraft"),
      }));
  };
  const shared = { locale, languages };
  return (
    <SavingForm
      locale={locale} languages={languages} revision={before?.revision ?? 0} send={send} save={t(before ? "change" : "save")}
      saved={t("saved")} note={t(before ? "changeNote" : "note")} then={`${address}/${before?.id ?? id}`}
      back={{ href: before ? `${address}/${before.id}` : address, text: t("back") }}
    >
      {({ errorOf }) => (
        <>
          <FormNote locale={locale} />
          <LocalizedField {...shared} name="title" label={t("title")} hint={t("titleHint")} limit={140}
            values={before?.title}
            errorOf={errorOf} />
          {panels.length > 1 && (
            <CheckboxGroup
              locale={locale} name="panels" label={t("panels")} hint={t("panelsHint")} options={panels}
              defaultValue={before?.panelIds ?? [here]} error={errorOf("panels")}
            />
          )}
          <DateField locale={locale} name="day" label={t("day")} defaultValue={before?.day} />
          <div className="number-row">
            <TextInput
              locale={locale} name="startsAt" label={t("startsAt")} hint={t("timeHint")} width="short"
              defaultValue={before?.starts ?? "17.00"} error={errorOf("startsAt")}
            />
            <TextInput
              locale={locale} name="minutes" label={t("minutes")} hint={t("minutesHint")} width="short" inputMode="numeric"
              defaultValue={String(before?.minutes ?? 120)} error={errorOf("minutes")}
            />
          </div>
          <RadioGroup
            locale={locale} name="form" label={t("form")} value={form} onChange={setForm} error={errorOf("form")}
            options={MEETING_FORMS.map((value) => ({ value, label: t(`forms.${value}`) }))}
          />
          {form !== "remote" && (
            <LocalizedField {...shared} name="place" label={t("place")} hint={t("placeHint")} values={before?.place}
              errorOf={errorOf} optional />
          )}
          {form !== "on-site" && (
            <TextInput
              locale={locale} name="link" type="url" label={t("link")} hint={t("linkHint")} need="optional"
              defaultValue={before?.link} error={errorOf("link")}
            />
          )}
          <LocalizedField {...shared} name="accessibility" label={t("accessibility")} hint={t("accessibilityHint")} long
            limit={8000} values={before?.accessibility} errorOf={errorOf} optional />
          <LocalizedField {...shared} name="interpretation" label={t("interpretation")} hint={t("interpretationHint")}
            values={before?.interpretation} errorOf={errorOf} optional />
          {!before && templates.length > 0 && (
            <Select
              locale={locale} name="template" label={t("template")} hint={t("templateHint")} need="optional"
              empty={t("noTemplate")} options={templates} error={errorOf("template")}
            />
          )}
          <details className="more" open={before !== undefined || undefined}>
            <summary>{t("more")}</summary>
            {trainings.length > 0 && (
              <Select
                locale={locale} name="trainingId" label={t("training")} hint={t("trainingHint")} need="optional"
                empty={t("noTraining")} options={trainings} defaultValue={before?.trainingId} error={errorOf("trainingId")}
              />
            )}
            <Checkbox locale={locale} name="extended" label={t("extended")} hint={t("extendedHint")}
              defaultChecked={before?.extended ?? false} />
            {people.length > 0 && (
              <Select
                locale={locale} name="secretaryId" label={t("secretary")} hint={t("secretaryHint")} need="optional"
                options={people} defaultValue={before?.secretaryId} error={errorOf("secretaryId")}
              />
            )}
            <TextInput
              locale={locale} name="quorum" label={t("quorum")} hint={t("quorumHint")} width="short" inputMode="numeric"
              need="optional" defaultValue={before?.quorum === undefined ? "" : String(before.quorum)}
              error={errorOf("quorum")}
            />
            {before ? (["listed", "agendaPublic", "memoPublic"] as const).map((name) => (
              <Checkbox key={name} locale={locale} name={name} label={t(name)} hint={t(`${name}Hint`)}
                defaultChecked={before[name]} />
            )) : (
              <Checkbox locale={locale} name="isDraft" label={t("isDraft")} hint={t("isDraftHint")} />
            )}
          </details>
        </>
      )}
    </SavingForm>
  );
}
