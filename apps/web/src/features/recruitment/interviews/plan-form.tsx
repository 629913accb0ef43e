"use client";
import type { Locale } from "@raati/i18n";
import { CheckboxGroup, TextArea, TextInput } from "@raati/ui";
import { listIn, numberIn, optionalIn, textIn } from "../../../client/forms/form-values.ts";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";
import { WallMinuteFields, wallMinuteIn } from "../calls/wall-minute-fields.tsx";

interface PlanFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly tenant: string;
  /** The interview: a new id for a new one. */
  readonly id: string;
  /** Whose interview is planned; left out when a planned one is changed. */
  readonly application?: string;
  readonly values?: {
    readonly revision: number; readonly starts?: { readonly day: string; readonly time: string }; readonly minutes: number;
    readonly place?: string; readonly remoteUrl?: string; readonly interviewers: readonly string[];
  };
  readonly people: readonly { readonly personId: string; readonly name: string }[];
  readonly then: string;
  readonly back: string;
}

/** When and where somebody is interviewed, and by which two people. */
export function PlanForm({ locale, texts, tenant, id, application, values, people, then, back }: PlanFormProps) {
  const t = (key: string) => say(texts, key);
  const { plan, change } = procedures.recruitment.interviews;
  return (
    <SavingForm
      locale={locale} revision={values?.revision} save={t(values ? "save" : "send")} saved={t("done")} then={then}
      back={{ href: back, text: t("back") }}
      note={t("note")}
      send={(data, revision) => {
        const planned = {
          starts: wallMinuteIn(data, "starts") ?? { day: "", time: "" }, minutes: numberIn(data, "minutes"),
            place: optionalIn(data, "place"),
          remoteUrl: optionalIn(data, "remoteUrl"), interviewers: listIn(data, "interviewers"),
        };
        return application === undefined ? change.mutate({ tenant, interview: id, revision, ...planned })
          : plan.mutate({ tenant, id, application, ...planned });
      }}
    >
      {({ errorOf }) => (
        <>
          <WallMinuteFields
            locale={locale} name="starts" day={t("day")} time={t("time")} timeHint={t("timeHint")} usual="10:00"
            value={values?.starts} errorOf={errorOf}
          />
          <TextInput
            locale={locale} name="minutes" label={t("minutes")} width="short" inputMode="numeric"
            defaultValue={values?.minutes ?? 30}
            error={errorOf("minutes")}
          />
          <TextInput
            locale={locale} name="place" label={t("place")} hint={t("placeHint")} need="silent"
            defaultValue={values?.place} error={errorOf("place")}
          />
          <TextInput
            locale={locale} name="remoteUrl" type="url" label={t("remoteUrl")} need="optional"
            defaultValue={values?.remoteUrl} error={errorOf("remoteUrl")}
          />
          <CheckboxGroup
            locale={locale} name="interviewers" label={t("interviewers")} hint={t("interviewersHint")}
            defaultValue={values?.interviewers}
            options={people.map(({ personId, name }) => ({ value: personId, label: name }))} error={errorOf("interviewers")}
          />
        </>
      )}
    </SavingForm>
  );
}

/** Cancels an interview, with the reason that the applicant is told. */
export function CancelInterviewForm({ locale, texts, tenant, id, revision }: Pick<PlanFormProps,
  "locale" | "texts" | "tenant" | "id"> & {
  readonly revision: number;
}) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} revision={revision} save={t("send")} saved={t("done")} kind="danger"
      confirm={{ title: t("sure"), text: t("lost"), keep: t("keep") }}
      send={(data, newest) => procedures.recruitment.interviews.cancel.mutate({
        tenant, interview: id, revision: newest, reason: textIn(data, "reason"),
      })}
    >
      {({ errorOf }) => <TextArea locale={locale} name="reason" label={t("reason")} limit={1000} rows={2}
        error={errorOf("reason")} />}
    </SavingForm>
  );
}
