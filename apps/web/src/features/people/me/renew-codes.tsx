"use client";
import type { Locale } from "@raati/i18n";
import { Button, Notice } from "@raati/ui";
import { ConfirmDialog, type FormProblem } from "@raati/ui/client";
import { useState } from "react";
import { problemsOf, procedures } from "../../../client/procedures.ts";
import { say, type SectionTexts } from "../../../client/texts.ts";
import { RecoveryCodes } from "./recovery-codes.tsx";

interface RenewCodesProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly tenant: string;
  readonly then: string;
}

/** Makes new recovery codes in place of the old ones, which stop working: asked first. */
export function RenewCodes({ locale, texts, tenant, then }: RenewCodesProps) {
  const t = (key: string) => say(texts, key);
  const [open, setOpen] = useState(false);
  const [codes, setCodes] = useState<readonly string[]>();
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const renew = async () => {
    setProblems(
      (await problemsOf(async () =>
        setCodes((await procedures.people.me.renewRecoveryCodes.mutate({ tenant })).codes),
      )) ?? [],
    );
  };
  if (codes) return <RecoveryCodes codes={codes} texts={texts} then={then} />;
  return (
    <>
      {problems.map(({ message }) => (
        <Notice key={message} kind="danger" live>
          {message}
        </Notice>
      ))}
      <Button onClick={() => setOpen(true)}>{t("renew")}</Button>
      <ConfirmDialog
        locale={locale}
        open={open}
        onClose={() => setOpen(false)}
        title={t("sure.title")}
        confirmLabel={t("renew")}
        cancelLabel={t("sure.keep")}
        onConfirm={renew}
      >
        <p>{t("sure.text")}</p>
      </ConfirmDialog>
    </>
  );
}
