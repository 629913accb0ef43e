"use client";
import type { Locale } from "@raati/i18n";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";
import { PublicationFields, type InvitationAnswerProps } from "../homes/invitation-answer.tsx";
import { publicationIn } from "../homes/publication-in.ts";

export interface MembershipFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly target: InvitationAnswerProps["target"];
}

interface PublicationFormProps extends MembershipFormProps {
  readonly publicNames: InvitationAnswerProps["publicNames"];
  readonly chosen: { readonly name: boolean; readonly alias?: string };
}

/** Whether the public may read the member's name. Changed whenever the member likes. */
export function PublicationForm({ locale, texts, target, publicNames, chosen }: PublicationFormProps) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} save={t("savePublication")} saved={t("saved")} kind="secondary"
      send={(data) => procedures.panels.members.setPublication.mutate({ ...target, publication: publicationIn(data) })}
    >
      {({ errorOf }) => (
        <PublicationFields locale={locale} t={t} publicNames={publicNames} errorOf={errorOf} chosen={chosen} />
      )}
    </SavingForm>
  );
}
