"use client";
import type { Locale } from "@raati/i18n";
import { TextArea, TextInput } from "@raati/ui";
import { GivenButton } from "../../../client/forms/given-button.tsx";
import { numberIn, optionalIn, textIn } from "../../../client/forms/form-values.ts";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, sayWith, type SectionTexts } from "../../../client/texts.ts";

interface ReserveFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly part: { readonly tenant: string; readonly panel: string; readonly call: string };
}

interface InviteProps extends ReserveFormProps {
  readonly vacancy: { readonly id: string; readonly revision: number };
  readonly application: string;
  /** Quotas would be missed with this person, so a reason is asked. */
  readonly needsReason: boolean;
}

/** Invites the person from the reserve who is proposed for a free seat. */
export function InviteReserve({ locale, texts, part, vacancy, application, needsReason }: InviteProps) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} revision={vacancy.revision} save={t("invite")} saved={t("invited")} note={t("inviteNote")}
      send={(data, revision) => procedures.recruitment.reserves.invite.mutate({
        ...part, vacancy: vacancy.id, revision, application, answerDays: numberIn(data, "answerDays"),
          ...(needsReason && { reason: optionalIn(data, "reason") }),
      })}
    >
      {({ errorOf }) => (
        <>
          <TextInput
            locale={locale} name="answerDays" label={t("days")} width="short" inputMode="numeric" defaultValue={14}
            error={errorOf("answerDays")}
          />
          {needsReason && <TextArea locale={locale} name="reason" label={t("reason")} hint={t("reasonHint")} rows={2}
            limit={1000} error={errorOf("reason")} />}
        </>
      )}
    </SavingForm>
  );
}

/** Leaves a free seat empty, with the reason. */
export function DismissVacancy({ locale, texts, part, vacancy }: Omit<InviteProps, "application" | "needsReason">) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} revision={vacancy.revision} save={t("dismiss")} saved={t("dismissed")} kind="secondary"
      send={(data, revision) =>
        procedures.recruitment.reserves.dismiss.mutate({ ...part, vacancy: vacancy.id, revision,
        reason: textIn(data, "reason") })}
    >
      {({ errorOf }) => <TextArea locale={locale} name="reason" label={t("dismissReason")} rows={2} limit={1000}
        error={errorOf("reason")} />}
    </SavingForm>
  );
}

/** What somebody answered by phone or letter. */
export function RecordAnswer({ locale, texts, part, offer,
  number }: ReserveFormProps & { readonly offer: string; readonly number: string }) {
  const give = (answer: "accept" | "decline") => () =>
    procedures.recruitment.reserves.recordAnswer.mutate({ ...part, offer, answer });
  return (
    <div className="row-actions">
      <GivenButton locale={locale} label={say(texts, "accept")} about={number} give={give("accept")} />
      <GivenButton
        locale={locale} kind="plain" label={say(texts, "decline")} about={number} give={give("decline")}
        confirm={{ title: sayWith(texts, "declineSure", { number }), text: say(texts, "declineText") }}
      />
    </div>
  );
}
