"use client";
import { Button, Notice } from "@raati/ui";
import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";

interface MadeFileProps {
  readonly href: string;
  readonly hrefLang: string;
  readonly children: ReactNode;
  readonly texts: {
    readonly making: string; readonly stop: string; readonly stopped: string; readonly done: string; readonly failed: string;
  };
}

type State = "idle" | "making" | "stopped" | "done" | "failed";

/**
 * A link to a file that takes a while to be made: it says that it is being made, and the reader can stop it; who leaves the
 * page stops it as well. Without a script it is a plain link.
 */
export function MadeFile({ href, hrefLang, children, texts }: MadeFileProps) {
  const [state, setState] = useState<State>("idle");
  const work = useRef<AbortController>(undefined);
  useEffect(() => () => work.current?.abort(), []);
  const fetchIt = async (event: MouseEvent) => {
    // To a new window or tab it goes as any link.
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    if (state === "making") return;
    const mine = work.current = new AbortController();
    setState("making");
    const end = await fetched(href, mine.signal).then(() => "done" as const, () => (mine.signal.aborted
      ? "stopped" as const
      : "failed" as const));
    if (work.current === mine) setState(end);
  };
  return (
    <>
      <a href={href} hrefLang={hrefLang} download aria-busy={state === "making" || undefined}
        onClick={(event) => void fetchIt(event)}>{children}</a>
      {state === "making" && (
        <div className="made-file">
          <progress aria-label={texts.making} />
          <Button kind="plain" onClick={() => work.current?.abort()}>{texts.stop}</Button>
        </div>
      )}
      <div role="status">
        {state === "making" && <p className="muted">{texts.making}</p>}
        {(state === "done" || state === "stopped") && <p className="muted">{texts[state]}</p>}
      </div>
      {state === "failed" && <Notice kind="danger" live>{texts.failed}</Notice>}
    </>
  );
}

/** Fetches a file and hands it to the browser under the name that the server gave. @throws when there is none */
async function fetched(href: string, signal: AbortSignal): Promise<void> {
  const answer = await fetch(href, { signal });
  const name = /filename="([^"]+)"/.exec(answer.headers.get("content-disposition") ?? "")?.[1];
  // A page instead of a file: the session is over, or something went wrong.
  if (!answer.ok || name === undefined) throw new Error(`No file: ${answer.status}`);
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Browsers read it after the click.
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

const KEPT_MS = 60_000;
