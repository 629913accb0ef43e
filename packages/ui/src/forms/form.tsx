"use client";

import {
  type ReactNode, type RefObject, type SubmitEvent, createContext, useEffect, useRef, useState, useSyncExternalStore,
} from "react";
import { Notice } from "../pieces/notice.tsx";
import { type Locale, uiText } from "../words.ts";
import { ErrorSummary, type FormProblem, withLabels } from "./error-summary.tsx";
import { sendHeld } from "./hold-forms.ts";

/** What the fields of a form may want to know. */
export interface FormState {
  readonly pending: boolean;
  /** The error of the field with this name, for its `error`. */
  readonly errorOf: (field: string) => string | undefined;
}

/** Whether the form around is being sent. */
export const FormPending = createContext(false);

export interface FormProps {
  readonly locale: Locale;
  /**
   * Sends the form. Returns what is wrong, or nothing when it went through. When it throws, the form says that sending
   * failed and that the text is still there.
   */
  readonly onSubmit: (data: FormData) => Promise<readonly FormProblem[] | void>;
  readonly children: ReactNode | ((state: FormState) => ReactNode);
  /** Problems known from the start. They carry their labels already: there is no page yet to look them up in. */
  readonly problems?: readonly FormProblem[];
  /** Where the form goes when no script runs. */
  readonly action?: string;
  readonly method?: "get" | "post";
  readonly label?: string;
}

/**
 * A form that never loses what was typed: it is not emptied when sending fails, a second press while it is being sent does
 * nothing, and its errors stand in one summary that takes the focus.
 */
export function Form({ locale, onSubmit, children, problems: first = [], action, method = "post", label }: FormProps) {
  const [problems, setProblems] = useState(first);
  const [attempt, setAttempt] = useState(0);
  const [pending, setPending] = useState(false);
  const [failed, setFailed] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const waits = useWaiting(element) && action === undefined;
  // State arrives with the next drawing; a double click comes before it.
  const sending = useRef(false);
  const send = async (form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> => {
    if (sending.current) return;
    sending.current = true;
    setPending(true);
    setFailed(false);
    try {
      setProblems(withLabels((await onSubmit(new FormData(form, submitter))) ?? []));
    } catch {
      setProblems([]);
      setFailed(true);
    } finally {
      sending.current = false;
      setAttempt((count) => count + 1);
      setPending(false);
    }
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void send(event.currentTarget, event.nativeEvent.submitter);
  };
  const errorOf = (field: string): string | undefined => problems.find((problem) => problem.field === field)?.message;
  return (
    <FormPending value={pending}>
      <form
        ref={element}
        data-waits={waits ? "" : undefined}
        className="form"
        action={action}
        method={method}
        aria-label={label}
        aria-busy={pending}
        noValidate
        onSubmit={submit}
      >
        <ErrorSummary locale={locale} problems={problems} attempt={attempt} />
        {failed && (
          <Notice kind="danger" live title={uiText(locale, "form.failedTitle")}>
            <p>{uiText(locale, "form.failed")}</p>
          </Notice>
        )}
        {typeof children === "function" ? children({ pending, errorOf }) : children}
      </form>
    </FormPending>
  );
}

const noSubscription = () => () => undefined;

/**
 * Whether the form still waits for this script. A reader who was faster pressed the button already (see `HOLD_FORMS`): that
 * press counts now, once.
 */
function useWaiting(form: RefObject<HTMLFormElement | null>): boolean {
  const waits = useSyncExternalStore(noSubscription, () => false, () => true);
  useEffect(() => {
    if (!waits && form.current) sendHeld(form.current);
  }, [form, waits]);
  return waits;
}
