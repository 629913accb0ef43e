"use client";
import type { Locale } from "@raati/i18n";
import { TextArea, TextInput } from "@raati/ui";
import { numberIn, textIn } from "../../../client/forms/form-values.ts";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";
import type { SelectionTarget } from "./selection-commands.ts";

interface ExplainFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly target: SelectionTarget;
  /** Quotas that the chosen set misses, each in words, with the reason that was written before. */
  readonly breaches: readonly {
    readonly dimension: string; readonly group: string; readonly name: string; readonly reason?: string;
  }[];
}

const selected = ({ tenant, panel, call, selection }: SelectionTarget) => ({ tenant, panel, call, selection });

/** A reason for each quota that the chosen set misses. Without it the set cannot be confirmed (A4). */
export function ExplainForm({ locale, texts, target, breaches }: ExplainFormProps) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} revision={target.revision} save={t("explain.send")} saved={t("explain.done")}
      send={(data, revision) => procedures.recruitment.selections.explain.mutate({
        ...selected(target), revision,
        reasons: breaches.map(({ dimension, group }, index) =>
          ({ dimension, group, reason: textIn(data, `reasons.${index}.reason`) })),
      })}
    >
      {({ errorOf }) => breaches.map(({ dimension, group, name, reason }, index) => (
        <TextArea
          key={`${dimension}:${group}`} locale={locale} name={`reasons.${index}.reason`} label={name}
          hint={t("explain.hint")} rows={2} limit={1000}
          defaultValue={reason} error={errorOf(`reasons.${index}.reason`)}
        />
      ))}
    </SavingForm>
  );
}

/** Offers the seats and publishes the numbers. */
export function PublishForm({ locale, texts, target }: Omit<ExplainFormProps, "breaches">) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} revision={target.revision} save={t("publish.send")} saved={t("publish.done")} note={t("publish.note")}
      confirm={{ title: t("publish.sure"), text: t("publish.sureText"), keep: t("publish.keep") }}
      send={(data, revision) =>
        procedures.recruitment.selections.publish.mutate({ ...selected(target), revision,
          answerDays: numberIn(data, "answerDays") })}
    >
      {({ errorOf }) => (
        <TextInput
          locale={locale} name="answerDays" label={t("publish.days")} hint={t("publish.daysHint")} width="short"
          inputMode="numeric" defaultValue={14}
          error={errorOf("answerDays")}
        />
      )}
    </SavingForm>
  );
}

/** Gives a selection up, with the reason that is written down. */
export function CancelSelectionForm({ locale, texts, target }: Omit<ExplainFormProps, "breaches">) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} revision={target.revision} save={t("cancel.send")} saved={t("cancel.done")} kind="danger"
      confirm={{ title: t("cancel.sure"), text: t("cancel.lost"), keep: t("cancel.keep") }}
      send={(data, revision) =>
        procedures.recruitment.selections.cancel.mutate({ ...selected(target), revision, reason: textIn(data, "reason") })}
    >
      {({ errorOf }) => (
        <TextArea locale={locale} name="reason" label={t("cancel.reason")} limit={1000} rows={2} error={errorOf("reason")} />
      )}
    </SavingForm>
  );
}
