"use client";
import type { Locale } from "@raati/i18n";
import { FormActions } from "@raati/ui";
import { Form, SubmitButton } from "@raati/ui/client";
import { useRouter } from "next/navigation";
import { procedures } from "../../../client/procedures.ts";
import { say } from "../../../client/texts.ts";
import { DecisionFields } from "../forms/decision-fields.tsx";
import { decisionIn } from "../../../client/forms/form-values.ts";
import { sendForm } from "../../../client/forms/send-form.ts";
import type { PanelFormProps } from "./panel-target.ts";

/** Records the decision by which a planned panel is founded. */
export function FoundingForm({ locale, texts, target,
  languages }: PanelFormProps & { readonly languages: readonly Locale[] }) {
  const router = useRouter();
  const send = async (data: FormData) => {
    const decision = decisionIn(data, "decision", languages) ?? { by: {}, reference: "", day: "" };
    const problems = await sendForm(() => procedures.panels.recordFounding.mutate({ ...target, decision }), languages);
    if (!problems) router.refresh();
    return problems;
  };
  return (
    <Form locale={locale} onSubmit={send}>
      {({ errorOf }) => (
        <>
          <DecisionFields locale={locale} languages={languages} texts={texts} errorOf={errorOf} />
          <FormActions><SubmitButton locale={locale}>{say(texts, "recordFounding")}</SubmitButton></FormActions>
        </>
      )}
    </Form>
  );
}
