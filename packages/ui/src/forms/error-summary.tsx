"use client";

import { type MouseEvent, useEffect, useId, useRef } from "react";
import { fieldId } from "../fields/field.tsx";
import { Icon } from "../icons/icon.tsx";
import { type Locale, uiText } from "../words.ts";
import { focusControl } from "./focus-control.ts";
import { labelOf } from "./label-of.ts";

/** What is wrong with one field. */
export interface FormProblem {
  /** Name of the field; without one it is about the form as a whole. */
  readonly field?: string;
  /** A whole sentence that says what is wrong and the way out. */
  readonly message: string;
  /** What the field is called. It goes in front of the message, since here the field is not beside it. */
  readonly label?: string;
  /** Only when the field was given an id of its own. */
  readonly id?: string;
}

/** Id of the control that a problem is about; undefined for one with the form as a whole. */
const controlOf = ({ id, field }: FormProblem): string | undefined =>
  id ?? (field === undefined ? undefined : fieldId(field));

/**
 * The same problems, each once, with what the page calls their fields now. `Form` does it with what its sending answers;
 * problems that it is given from the start need it before.
 */
export function withLabels(problems: readonly FormProblem[]): FormProblem[] {
  const known = new Map(problems.map((problem) => [`${controlOf(problem)} ${problem.message}`, problem]));
  return [...known.values()].map((problem) => {
    const id = controlOf(problem);
    return { ...problem, label: problem.label ?? (id === undefined ? undefined : labelOf(id)) };
  });
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
  const id = controlOf(problem);
  const said = problem.label === undefined ? problem.message : `${problem.label}: ${problem.message}`;
  if (id === undefined) return said;
  const go = (event: MouseEvent): void => {
    if (focusControl(id)) event.preventDefault();
  };
  return (
    <a href={`#${id}`} onClick={go}>
      {said}
    </a>
  );
}
