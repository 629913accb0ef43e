"use client";
import { FormActions } from "@raati/ui";
import { DateField, Form, SubmitButton } from "@raati/ui/client";
import { useRouter } from "next/navigation";
import { procedures } from "../../../client/procedures.ts";
import { say } from "../../../client/texts.ts";
import { textIn } from "../../../client/forms/form-values.ts";
import { sendForm } from "../../../client/forms/send-form.ts";
import type { PanelFormProps } from "./panel-target.ts";

/** Writes down that the panel adopted the ground rules in its meeting on a day (A7). */
export function AdoptForm({ locale, texts, target, rules,
  today }: PanelFormProps & { readonly rules: string; readonly today: string }) {
  const t = (key: string) => say(texts, key);
  const router = useRouter();
  const send = async (data: FormData) => {
    const problems = await sendForm(() => procedures.panels.groundRules.adopt.mutate({ ...target, rules,
      adoptedOn: textIn(data, "adoptedOn") }));
    if (!problems) router.refresh();
    return problems;
  };
  return (
    <Form locale={locale} onSubmit={send}>
      {({ errorOf }) => (
        <>
          <DateField locale={locale} name="adoptedOn" label={t("adoptedOn")} hint={t("adoptedOnHint")} max={today}
            error={errorOf("adoptedOn")} />
          <FormActions note={t("adoptNote")}><SubmitButton locale={locale}>{t("adopt")}</SubmitButton></FormActions>
        </>
      )}
    </Form>
  );
}
