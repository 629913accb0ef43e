"use client";
import type { Locale } from "@raati/i18n";
import { Button, ButtonRow, Notice } from "@raati/ui";
import { ConfirmDialog } from "@raati/ui/client";
import { useRef, useState } from "react";
import { procedures, refusalSaid } from "../../../client/procedures.ts";
import { say, type SectionTexts } from "../../../client/texts.ts";

interface InvitationAnswerProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  /** The tenant by its slug. */
  readonly tenant: string;
  readonly token: string;
  /** Where somebody goes who has said yes. */
  readonly then: string;
  /** The organisation's first page, for somebody who has said no. */
  readonly front: string;
}

/** Yes or no to an invitation. A yes signs the person in: the key came in their own mail. */
export function InvitationAnswer({ locale, texts, tenant, token, then, front }: InvitationAnswerProps) {
  const t = (key: string) => say(texts, key);
  const form = useRef<HTMLFormElement>(null);
  const pressed = useRef(false);
  const [asking, setAsking] = useState(false);
  const [declined, setDeclined] = useState(false);
  const [problem, setProblem] = useState<string>();
  const input = { tenant, token };
  const answer = async (give: () => Promise<void>) => {
    if (pressed.current) return;
    pressed.current = true;
    setProblem(undefined);
    try {
      await give();
    } catch (error) {
      pressed.current = false;
      setProblem(refusalSaid(error) ?? t("failed"));
    }
  };
  const accept = () =>
    answer(async () => {
      const { token: key } = await procedures.people.invitations.accept.mutate(input);
      if (key === undefined) {
        location.assign(then);
        return;
      }
      (form.current!.elements.namedItem("token") as HTMLInputElement).value = key;
      form.current!.submit();
    });
  const decline = () =>
    answer(async () => {
      await procedures.people.invitations.decline.mutate(input);
      setDeclined(true);
    });
  if (declined)
    return (
      <Notice kind="success" live title={t("declined.title")}>
        <p>
          {t("declined.text")} <a href={front}>{t("declined.front")}</a>
        </p>
      </Notice>
    );
  return (
    <form ref={form} method="post" action={`/api/auth/${tenant}/callback/key`}>
      <input type="hidden" name="token" />
      <input type="hidden" name="callbackUrl" value={then} />
      {problem && (
        <Notice kind="danger" live>
          {problem}
        </Notice>
      )}
      <ButtonRow>
        <Button kind="primary" onClick={() => void accept()}>
          {t("accept")}
        </Button>
        <Button onClick={() => setAsking(true)}>{t("decline")}</Button>
      </ButtonRow>
      <ConfirmDialog
        locale={locale}
        open={asking}
        onClose={() => setAsking(false)}
        title={t("sure.title")}
        confirmLabel={t("decline")}
        cancelLabel={t("sure.keep")}
        onConfirm={decline}
        kind="plain"
      >
        <p>{t("sure.text")}</p>
      </ConfirmDialog>
    </form>
  );
}
