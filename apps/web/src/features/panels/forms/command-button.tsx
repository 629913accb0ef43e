"use client";
import type { Locale } from "@raati/i18n";
import { Button, type ButtonKind, Notice } from "@raati/ui";
import { ConfirmDialog, Form, type FormProblem, SubmitButton } from "@raati/ui/client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { sendForm } from "./send-form.ts";
import { type CommandTarget, type PanelCommand, panelCommands } from "./panel-commands.ts";

export interface CommandButtonProps {
  readonly locale: Locale;
  readonly command: PanelCommand;
  readonly target: CommandTarget;
  /** A verb and its object. */
  readonly label: string;
  readonly kind?: ButtonKind;
  readonly width?: "auto" | "full";
  /** Asked first, where something is lost or cannot be taken back. */
  readonly confirm?: { readonly title: string; readonly text: string; readonly keep?: string; readonly danger?: boolean };
  /** Where to go when it is done; the same page, drawn anew, when left out. */
  readonly then?: string;
}

/** A button that gives one command. What the server refuses is said in its place. */
export function CommandButton({ confirm, ...props }: CommandButtonProps) {
  return confirm ? <AskedFirst {...props} confirm={confirm} /> : <AtOnce {...props} />;
}

function AtOnce({ locale, label, kind, width, ...props }: CommandButtonProps) {
  const give = useCommand(props);
  return <Form locale={locale} onSubmit={give}><SubmitButton locale={locale} kind={kind ?? "secondary"} width={width}>
    {label}</SubmitButton></Form>;
}

function AskedFirst({ locale, label, kind, width, confirm,
  ...props }: CommandButtonProps & { readonly confirm: NonNullable<CommandButtonProps["confirm"]> }) {
  const [open, setOpen] = useState(false);
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const give = useCommand(props);
  return (
    <div>
      {problems.length > 0 && <Notice kind="danger" live>
        {problems.map(({ message }) => <p key={message}>{message}</p>)}</Notice>}
      <Button kind={kind} width={width} onClick={() => setOpen(true)}>{label}</Button>
      <ConfirmDialog
        locale={locale} open={open} onClose={() => setOpen(false)} title={confirm.title} confirmLabel={label}
        cancelLabel={confirm.keep}
        kind={confirm.danger ? "danger" : "plain"} onConfirm={async () => setProblems((await give()) ?? [])}
      >
        <p>{confirm.text}</p>
      </ConfirmDialog>
    </div>
  );
}

function useCommand({ command, target, then }: Pick<CommandButtonProps, "command" | "target" | "then">) {
  const router = useRouter();
  return async () => {
    const problems = await sendForm(() => panelCommands[command](target));
    if (problems) return problems;
    if (then !== undefined) router.push(then);
    router.refresh();
    return undefined;
  };
}
