"use client";
import { MEETING_FORMS, type MeetingView, type planProposal } from "@raati/core/meetings/schema";
import { formatDate, helsinkiDay, helsinkiInstant, TIME_ZONE, type Locale, type LocalizedText } from "@raati/i18n";
import { Checkbox, FormActions, FormNote, Notice, RadioGroup, Select, type SelectOption, TextInput } from "@raati/ui";
import { DateField, Form, SubmitButton } from "@raati/ui/client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { z } from "zod";
import { given, isTicked, numberIn, optionalIn, optionalLocalizedIn, textIn } from "../../../client/forms/form-values.ts";
import { LocalizedField } from "../../../client/forms/localized-field.tsx";
import { sendForm } from "../../../client/forms/send-form.ts";
import { procedures } from "../../../client/procedures.ts";
import { say, type SectionTexts } from "../../../client/texts.ts";
import { timeOfDay } from "../../panels/manage/training-form.tsx";

type Proposal = z.output<typeof planProposal>;

interface PlanFormProps {
  readonly locale: Locale;
  readonly languages: readonly Locale[];
  readonly texts: SectionTexts;
  readonly target: { readonly tenant: string; readonly panel: string };
  /** The first is the plan's, the others are its meetings'. */
  readonly ids: readonly string[];
  /** What a meeting is called in each language, before its number and year. */
  readonly names: LocalizedText;
  readonly templates: readonly SelectOption[];
  readonly weekdays: readonly SelectOption[];
  readonly between: { readonly startsOn: string; readonly endsOn: string };
  readonly done: string;
}

interface Pattern { readonly startsOn: string; readonly endsOn: string }

const clockOf = (at: Date): string =>
  new Intl.DateTimeFormat("fi-FI", { hour: "numeric", minute: "2-digit", timeZone: TIME_ZONE }).format(at);

/**
 * Plans a year's meetings (D4) in two steps: the days that the pattern gives, without holidays, then the same days to be
 * changed before anything is stored.
 */
export function PlanForm(props: PlanFormProps) {
  const [proposed, setProposed] = useState<Pattern & { readonly proposal: Proposal; readonly round: number }>();
  return (
    <>
      <PatternForm
        {...props} first={proposed === undefined}
        found={(pattern, proposal) => setProposed((before) => ({ ...pattern, proposal, round: (before?.round ?? 0) + 1 }))}
      />
      {proposed && <ProposedMeetings key={proposed.round} {...props} {...proposed} />}
    </>
  );
}

interface PatternFormProps extends PlanFormProps {
  readonly first: boolean;
  readonly found: (pattern: Pattern, proposal: Proposal) => void;
}

function PatternForm({ locale, texts, target, between, weekdays, first, found }: PatternFormProps) {
  const t = (key: string) => say(texts, key);
  const send = async (data: FormData) => {
    const pattern = { startsOn: textIn(data, "startsOn"), endsOn: textIn(data, "endsOn") };
    let proposal: Proposal | undefined;
    const problems = await sendForm(async () => {
      proposal = await procedures.meetings.plans.propose.query(given({
        ...target, ...pattern, weekday: numberIn(data, "weekday"), time: timeOfDay(textIn(data, "time")) ?? "",
        count: textIn(data, "count") === "" ? undefined : numberIn(data, "count"),
      }));
    });
    if (problems) return problems;
    if (proposal) found(pattern, proposal);
    return undefined;
  };
  return (
    <Form locale={locale} onSubmit={send} label={t("pattern")}>
      {({ errorOf }) => (
        <>
          <FormNote locale={locale} />
          <DateField locale={locale} name="startsOn" label={t("startsOn")} defaultValue={between.startsOn}
            error={errorOf("startsOn")} />
          <DateField
            locale={locale} name="endsOn" label={t("endsOn")} defaultValue={between.endsOn} error={errorOf("endsOn")}
          />
          <Select locale={locale} name="weekday" label={t("weekday")} empty={false} defaultValue="4" options={weekdays}
            error={errorOf("weekday")} />
          <div className="number-row">
            <TextInput locale={locale} name="time" label={t("time")} hint={t("timeHint")} width="short" defaultValue="17.00"
              error={errorOf("time")} />
            <TextInput locale={locale} name="count" label={t("count")} hint={t("countHint")} width="short"
              inputMode="numeric"
              need="optional" error={errorOf("count")} />
          </div>
          <FormActions note={t("proposeNote")}>
            <SubmitButton locale={locale} kind={first ? "primary" : "secondary"}>
              {t(first ? "propose" : "proposeAgain")}
            </SubmitButton>
          </FormActions>
        </>
      )}
    </Form>
  );
}

