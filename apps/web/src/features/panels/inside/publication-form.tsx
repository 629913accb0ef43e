"use client";
import type { Locale } from "@raati/i18n";
import { FormActions, Notice } from "@raati/ui";
import { Form, SubmitButton } from "@raati/ui/client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { procedures } from "../../../client/procedures.ts";
import { say, type SectionTexts } from "../../../client/texts.ts";
import { sendForm } from "../../../client/forms/send-form.ts";
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
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  const save = async (data: FormData) => {
    setSaved(false);
    const problems = await sendForm(() => procedures.panels.members.setPublication.mutate({
      ...target, publication: publicationIn(data),
    }));
    if (problems) return problems;
    setSaved(true);
    router.refresh();
    return undefined;
  };
  return (
    <Form locale={locale} onSubmit={save}>
      {({ errorOf }) => (
        <>
          {saved && <Notice kind="success" live title={t("saved")} />}
          <PublicationFields locale={locale} t={t} publicNames={publicNames} errorOf={errorOf} chosen={chosen} />
          <FormActions><SubmitButton locale={locale} kind="secondary">{t("savePublication")}</SubmitButton></FormActions>
        </>
      )}
    </Form>
  );
}
