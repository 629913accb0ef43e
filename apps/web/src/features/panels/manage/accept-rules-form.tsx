"use client";
import { Form, SubmitButton } from "@raati/ui/client";
import { useRouter } from "next/navigation";
import { procedures } from "../../../client/procedures.ts";
import { say } from "../../../client/texts.ts";
import { sendForm } from "../../../client/forms/send-form.ts";
import type { MembershipFormProps } from "../inside/publication-form.tsx";

interface AcceptRulesFormProps extends MembershipFormProps {
  readonly rules: string;
  readonly personId: string;
}

/** Writes down that a member who uses no computer has accepted the ground rules. */
export function AcceptRulesForm({ locale, texts, target: { tenant, panel }, rules, personId }: AcceptRulesFormProps) {
  const router = useRouter();
  const send = async () => {
    const problems = await sendForm(() => procedures.panels.groundRules.accept.mutate({ tenant, panel, rules, personId }));
    if (!problems) router.refresh();
    return problems;
  };
  return <Form locale={locale} onSubmit={send}><SubmitButton locale={locale} kind="secondary">
    {say(texts, "acceptRules")}</SubmitButton></Form>;
}
