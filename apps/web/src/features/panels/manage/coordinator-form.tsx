"use client";
import { FormActions, Select } from "@raati/ui";
import { Form, SubmitButton } from "@raati/ui/client";
import { useRouter } from "next/navigation";
import { procedures } from "../../../client/procedures.ts";
import { say } from "../../../client/texts.ts";
import { textIn } from "../../../client/forms/form-values.ts";
import { sendForm } from "../../../client/forms/send-form.ts";
import type { PanelFormProps } from "./panel-target.ts";

export interface Named { readonly id: string; readonly name: string }

/** Names the panel's coordinator (B5), or another one. */
export function CoordinatorForm({ locale, texts, target, people,
  chosen }: PanelFormProps & { readonly people: readonly Named[]; readonly chosen?: string }) {
  const t = (key: string) => say(texts, key);
  const router = useRouter();
  const send = async (data: FormData) => {
    const problems = await sendForm(() => procedures.panels.nameCoordinator.mutate({ ...target,
      personId: textIn(data, "personId") }));
    if (!problems) router.refresh();
    return problems;
  };
  return (
    <Form locale={locale} onSubmit={send}>
      {({ errorOf }) => (
        <>
          <Select
            locale={locale} name="personId" label={t("coordinator")} hint={t("coordinatorHint")} defaultValue={chosen}
            error={errorOf("personId")}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <FormActions><SubmitButton locale={locale} kind="secondary">{t("saveCoordinator")}</SubmitButton></FormActions>
        </>
      )}
    </Form>
  );
}
