"use client";
import { Button } from "@raati/ui";
import { useState } from "react";

interface CopyButtonProps {
  /** What is copied. */
  readonly text: string;
  readonly label: string;
  readonly copied: string;
  /** Said where the browser does not let a page copy. */
  readonly notCopied: string;
}

/** Copies a text and says that it did. */
export function CopyButton({ text, label, copied, notCopied }: CopyButtonProps) {
  const [said, setSaid] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(copied);
    } catch {
      setSaid(notCopied);
    }
  };
  return (
    <>
      <Button onClick={() => void copy()}>{label}</Button>
      <span role="status">{said}</span>
    </>
  );
}
