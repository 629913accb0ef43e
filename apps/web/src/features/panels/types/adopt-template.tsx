"use client";
import type { Locale } from "@raati/i18n";
import { Form, SubmitButton } from "@raati/ui/client";
import { useRouter } from "next/navigation";
import { procedures } from "../../../client/procedures.ts";
import { sendForm } from "../../../client/forms/send-form.ts";

interface AdoptTemplateProps {
  readonly locale: Locale;
  readonly tenant: string;
  /** The id of the type that it becomes, made with the page. */
  readonly id: string;
  readonly plugin: string;
  readonly template: string;
  readonly label: string;
  /** Where to go on: to the new type, or to founding with it. */
  readonly then: string;
  /** The type is put in use at once, to found panels with it. */
  readonly use: boolean;
}

/** Makes a plugin's template a type of the tenant's own. */
export function AdoptTemplate({ locale, tenant, id, plugin, template, label, then, use }: AdoptTemplateProps) {
  const router = useRouter();
  const send = async () => {
    const problems = await sendForm(async () => {
      await procedures.panels.types.adoptTemplate.mutate({ tenant, id, plugin, template });
      if (use) await procedures.panels.types.putInUse.mutate({ tenant, type: id });
    });
    if (problems) return problems;
    router.push(then);
    router.refresh();
    return undefined;
  };
  return <Form locale={locale} onSubmit={send}><SubmitButton locale={locale} kind="secondary">{label}</SubmitButton></Form>;
}
