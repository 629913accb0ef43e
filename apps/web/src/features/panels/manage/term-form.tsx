"use client";
import type { TermView } from "@raati/core/panels/schema";
import type { Locale } from "@raati/i18n";
import { FormActions, LinkButton } from "@raati/ui";
import { DateField, Form, SubmitButton } from "@raati/ui/client";
import { useRouter } from "next/navigation";
import { procedures } from "../../../client/procedures.ts";
import { say } from "../../../client/texts.ts";
import { DecisionFields } from "../forms/decision-fields.tsx";
import { decisionIn, textIn } from "../../../client/forms/form-values.ts";
import { sendForm } from "../../../client/forms/send-form.ts";
import type { PanelFormProps } from "./panel-target.ts";

interface TermFormProps extends PanelFormProps {
  readonly languages: readonly Locale[];
  /** The id of a new term, made with the page. */
  readonly id: string;
  /** The term that is changed; a new one is planned without it. */
  readonly term?: Pick<TermView, "id" | "revision" | "startsOn" | "endsOn" | "decision" | "state">;
  /** Days that a new term would have by the panel's type. */
  readonly suggested?: { readonly startsOn: string; readonly endsOn: string };
  readonly then: string;
}

/** Plans a term, or moves the days of one. It begins and ends by itself. */
export function TermForm({ locale, texts, target, languages, id, term, suggested, then }: TermFormProps) {
  const t = (key: string) => say(texts, key);
  const router = useRouter();
  const send = async (data: FormData) => {
    const days = { startsOn: textIn(data, "startsOn") || (term?.startsOn ?? ""), endsOn: textIn(data, "endsOn"),
      decision: decisionIn(data, "decision", languages) };
    const problems = await sendForm(() => (term
      ? procedures.panels.terms.change.mutate({ ...target, term: term.id, revision: term.revision, ...days })
      : procedures.panels.terms.plan.mutate({ ...target, id, ...days })), languages);
    if (problems) return problems;
    router.push(then);
    router.refresh();
    return undefined;
  };
  const known = term ?? suggested;
  return (
    <Form locale={locale} onSubmit={send}>
      {({ errorOf }) => (
        <>
          <DateField locale={locale} name="startsOn" label={t("startsOn")} hint={t("startsOnHint")}
            defaultValue={known?.startsOn} error={errorOf("startsOn")} />
          <DateField locale={locale} name="endsOn" label={t("endsOn")} hint={t("endsOnHint")} defaultValue={known?.endsOn}
            error={errorOf("endsOn")} />
          <DecisionFields locale={locale} languages={languages} texts={texts} errorOf={errorOf} values={term?.decision} />
          <FormActions note={term ? undefined : t("planNote")}>
            <SubmitButton locale={locale}>{t(term ? "save" : "plan")}</SubmitButton>
            <LinkButton kind="plain" href={then}>{t("cancel")}</LinkButton>
          </FormActions>
        </>
      )}
    </Form>
  );
}
