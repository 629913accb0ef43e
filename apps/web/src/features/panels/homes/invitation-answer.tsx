"use client";
import type { Locale } from "@raati/i18n";
import { Button, RadioGroup, TextInput } from "@raati/ui";
import { ConfirmDialog, Form, SubmitButton } from "@raati/ui/client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useFocusAfter } from "../../../client/focus-after.ts";
import { procedures } from "../../../client/procedures.ts";
import { say, type SectionTexts } from "../../../client/texts.ts";
import { sendForm } from "../../../client/forms/send-form.ts";
import { publicationIn } from "./publication-in.ts";

export interface InvitationAnswerProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly target: { readonly tenant: string; readonly panel: string; readonly membership: string };
  /** How the panel shows its members to the public. */
  readonly publicNames: "consent" | "alias" | "never";
  /** Where the panel is from inside: who accepts goes there. */
  readonly inside: string;
}

/**
 * Takes a seat or leaves it: two big answers. Whoever takes it says in the same breath whether the name may be published.
 */
export function InvitationAnswer({ locale, texts, target, publicNames, inside }: InvitationAnswerProps) {
  const t = (key: string) => say(texts, key);
  const router = useRouter();
  const keepFocus = useFocusAfter();
  const [step, setStep] = useState<"answer" | "consent" | "declining">("answer");
  const consent = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (step === "consent") consent.current?.focus();
  }, [step]);
  const accept = async (data?: FormData) => {
    const problems = await sendForm(() => procedures.panels.members.answer.mutate({
      ...target, answer: "accept", publication: publicationIn(data),
    }));
    if (problems) return problems;
    keepFocus(t("thanks"), inside);
    router.push(inside);
    return undefined;
  };
  const decline = async () => {
    await procedures.panels.members.answer.mutate({ ...target, answer: "decline" });
    keepFocus(t("thanks"));
    router.refresh();
  };
  if (step === "consent") {
    return (
      <div ref={consent} tabIndex={-1} className="answer-step">
        <Form locale={locale} onSubmit={accept}>
          {({ errorOf }) => (
            <>
              <PublicationFields locale={locale} t={t} publicNames={publicNames} errorOf={errorOf} />
              <div className="big-answers">
                <SubmitButton locale={locale} width="full">{t("accept")}</SubmitButton>
                <Button width="full" onClick={() => setStep("answer")}>{t("back")}</Button>
              </div>
            </>
          )}
        </Form>
      </div>
    );
  }
  return (
    <>
      <Form locale={locale} onSubmit={publicNames === "never" ? () => accept() : async () => setStep("consent")}>
        <div className="big-answers">
          <SubmitButton locale={locale} width="full">{t("accept")}</SubmitButton>
          <Button width="full" onClick={() => setStep("declining")}>{t("decline")}</Button>
        </div>
      </Form>
      <ConfirmDialog
        locale={locale} open={step === "declining"} onClose={() => setStep("answer")} title={t("declineTitle")}
        confirmLabel={t("decline")}
        cancelLabel={t("keep")} kind="plain" onConfirm={decline}
      >
        <p>{t("declineText")}</p>
      </ConfirmDialog>
    </>
  );
}

interface PublicationFieldsProps {
  readonly locale: Locale;
  readonly t: (key: string) => string;
  readonly publicNames: InvitationAnswerProps["publicNames"];
  readonly errorOf: (field: string) => string | undefined;
  readonly chosen?: { readonly name: boolean; readonly alias?: string };
}

/**
 * Whether the public may read the name, as far as the panel's rule leaves a choice. "No" is chosen until somebody says yes.
 */
export function PublicationFields({ locale, t, publicNames, errorOf, chosen }: PublicationFieldsProps) {
  const [shown, setShown] = useState(chosen?.name ? "name" : chosen?.alias ? "alias" : "none");
  const answers = publicNames === "consent" ? ["none", "name", "alias"] : ["none", "alias"];
  return (
    <>
      <RadioGroup
        locale={locale} name="publication.name" label={t("publication")} hint={t("publicationHint")}
        error={errorOf("publication.name")}
        value={shown} onChange={setShown} options={answers.map((value) => ({ value, label: t(`publication_${value}`) }))}
      />
      {shown === "alias" && (
        <TextInput
          locale={locale} name="publication.alias" label={t("alias")} hint={t("aliasHint")} defaultValue={chosen?.alias}
          width="medium"
          error={errorOf("publication.alias")} autoComplete="off"
        />
      )}
    </>
  );
}