interface ProposedMeetingsProps extends PlanFormProps, Pattern { readonly proposal: Proposal }

function ProposedMeetings(
  { locale, languages, texts, target, ids, names, templates, done, startsOn, endsOn, proposal }: ProposedMeetingsProps,
) {
  const t = (key: string) => say(texts, key);
  const router = useRouter();
  const [form, setForm] = useState<string>("on-site");
  const [id, ...meetingIds] = ids;
  const titleOf = (at: Date, place: number): LocalizedText => Object.fromEntries(
    languages.flatMap((one) => (names[one] ? [[one, `${names[one]} ${place + 1}/${helsinkiDay(at).slice(0, 4)}`]] : [])),
  );
  const send = async (data: FormData) => {
    const kept = proposal.times.flatMap((time, index) => (isTicked(data, `keep.${index}`) ? [{ ...time, index }] : []));
    if (kept.length === 0) return [{ field: "keep.0", message: t("nothingKept") }];
    const times = kept.map(({ index, minutes }) => {
      const [day, clock] = [textIn(data, `day.${index}`), timeOfDay(textIn(data, `starts.${index}`))];
      return { index, minutes, startsAt: day !== "" && clock !== undefined ? helsinkiInstant(day, clock) : undefined };
    });
    const wrong = times.filter(({ startsAt }) => startsAt === undefined);
    if (wrong.length > 0) return wrong.map(({ index }) => ({ field: `starts.${index}`, message: t("timeWrong") }));
    const meetings = times.flatMap(({ startsAt, minutes, index }, place) => (startsAt
      ? [{ id: meetingIds[index]!, title: titleOf(startsAt, place), startsAt, minutes }] : []));
    const problems = await sendForm(() => procedures.meetings.plans.plan.mutate(given({
      ...target, id: id!, startsOn, endsOn, form: form as MeetingView["form"], template: optionalIn(data, "template"),
      place: form === "remote" ? undefined : optionalLocalizedIn(data, "place", languages), meetings,
    })), languages);
    if (problems) return problems;
    router.push(done);
    router.refresh();
    return undefined;
  };
  return (
    <Form locale={locale} onSubmit={send} label={t("proposed")}>
      {({ errorOf }) => (
        <>
          <h2 className="form-heading">{t("proposed")}</h2>
          {proposal.times.length === 0 && <Notice kind="warning"><p>{t("noTimes")}</p></Notice>}
          {proposal.skipped.length > 0 && (
            <Notice title={t("skipped")}>
              <p>{proposal.skipped.map((day) => formatDate(locale, day, { weekday: true })).join(", ")}</p>
            </Notice>
          )}
          {proposal.times.map(({ startsAt }, index) => (
            <fieldset key={startsAt.toISOString()} className="part">
              <legend>{formatDate(locale, startsAt, { weekday: true })}</legend>
              <Checkbox
                locale={locale} name={`keep.${index}`} label={t("keep")} defaultChecked error={errorOf(`keep.${index}`)}
              />
              <div className="number-row">
                <DateField locale={locale} name={`day.${index}`} label={t("day")} defaultValue={helsinkiDay(startsAt)} />
                <TextInput locale={locale} name={`starts.${index}`} label={t("time")} width="short"
                  defaultValue={clockOf(startsAt)}
                  error={errorOf(`starts.${index}`) ?? errorOf(`meetings.${index}.startsAt`)} />
              </div>
            </fieldset>
          ))}
          <RadioGroup
            locale={locale} name="form" label={t("form")} value={form} onChange={setForm} error={errorOf("form")}
            options={MEETING_FORMS.map((value) => ({ value, label: t(`forms.${value}`) }))}
          />
          {form !== "remote" && (
            <LocalizedField
              locale={locale} languages={languages} name="place" label={t("place")} errorOf={errorOf} optional
            />
          )}
          <Select
            locale={locale} name="template" label={t("template")} hint={t("templateHint")} need="optional"
            empty={t("noTemplate")}
            options={templates} defaultValue={proposal.template ?? templates[0]?.value} error={errorOf("template")}
          />
          <FormActions note={t("planNote")}><SubmitButton locale={locale}>{t("plan")}</SubmitButton></FormActions>
        </>
      )}
    </Form>
  );
}
