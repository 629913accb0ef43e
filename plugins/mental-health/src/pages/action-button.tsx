"use client";
import { callFromBrowser } from "@raati/core/plugins/browser";
import { Button, Notice } from "@raati/ui";
import { useRef, useState } from "react";

interface ActionButtonProps {
  readonly procedure: string;
  readonly input: object;
  readonly label: string;
  readonly done: string;
  readonly failed: string;
}

/** A button for one command of this plugin. It says how it went, and a second press meanwhile does nothing. */
export function ActionButton({ procedure, input, label, done, failed }: ActionButtonProps) {
  const [outcome, setOutcome] = useState<"done" | "failed">();
  const running = useRef(false);
  const press = async () => {
    if (running.current) return;
    running.current = true;
    const answer = await callFromBrowser("mental-health", procedure, input);
    running.current = false;
    setOutcome(answer.ok ? "done" : "failed");
  };
  return (
    <div aria-live="polite">
      {outcome === "done" ? <Notice kind="success">{done}</Notice>
        : <Button kind="primary" onClick={() => void press()}>{label}</Button>}
      {outcome === "failed" && <Notice kind="danger">{failed}</Notice>}
    </div>
  );
}
