"use client";
import { Button, Notice } from "@raati/ui";
import { useRef, useState } from "react";
import { procedures, refusalSaid } from "../../../client/procedures.ts";
import { say, type SectionTexts } from "../../../client/texts.ts";

interface ConfirmNewEmailProps {
  readonly tenant: string;
  readonly token: string;
  /** The section `peoplePages:newEmail`. */
  readonly texts: SectionTexts;
  /** Where the person goes on to, signed in by the new address. */
  readonly then: string;
}

/** The button that makes the new address one's own, and signs in by it. */
export function ConfirmNewEmail({ tenant, token, texts, then }: ConfirmNewEmailProps) {
  const form = useRef<HTMLFormElement>(null);
  const pressed = useRef(false);
  const [problem, setProblem] = useState<string>();
  const confirm = async () => {
    if (pressed.current) return;
    pressed.current = true;
    try {
      const { token: key } = await procedures.people.signIn.confirmNewEmail.mutate({ tenant, token });
      (form.current!.elements.namedItem("token") as HTMLInputElement).value = key;
      form.current!.submit();
    } catch (error) {
      pressed.current = false;
      setProblem(refusalSaid(error) ?? say(texts, "failed"));
    }
  };
  return (
    <form ref={form} method="post" action={`/api/auth/${tenant}/callback/key`}>
      <input type="hidden" name="token" />
      <input type="hidden" name="callbackUrl" value={then} />
      {problem && <Notice kind="danger" live>{problem}</Notice>}
      <Button kind="primary" onClick={() => void confirm()}>{say(texts, "button")}</Button>
    </form>
  );
}
