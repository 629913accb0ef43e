import type { ReactNode } from "react";
import { type Locale, uiText } from "../words.ts";

export interface SkeletonProps {
  readonly locale: Locale;
  /** What is coming, so that its place has the right height: the page does not jump when it comes. */
  readonly kind?: "text" | "table" | "track" | "form";
  /** Lines, rows, or fields. */
  readonly count?: number;
}

/** Keeps the place of what is being loaded. A screen reader hears one word, not the bars. */
export function Skeleton({ locale, kind = "text", count = 3 }: SkeletonProps) {
  return (
    <div className={`skeleton skeleton-${kind}`} role="status">
      <span className="visually-hidden">{uiText(locale, "wait.loading")}</span>
      <div aria-hidden="true">
        {Array.from({ length: count }, (_, index) => (
          <span key={index} className="skeleton-bar" />
        ))}
      </div>
    </div>
  );
}

export interface ProgressProps {
  /** What is being done: "Arvotaan raatia". */
  readonly label: string;
  /** How far it is; without a value nobody knows how long it will take. */
  readonly value?: number;
  readonly max?: number;
  /** In words: "412 / 1 000 raatia". */
  readonly text?: string;
  /** A button that stops the work, since long work may always be stopped. */
  readonly cancel?: ReactNode;
}

/** Long work: what, how far, and the way to stop it. */
export function Progress({ label, value, max = 100, text, cancel }: ProgressProps) {
  return (
    <div className="progress">
      <div className="progress-words">
        <span className="progress-label">{label}</span>
        {text && <span className="progress-text">{text}</span>}
      </div>
      <progress aria-label={label} aria-valuetext={text} value={value} max={max} />
      {cancel && <div className="progress-cancel">{cancel}</div>}
    </div>
  );
}
