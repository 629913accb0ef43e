"use client";
import type { SubmittedView } from "@raati/core/recruitment/schema";
import type { Locale } from "@raati/i18n";
import { LinkButton, Notice } from "@raati/ui";
import { Form, SubmitButton } from "@raati/ui/client";
import { useEffect, useRef, useState } from "react";
import { say, type SectionTexts } from "../../../../client/texts.ts";

interface SentProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly target: { readonly tenant: string; readonly call: string };
  readonly home: string;
  readonly view: SubmittedView;
  readonly email: string | undefined;
}

/** What an applicant reads right after sending: open the mail, or keep the address of the own page. */
export function Sent({ locale, texts, target, home, view, email }: SentProps) {
  const t = (key: string) => say(texts, key);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView?.({ block: "start" });
  }, []);
  return (
    <div ref={box} tabIndex={-1} className="answer-step">
      {view.next === "confirm-email" ? (
        <>
          <Notice kind="success" title={t("mail.title")}>
            <p>{t("mail.text")} <strong>{email}</strong></p>
            <p>{t("mail.until")}</p>
          </Notice>
          <Again locale={locale} texts={texts} target={target} email={email ?? ""} />
        </>
      ) : (
        <>
          <Notice kind="success" title={t("in.title")}>
            <p>{t("in.number")} <strong>{view.number}</strong></p>
            <p>{t("in.text")}</p>
          </Notice>
          <p><LinkButton kind="primary" href={`${home}/applications/own?token=${view.token}`}>{t("in.open")}</LinkButton></p>
        </>
      )}
    </div>
  );
}

/** Asks for the mail once more. It answers the same to everybody. */
function Again(
  { locale, texts, target, email }: Pick<SentProps, "locale" | "texts" | "target"> & { readonly email: string }
) {
  const [done, setDone] = useState(false);
  const send = async () => {
    const [{ sendForm }, { procedures }] = await Promise.all([
      import("../../../../client/forms/send-form.ts"), import("../../../../client/procedures.ts"),
    ]);
    const problems = await sendForm(
      () => procedures.recruitment.applications.resendConfirmation.mutate({ ...target, email })
    );
    if (!problems) setDone(true);
    return problems;
  };
  return (
    <Form locale={locale} onSubmit={send}>
      <p>{say(texts, "mail.notCome")}</p>
      <SubmitButton locale={locale} kind="secondary">{say(texts, "mail.again")}</SubmitButton>
      <p role="status">{done ? say(texts, "mail.sentAgain") : ""}</p>
    </Form>
  );
}
