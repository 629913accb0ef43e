"use client";
import type { Locale } from "@raati/i18n";
import { Button, type ButtonKind, Notice } from "@raati/ui";
import { ConfirmDialog, Form, type FormProblem, SubmitButton } from "@raati/ui/client";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { useFocusAfter } from "../focus-after.ts";
import { sendForm } from "./send-form.ts";

/** How a button looks that gives one command, and what it asks first. */
export interface GivenButtonLook {
  readonly locale: Locale;
  /** A verb and its object. */
  readonly label: string;
  /** What the verb is about, where a list has the same button many times. Only read out. */
  readonly about?: string;
  readonly kind?: ButtonKind;
  readonly width?: "auto" | "full";
  /** Asked first, where something is lost or cannot be taken back. */
  readonly confirm?: {
    readonly title: string;
    readonly text: ReactNode;
    readonly keep?: string;
    readonly danger?: boolean;
  };
  /** Where to go when it is done; the same page, drawn anew, when left out. */
  readonly then?: string;
  /** What is said when it is done and the button is gone with what it did. */
  readonly saved?: string;
}

interface GivenButtonProps extends GivenButtonLook {
  readonly give: () => Promise<unknown>;
}

/** A button that gives one command. What the server refuses is said in its place. */
export function GivenButton({ confirm, give, then, saved, ...look }: GivenButtonProps) {
  const router = useRouter();
  const keepFocus = useFocusAfter();
  const send = async () => {
    const problems = await sendForm(give);
    if (problems) return problems;
    keepFocus(saved, then);
    if (then !== undefined) router.push(then);
    router.refresh();
    return undefined;
  };
  return confirm ? <AskedFirst {...look} confirm={confirm} send={send} /> : <AtOnce {...look} send={send} />;
}

type Send = () => Promise<readonly FormProblem[] | undefined>;
type Look = Omit<GivenButtonLook, "confirm" | "then" | "saved"> & { readonly send: Send };

function AtOnce({ locale, label, about, kind = "secondary", width, send }: Look) {
  return (
    <Form locale={locale} onSubmit={send}>
      <SubmitButton locale={locale} kind={kind} width={width}>
        <InFull label={label} about={about} />
      </SubmitButton>
    </Form>
  );
}

function AskedFirst(
  { locale, label, about, kind, width, confirm, send }: Look & { readonly confirm: NonNullable<GivenButtonLook["confirm"]> },
) {
  const [open, setOpen] = useState(false);
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  return (
    <div>
      {problems.length > 0 && (
        <Notice kind="danger" live>
          {problems.map(({ message }) => <p key={message}>{message}</p>)}
        </Notice>
      )}
      <Button kind={kind} width={width} onClick={() => setOpen(true)}>
        <InFull label={label} about={about} />
      </Button>
      <ConfirmDialog
        locale={locale} open={open} onClose={() => setOpen(false)} title={confirm.title} confirmLabel={label}
        cancelLabel={confirm.keep} kind={confirm.danger ? "danger" : "plain"}
        onConfirm={async () => setProblems((await send()) ?? [])}
      >
        {typeof confirm.text === "string" ? <p>{confirm.text}</p> : confirm.text}
      </ConfirmDialog>
    </div>
  );
}

function InFull({ label, about }: Pick<GivenButtonLook, "label" | "about">) {
  return <>{label}{about !== undefined && <span className="visually-hidden">{`: ${about}`}</span>}</>;
}
