"use client";
import { Button, ButtonRow, LinkButton, Notice } from "@raati/ui";
import { useEffect, useRef, useState } from "react";
import { say, type SectionTexts } from "../../../client/texts.ts";

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  /** The section `peoplePages:security.codes`. */
  readonly texts: SectionTexts;
  /** Where to go when they are kept. */
  readonly then: string;
}

/** The recovery codes, shown once: to print, to copy, to write down. */
export function RecoveryCodes({ codes, texts, then }: RecoveryCodesProps) {
  const t = (key: string) => say(texts, key);
  const heading = useRef<HTMLHeadingElement>(null);
  const [copied, setCopied] = useState<"yes" | "no">();
  useEffect(() => heading.current?.focus(), []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(codes.join("\n"));
      setCopied("yes");
    } catch {
      setCopied("no");
    }
  };
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>{t("new")}</h2>
      <Notice kind="warning" title={t("once.title")}><p>{t("once.text")}</p></Notice>
      <ol className="codes">{codes.map((code) => <li key={code}>{code}</li>)}</ol>
      <ButtonRow>
        <Button onClick={() => window.print()}>{t("print")}</Button>
        <Button onClick={() => void copy()}>{t("copy")}</Button>
        <LinkButton kind="primary" href={then}>{t("kept")}</LinkButton>
      </ButtonRow>
      <p role="status">{copied === undefined ? "" : t(copied === "yes" ? "copied" : "notCopied")}</p>
    </>
  );
}
