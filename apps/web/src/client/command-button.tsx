"use client";
import type { Locale } from "@raati/i18n";
import { Button, type ButtonKind, Notice } from "@raati/ui";
import { ConfirmDialog, Form, type FormProblem, SubmitButton } from "@raati/ui/client";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { commands, type Order } from "./commands.ts";
import { problemsOf } from "./procedures.ts";

export interface CommandButtonProps {
  readonly locale: Locale;
  readonly order: Order;
  /** A verb and its object. */
  readonly label: string;
  /** What the verb is about, where a list has the same button many times. Only read out. */
  readonly about?: string;
  readonly kind?: ButtonKind;
  /** Asked first, where something is lost or cannot be taken back. */
  readonly confirm?: {
    readonly title: string;
    readonly text: ReactNode;
    readonly keep?: string;
    readonly danger?: boolean;
  };
  /** Where to go when it is done; the same page, drawn anew, when left out. */
  readonly then?: string;
}

/** A button that gives one command. What the server refuses is said beside it. */
export function CommandButton({ confirm, ...props }: CommandButtonProps) {
  return confirm ? <AskedFirst {...props} confirm={confirm} /> : <AtOnce {...props} />;
}

const inFull = ({ label, about }: Pick<CommandButtonProps, "label" | "about">) => (
  <>
    {label}
    {about !== undefined && <span className="visually-hidden">{`: ${about}`}</span>}
  </>
);

function AtOnce({ locale, label, about, kind = "secondary", order, then }: CommandButtonProps) {
  const give = useOrder(order, then);
  return (
    <Form locale={locale} onSubmit={async () => await give()}>
      <SubmitButton locale={locale} kind={kind}>
        {inFull({ label, about })}
      </SubmitButton>
    </Form>
  );
}

type AskedFirstProps = CommandButtonProps & { readonly confirm: NonNullable<CommandButtonProps["confirm"]> };

function AskedFirst({ locale, label, about, kind, order, then, confirm }: AskedFirstProps) {
  const [open, setOpen] = useState(false);
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const give = useOrder(order, then);
  return (
    <div>
      {problems.length > 0 && (
        <Notice kind="danger" live>
          {problems.map(({ message }) => (
            <p key={message}>{message}</p>
          ))}
        </Notice>
      )}
      <Button kind={kind} onClick={() => setOpen(true)}>
        {inFull({ label, about })}
      </Button>
      <ConfirmDialog
        locale={locale}
        open={open}
        onClose={() => setOpen(false)}
        title={confirm.title}
        confirmLabel={label}
        cancelLabel={confirm.keep}
        kind={confirm.danger ? "danger" : "plain"}
        onConfirm={async () => setProblems((await give()) ?? [])}
      >
        {typeof confirm.text === "string" ? <p>{confirm.text}</p> : confirm.text}
      </ConfirmDialog>
    </div>
  );
}

function useOrder({ command, input }: Order, then: string | undefined) {
  const router = useRouter();
  return async (): Promise<readonly FormProblem[] | undefined> => {
    const problems = await problemsOf(() =>
      (commands[command] as (input: Order["input"]) => Promise<unknown>)(input),
    );
    if (problems) return problems;
    if (then !== undefined) router.push(then);
    router.refresh();
    return undefined;
  };
}
