"use client";
import type { Locale } from "@raati/i18n";
import { CheckboxGroup, LinkButton, Select, type SelectOption, TextArea } from "@raati/ui";
import { AgreedFields, agreedIn, VoteFields, votesIn } from "../../../client/forms/agreement-fields.tsx";
import { given, listIn, optionalIn, textIn } from "../../../client/forms/form-values.ts";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";
import type { ProposalTarget } from "./proposal-form.tsx";

const { proposals } = procedures;

/** What every form about a proposal is given. */
export interface DeedFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly target: ProposalTarget;
  readonly done: string;
  readonly back: { readonly href: string; readonly text: string };
}

const VOTES = ["for", "against", "abstained"] as const;

/** Writes down how the panel agreed: in a recorded meeting or in writing, of one mind or by votes (E6). */
export function AdoptForm(
  { locale, texts, target, done, back, meetings, today }: DeedFormProps & {
    readonly meetings: readonly SelectOption[];
    readonly today: string;
  },
) {
  const t = (key: string) => say(texts, key);
  const send = (data: FormData) => proposals.adopt.mutate(given({
    ...target, ...agreedIn(data), votes: votesIn(data, VOTES)
  }));
  return (
    <SavingForm locale={locale} save={t("send")} saved={t("sent")} note={t("note")} send={send} then={done} back={back}>
      {({ errorOf }) => (
        <>
          <AgreedFields locale={locale} texts={texts} errorOf={errorOf} meetings={meetings} today={today} />
          <VoteFields locale={locale} texts={texts} errorOf={errorOf} parts={VOTES} />
        </>
      )}
    </SavingForm>
  );
}

interface RecipientsFormProps extends DeedFormProps {
  readonly units: readonly SelectOption[];
  readonly chosen: readonly string[];
}

/** Who receives the proposal: the first one answers. Without one it is not sent (A9). */
export function RecipientsForm({ locale, texts, target, done, back, units, chosen }: RecipientsFormProps) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} save={t("send")} saved={t("sent")} then={done} back={back}
      send={(data) => proposals.setRecipients.mutate({ ...target, unitIds: listIn(data, "unitIds") })}
    >
      {({ errorOf }) => (
        <CheckboxGroup
          locale={locale} name="unitIds" label={t("units")} hint={t("unitsHint")} options={units} defaultValue={chosen}
          error={errorOf("unitIds")}
        />
      )}
    </SavingForm>
  );
}

/** Sends an adopted proposal: to its recipients in order, or along one of the organisation's routes. */
export function SendForm(
  { locale, texts, target, done, back, routes }: DeedFormProps & { readonly routes: readonly SelectOption[] },
) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} save={t("send")} saved={t("sent")} note={t("note")} then={done} back={back}
      send={(data) => proposals.send.mutate(given({ ...target, routeId: optionalIn(data, "routeId") }))}
    >
      {({ errorOf }) => (
        <Select
          locale={locale} name="routeId" label={t("route")} hint={t("routeHint")} need="optional" empty={t("noRoute")}
          options={routes} error={errorOf("routeId") ?? errorOf("unitIds")}
        />
      )}
    </SavingForm>
  );
}

/** The professional who helps to word it and finds it a way (D6). A panel without professionals is told whom to ask. */
export function ShaperForm(
  { locale, texts, target, done, back, people }: DeedFormProps & { readonly people: readonly SelectOption[] },
) {
  const t = (key: string) => say(texts, key);
  if (people.length === 0) {
    return (
      <>
        <p>{t("none")}</p>
        <LinkButton kind="plain" href={back.href}>{back.text}</LinkButton>
      </>
    );
  }
  return (
    <SavingForm
      locale={locale} save={t("send")} saved={t("sent")} then={done} back={back}
      send={(data) => proposals.nameShaper.mutate({ ...target, personId: textIn(data, "personId") })}
    >
      {({ errorOf }) => (
        <Select
          locale={locale} name="personId" label={t("person")} hint={t("personHint")} options={people}
          error={errorOf("personId")}
        />
      )}
    </SavingForm>
  );
}

/** Merges the proposal into another one of the panel. */
export function MergeForm(
  { locale, texts, target, done, back, others }: DeedFormProps & { readonly others: readonly SelectOption[] },
) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} save={t("send")} saved={t("sent")} kind="danger" then={done} back={back}
      confirm={{ title: t("sure"), text: t("lost"), keep: t("keep") }}
      send={(data) => proposals.merge.mutate({ ...target, into: textIn(data, "into") })}
    >
      {({ errorOf }) => (
        <Select
          locale={locale} name="into" label={t("into")} hint={t("intoHint")} options={others} error={errorOf("into")}
        />
      )}
    </SavingForm>
  );
}

/** Takes a proposal back, with the reason. */
export function WithdrawForm({ locale, texts, target, done, back }: DeedFormProps) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} save={t("send")} saved={t("sent")} kind="danger" then={done} back={back}
      confirm={{ title: t("sure"), text: t("lost"), keep: t("keep") }}
      send={(data) => proposals.withdraw.mutate({ ...target, reason: textIn(data, "reason") })}
    >
      {({ errorOf }) => (
        <TextArea
          locale={locale} name="reason" label={t("reason")} hint={t("reasonHint")} rows={2} limit={1000}
          error={errorOf("reason")}
        />
      )}
    </SavingForm>
  );
}

/** Takes a comment out of sight; its writer reads why. */
export function HideForm({ locale, texts, target, done, back, comment }: DeedFormProps & { readonly comment: string }) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} save={t("send")} saved={t("sent")} then={done} back={back}
      send={(data) => proposals.hideComment.mutate({ ...target, comment, reason: textIn(data, "reason") })}
    >
      {({ errorOf }) => (
        <TextArea
          locale={locale} name="reason" label={t("reason")} hint={t("reasonHint")} rows={2} limit={1000}
          error={errorOf("reason")}
        />
      )}
    </SavingForm>
  );
}
