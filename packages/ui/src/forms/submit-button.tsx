"use client";

import { type MouseEvent, use } from "react";
import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "../pieces/button.tsx";
import { type Locale, uiText } from "../words.ts";
import { FormPending } from "./form.tsx";

export interface SubmitButtonProps extends Omit<ButtonProps, "type" | "disabled"> {
  readonly locale: Locale;
  /** Only when the form is neither `Form` nor one with a server action. */
  readonly pending?: boolean;
  /** Words while it is being sent: "Lähetetään" when left out. */
  readonly pendingText?: string;
}

/**
 * The button that sends a form. While the form is being sent it says so and does nothing more. It is not `disabled` then:
 * that would throw the focus away and leave a screen reader in silence.
 */
export function SubmitButton(
  { locale, pending, pendingText, kind = "primary", children, onClick, ...rest }: SubmitButtonProps,
) {
  const inForm = use(FormPending);
  const { pending: inAction } = useFormStatus();
  const busy = pending ?? (inForm || inAction);
  const click = (event: MouseEvent<HTMLButtonElement>): void => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <>
      <Button {...rest} kind={kind} type="submit" aria-disabled={busy || undefined} onClick={click}>
        {busy && <span className="btn-wait" aria-hidden="true" />}
        {busy ? (pendingText ?? uiText(locale, "form.sending")) : children}
      </Button>
      <span className="visually-hidden" role="status">
        {busy ? (pendingText ?? uiText(locale, "form.sending")) : ""}
      </span>
    </>
  );
}
