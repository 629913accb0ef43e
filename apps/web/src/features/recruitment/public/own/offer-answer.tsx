"use client";
import type { Locale } from "@raati/i18n";
import { Button } from "@raati/ui";
import { ConfirmDialog, Form, SubmitButton } from "@raati/ui/client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useFocusAfter } from "../../../../client/focus-after.ts";
import { sendForm } from "../../../../client/forms/send-form.ts";
import { procedures } from "../../../../client/procedures.ts";
import { say, type SectionTexts } from "../../../../client/texts.ts";
import { PublicationFields } from "../../../panels/homes/invitation-answer.tsx";
import { publicationIn } from "../../../panels/homes/publication-in.ts";

interface OfferAnswerProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly target: { readonly tenant: string; readonly token: string; readonly offer: string };
  /** How the panel shows its members to the public. */
  readonly publicNames: "consent" | "alias" | "never";
}

/** Takes an offered seat or leaves it. Whoever takes it says in the same form whether the name may be published. */
export function OfferAnswer({ locale, texts, target, publicNames }: OfferAnswerProps) {
  const t = (key: string) => say(texts, key);
  const router = useRouter();
  const keepFocus = useFocusAfter();
  const [asking, setAsking] = useState(false);
  const thank = () => {
    keepFocus(t("thanks"));
    router.refresh();
  };
  const accept = async (data: FormData) => {
    const publication = publicNames === "never" ? {} : { publication: publicationIn(data) };
    const problems = await sendForm(
      () => procedures.recruitment.reserves.answer.mutate({ ...target, answer: "accept", ...publication })
    );
    if (!problems) thank();
    return problems;
  };
  const decline = async () => {
    await procedures.recruitment.reserves.answer.mutate({ ...target, answer: "decline" });
    thank();
  };
  return (
    <>
      <Form locale={locale} onSubmit={accept}>
        {({ errorOf }) => (
          <>
            {publicNames !== "never" && (
              <PublicationFields locale={locale} t={t} publicNames={publicNames} errorOf={errorOf} />
            )}
            <div className="big-answers">
              <SubmitButton locale={locale} width="full">{t("accept")}</SubmitButton>
              <Button width="full" onClick={() => setAsking(true)}>{t("decline")}</Button>
            </div>
          </>
        )}
      </Form>
      <ConfirmDialog
        locale={locale} open={asking} onClose={() => setAsking(false)} title={t("declineTitle")} confirmLabel={t("decline")}
        cancelLabel={t("keep")} kind="plain" onConfirm={decline}
      >
        <p>{t("declineText")}</p>
      </ConfirmDialog>
    </>
  );
}
