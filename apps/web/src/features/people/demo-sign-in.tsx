"use client";
import { Button, Notice } from "@raati/ui";
import { useRef, useState } from "react";
import { procedures, refusalOf } from "../../client/procedures.ts";

interface DemoSignInProps {
  readonly tenant: string;
  readonly next: string;
  readonly personId: string;
  /** "Ole Elsa Björkhagen" */
  readonly label: string;
}

/** Signs a visitor of the demo in as one of its people. */
export function DemoSignIn({ tenant, next, personId, label }: DemoSignInProps) {
  const form = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState<string>();
  const press = async () => {
    try {
      const { token } = await procedures.people.signIn.demo.mutate({ tenant, personId });
      (form.current!.elements.namedItem("token") as HTMLInputElement).value = token;
      form.current!.submit();
    } catch (error) {
      setProblem(refusalOf(error).message);
    }
  };
  return (
    <form ref={form} method="post" action={`/api/auth/${tenant}/callback/key`}>
      <input type="hidden" name="token" />
      <input type="hidden" name="callbackUrl" value={next} />
      <Button onClick={() => void press()}>{label}</Button>
      {problem && <Notice kind="danger" live>{problem}</Notice>}
    </form>
  );
}
