"use client";
import type { Locale } from "@raati/i18n";
import { FormActions, LinkButton, Notice } from "@raati/ui";
import { ConfirmDialog, Form, type FormProblem, type FormState, SubmitButton } from "@raati/ui/client";
import { useRouter } from "next/navigation";
import { type ReactNode, useRef, useState } from "react";
import { useFocusAfter } from "./focus-after.ts";
import { sendForm } from "./forms/send-form.ts";

export interface SavingFormProps {
  readonly locale: Locale;
  /** The revision that the form was filled in from; 0 for something new. */
  readonly revision?: number;
  /** What can be said without asking the server; nothing is sent then. */
  readonly check?: (data: FormData) => readonly FormProblem[];
  /** Sends the form. The newest revision known is handed over; the answer's own replaces it. */
  readonly send: (data: FormData, revision: number) => Promise<unknown>;
  readonly children: (state: FormState) => ReactNode;
  /** The words of the button. */
  readonly save: string;
  /** What is said when it is done: beside the form, or on the page where it leads. */
  readonly saved?: string | ((answer: unknown) => string);
  /**
   * "secondary" where the page's one primary button is elsewhere; "danger" is red only in the question that is asked
   * first.
   */
  readonly kind?: "primary" | "secondary" | "danger";
  /** Asked before it is sent, where something is lost or cannot be taken back. */
  readonly confirm?: { readonly title: string; readonly text: string; readonly keep: string };
  /** What happens when it is sent, and who will see it. */
  readonly note?: ReactNode;
  /** The languages of the texts in it, the main one first, so that errors land on a field. */
  readonly languages?: readonly Locale[];
  /** Where to go when it is done; the same page when left out. */
  readonly then?: string;
  /** A way back that changes nothing. */
  readonly back?: { readonly href: string; readonly text: string };
  readonly label?: string;
}

/** A form that changes something and says so. Saving twice in a row works: the second time knows what the first one made. */
export function SavingForm({
  locale,
  revision = 0,
  check,
  send,
  children,
  save,
  saved,
  kind,
  confirm,
  note,
  languages,
  then,
  back,
  label,
}: SavingFormProps) {
  const router = useRouter();
  const [said, setSaid] = useState<string>();
  const newest = useRef(0);
  const keepFocus = useFocusAfter();
  // While the question stands: what its answer goes to.
  const [asking, setAsking] = useState<{ readonly answer: (yes: boolean) => void }>();
  const ask = () => new Promise<boolean>((answer) => setAsking({ answer }));
  const answered = (yes: boolean) => {
    asking?.answer(yes);
    setAsking(undefined);
  };
  const submit = async (data: FormData) => {
    setSaid(undefined);
    const found = check?.(data) ?? [];
    if (found.length > 0) return found;
    if (confirm && !(await ask())) return undefined;
    let answer: unknown;
    const problems = await sendForm(async () => {
      answer = await send(data, Math.max(revision, newest.current));
      newest.current = revisionOf(answer);
    }, languages);
    if (problems) return problems;
    const word = typeof saved === "function" ? saved(answer) : saved;
    keepFocus(word, then);
    if (then === undefined) setSaid(word);
    else router.push(then);
    router.refresh();
    return undefined;
  };
  return (
    <>
      <Form locale={locale} onSubmit={submit} label={label}>
        {(state) => (
          <>
            {children(state)}
            <FormActions note={note}>
              <SubmitButton locale={locale} kind={kind === "danger" ? "secondary" : kind}>
                {save}
              </SubmitButton>
              {back && (
                <LinkButton kind="plain" href={back.href}>
                  {back.text}
                </LinkButton>
              )}
            </FormActions>
            <div className="saved-place">{said !== undefined && <Notice kind="success" live title={said} />}</div>
          </>
        )}
      </Form>
      {confirm && (
        <ConfirmDialog
          locale={locale}
          open={asking !== undefined}
          onClose={() => answered(false)}
          onConfirm={() => answered(true)}
          title={confirm.title}
          confirmLabel={save}
          cancelLabel={confirm.keep}
          kind={kind === "danger" ? "danger" : "plain"}
        >
          <p>{confirm.text}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

function revisionOf(answer: unknown): number {
  const { revision } = (answer ?? {}) as { readonly revision?: unknown };
  return typeof revision === "number" ? revision : 0;
}
