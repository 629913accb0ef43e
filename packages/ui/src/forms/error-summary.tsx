"use client";

import { type MouseEvent, useEffect, useId, useRef } from "react";
import { fieldId } from "../fields/field.tsx";
import { Icon } from "../icons/icon.tsx";
import { type Locale, uiText } from "../words.ts";
import { focusControl } from "./focus-control.ts";

/** What is wrong with one field. */
export interface FormProblem {
  /** Name of the field; without one it is about the form as a whole. */
  readonly field?: string;
  /** A whole sentence that names the field and the way out. */
  readonly message: string;
  /** Only when the field was given an id of its own. */
  readonly id?: string;
}

export interface ErrorSummaryProps {
  readonly locale: Locale;
  /** In the order of the fields. Nothing is shown for an empty list. */
  readonly problems: readonly FormProblem[];
  /** How many times the form was sent: the same problems take the focus anew when it is sent again. */
  readonly attempt?: number;
}

/**
 * All errors of a form in one box above it. It takes the focus when it appears and each time the problems change, so that
 * it is heard and seen; each line leads to its field. Without a script the box is focused by the page and its links still
 * work.
 */
export function ErrorSummary({ locale, problems, attempt = 0 }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const headingId = useId();
  // By their words: a list that is only made anew at each drawing must not pull the focus away from somebody who types.
  const words = problems.map((problem) => problem.message).join("\n");
  useEffect(() => {
    if (words !== "") box.current?.focus();
  }, [words, attempt]);
  if (problems.length === 0) return null;
  return (
    <div className="summary" ref={box} tabIndex={-1} role="group" aria-labelledby={headingId} autoFocus>
      <Icon name="stop" />
      <div>
        <h2 id={headingId}>{uiText(locale, "form.problems", { count: problems.length })}</h2>
        <p>{uiText(locale, "form.kept")}</p>
        <ul>
          {problems.map((problem) => (
            <li key={`${problem.field} ${problem.message}`}>
              <Problem problem={problem} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function Problem({ problem }: { readonly problem: FormProblem }) {
  const id = problem.id ?? (problem.field === undefined ? undefined : fieldId(problem.field));
  if (id === undefined) return problem.message;
  const go = (event: MouseEvent): void => {
    if (focusControl(id)) event.preventDefault();
  };
  return (
    <a href={`#${id}`} onClick={go}>
      {problem.message}
    </a>
  );
}
