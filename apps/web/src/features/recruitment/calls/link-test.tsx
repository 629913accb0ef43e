"use client";
import type { Locale } from "@raati/i18n";
import { Button, Notice } from "@raati/ui";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { sendForm } from "../../../client/forms/send-form.ts";
import { procedures } from "../../../client/procedures.ts";
import { say, type SectionTexts } from "../../../client/texts.ts";

interface LinkTestProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly target: { readonly tenant: string; readonly call: string; readonly revision: number };
  readonly kind: "primary" | "secondary";
}

/** Makes the test link, and leads to it. Whoever comes back from it asks the page anew whether the test went through. */
export function LinkTest({ texts, target, kind }: LinkTestProps) {
  const router = useRouter();
  const [path, setPath] = useState<string>();
  const [refused, setRefused] = useState<string>();
  const t = (key: string) => say(texts, key);
  const start = async () => {
    setRefused(undefined);
    try {
      const problems = await sendForm(async () =>
        setPath((await procedures.recruitment.calls.startLinkTest.mutate(target)).path));
      setRefused(problems?.[0]?.message);
    } catch {
      setRefused(t("failed"));
    }
  };
  return (
    <div id="field-linkTest" tabIndex={-1}>
      {refused !== undefined && <Notice kind="danger" live><p>{refused}</p></Notice>}
      {path === undefined ? <Button kind={kind} onClick={() => void start()}>{t("startTest")}</Button> : (
        <Notice kind="info" live title={t("testReady")}>
          <p>{t("testReadyText")}</p>
          <p><a className="onward" href={path} target="_blank" rel="noreferrer">{t("openTest")}</a></p>
          <Button onClick={() => router.refresh()}>{t("testSeen")}</Button>
        </Notice>
      )}
    </div>
  );
}
