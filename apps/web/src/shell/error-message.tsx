"use client";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { useErrorTexts } from "./error-texts-provider.tsx";

export interface ErrorMessageProps {
  error: unknown;
  /** Asks the server for the page again. */
  retry: () => void;
}

/** What stands in place of a page that failed: whose fault it is, what to do, and the code by which the log knows it. */
export function ErrorMessage({ error, retry }: ErrorMessageProps) {
  const texts = useErrorTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  const [, segment] = usePathname().split("/");
  // The log has both in one line. After a move within the page the id is that of the document, and the digest still tells.
  const code = [texts.requestId, (error as { digest?: string }).digest].filter(Boolean).join(" / ");
  useEffect(() => {
    document.title = texts.title;
    heading.current?.focus();
  }, [texts.title]);
  return (
    <>
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>{texts.heading}</h1>
        <p className="lead">{texts.text}</p>
      </div>
      <p>{texts.code}: <code>{code}</code></p>
      <div className="btn-row">
        <button type="button" className="btn btn-primary" onClick={() => retry()}>{texts.retry}</button>
        <a className="btn btn-secondary" href={`/${segment}`}>{texts.home}</a>
      </div>
    </>
  );
}
