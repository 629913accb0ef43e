"use client";
import type { Locale } from "@raati/i18n";
import { Select, type SelectOption, TextArea } from "@raati/ui";
import { DateField } from "@raati/ui/client";
import { given, localizedIn, optionalIn, textIn } from "../../client/forms/form-values.ts";
import { LocalizedField } from "../../client/forms/localized-field.tsx";
import { procedures } from "../../client/procedures.ts";
import { SavingForm } from "../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../client/texts.ts";

const { requests } = procedures.proposals;

/** What every form about a request is given. */
export interface RequestFormDeed {
  readonly locale: Locale;
  readonly languages: readonly Locale[];
  readonly texts: SectionTexts;
  readonly target: { readonly tenant: string; readonly request: string };
  readonly done: string;
  readonly back: { readonly href: string; readonly text: string };
}

/** The coordinator says no, with a reason that the requester reads. */
export function DeclineForm({ locale, texts, target, done, back }: RequestFormDeed) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} save={t("send")} saved={t("sent")} then={done} back={back}
      send={(data) => requests.decline.mutate({ ...target, reason: textIn(data, "reason") })}
    >
      {({ errorOf }) => (
        <TextArea
          locale={locale} name="reason" label={t("reason")} hint={t("hint")} limit={1000} error={errorOf("reason")}
        />
      )}
    </SavingForm>
  );
}

/** Takes a request to a meeting, or to a day while the meeting is not planned yet. */
export function AgendaForm({ locale, texts, target, done, back, meetings }: RequestFormDeed & {
  readonly meetings: readonly SelectOption[];
}) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} save={t("send")} saved={t("sent")} then={done} back={back}
      send={(data) => requests.putOnAgenda.mutate(
        given({ ...target, meetingId: optionalIn(data, "meetingId"), on: optionalIn(data, "on") }),
      )}
    >
      {({ errorOf }) => (
        <>
          {meetings.length > 0 ? (
            <Select
              locale={locale} name="meetingId" label={t("meetingId")} hint={t("hint")} options={meetings}
              defaultValue={meetings[0]?.value} need="silent" error={errorOf("meetingId")}
            />
          ) : <p>{t("none")}</p>}
          <DateField locale={locale} name="on" label={t("on")} need="optional" error={errorOf("on")} />
        </>
      )}
    </SavingForm>
  );
}

/** Gives a member something to try out (B8). */
export function TestForm({ locale, languages, texts, target, done, back, people, id }: RequestFormDeed & {
  readonly people: readonly SelectOption[];
  readonly id: string;
}) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} languages={languages} save={t("send")} saved={t("sent")} then={done} back={back}
      send={(data) => requests.addTest.mutate(given({
        ...target, id, target: localizedIn(data, "target", languages), testerId: textIn(data, "testerId"),
        dueOn: optionalIn(data, "dueOn"),
      }))}
    >
      {({ errorOf }) => (
        <>
          <LocalizedField
            locale={locale} languages={languages} name="target" label={t("target")} hint={t("targetHint")} errorOf={errorOf}
          />
          <Select locale={locale} name="testerId" label={t("testerId")} options={people} error={errorOf("testerId")} />
          <DateField locale={locale} name="dueOn" label={t("dueOn")} need="optional" error={errorOf("dueOn")} />
        </>
      )}
    </SavingForm>
  );
}

/** What a tester saw (B8), in the tester's own language. */
export function RecordForm({ locale, languages, texts, target, done, back, test, before }: RequestFormDeed & {
  readonly test: string;
  readonly before: Readonly<Partial<Record<Locale, string>>> | undefined;
}) {
  const t = (key: string) => say(texts, key);
  const own = languages.slice(0, 1);
  return (
    <SavingForm
      locale={locale} languages={own} save={t("send")} saved={t("sent")} then={done} back={back}
      send={(data) => requests.recordTest.mutate({
        ...target, test, observations: { ...before, ...localizedIn(data, "observations", own) },
      })}
    >
      {({ errorOf }) => (
        <LocalizedField
          locale={locale} languages={own} name="observations" label={t("observations")} hint={t("hint")} values={before}
          long errorOf={errorOf}
        />
      )}
    </SavingForm>
  );
}

/** What the panel says, as it has agreed on it. */
export function CommentForm({ locale, languages, texts, target, done, back, meetings, today }: RequestFormDeed & {
  readonly meetings: readonly SelectOption[];
  readonly today: string;
}) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} languages={languages} save={t("send")} saved={t("sent")} then={done} back={back}
      send={(data) => requests.giveComment.mutate(given({
        ...target, text: localizedIn(data, "text", languages), on: textIn(data, "on"),
        meetingId: optionalIn(data, "meetingId"),
      }))}
    >
      {({ errorOf }) => (
        <>
          <LocalizedField
            locale={locale} languages={languages} name="text" label={t("text")} hint={t("hint")} long limit={8000}
            errorOf={errorOf}
          />
          <DateField locale={locale} name="on" label={t("on")} defaultValue={today} error={errorOf("on")} />
          {meetings.length > 0 && (
            <Select
              locale={locale} name="meetingId" label={t("meetingId")} need="optional" options={meetings}
              error={errorOf("meetingId")}
            />
          )}
        </>
      )}
    </SavingForm>
  );
}

/** What the requester did with the panel's comment (B10). */
export function UseForm({ locale, languages, texts, target, done, back, before }: RequestFormDeed & {
  readonly before: Readonly<Partial<Record<Locale, string>>> | undefined;
}) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} languages={languages} save={t("send")} saved={t("sent")} then={done} back={back}
      send={(data) => requests.reportUse.mutate({ ...target, text: localizedIn(data, "text", languages) })}
    >
      {({ errorOf }) => (
        <LocalizedField
          locale={locale} languages={languages} name="text" label={t("text")} hint={t("hint")} values={before} long
          limit={8000} errorOf={errorOf}
        />
      )}
    </SavingForm>
  );
}
