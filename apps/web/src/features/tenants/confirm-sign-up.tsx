"use client";
import type { Segment } from "@raati/i18n";
import { Button, Notice } from "@raati/ui";
import { useRef, useState } from "react";
import { procedures, refusalOf } from "../../client/procedures.ts";
import { say, type SectionTexts } from "../../client/texts.ts";

interface ConfirmSignUpProps {
  readonly token: string;
  readonly segment: Segment;
  readonly texts: SectionTexts;
}

/**
 * Confirms an organisation and signs its administrator in. A second press finds it confirmed and leads to the sign-in
 * page.
 */
export function ConfirmSignUp({ token, segment, texts }: ConfirmSignUpProps) {
  const form = useRef<HTMLFormElement>(null);
  const pressed = useRef(false);
  const [problem, setProblem] = useState<string>();
  const press = async () => {
    if (pressed.current) return;
    pressed.current = true;
    try {
      const { tenant, token: key } = await procedures.people.signIn.confirmSignUp.mutate({ token });
      const home = `/${segment}/${tenant}`;
      if (key === undefined) {
        location.assign(`${home}/sign-in`);
        return;
      }
      form.current!.action = `/api/auth/${tenant}/callback/key`;
      (form.current!.elements.namedItem("token") as HTMLInputElement).value = key;
      (form.current!.elements.namedItem("callbackUrl") as HTMLInputElement).value = `${home}/desk`;
      form.current!.submit();
    } catch (error) {
      pressed.current = false;
      setProblem(refusalOf(error).message);
    }
  };
  return (
    <form ref={form} method="post">
      <input type="hidden" name="token" />
      <input type="hidden" name="callbackUrl" />
      {problem && (
        <Notice kind="danger" live>
          {problem}
        </Notice>
      )}
      <Button kind="primary" onClick={() => void press()}>
        {say(texts, "button")}
      </Button>
    </form>
  );
}
