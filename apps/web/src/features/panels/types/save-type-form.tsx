"use client";
import type { Locale } from "@raati/i18n";
import { FormActions } from "@raati/ui";
import { Form, SubmitButton } from "@raati/ui/client";
import { useRouter } from "next/navigation";
import { procedures } from "../../../client/procedures.ts";
import { say } from "../../../client/texts.ts";
import { localizedIn } from "../../../client/forms/form-values.ts";
import { LocalizedField } from "../../../client/forms/localized-field.tsx";
import { sendForm } from "../../../client/forms/send-form.ts";
import type { PanelFormProps } from "../manage/panel-target.ts";

interface SaveTypeFormProps extends PanelFormProps {
  readonly languages: readonly Locale[];
  readonly id: string;
  /** The pages of panel types. */
  readonly types: string;
}

/** Saves how a panel works as a type, to be used for other services (B11). */
export function SaveTypeForm({ locale, texts, target, languages, id, types }: SaveTypeFormProps) {
  const router = useRouter();
  const send = async (data: FormData) => {
    const problems = await sendForm(() => procedures.panels.saveAsType.mutate({ ...target, id,
      name: localizedIn(data, "name", languages) }), languages);
    if (!problems) router.push(`${types}/${id}`);
    return problems;
  };
  return (
    <Form locale={locale} onSubmit={send}>
      {({ errorOf }) => (
        <>
          <LocalizedField locale={locale} languages={languages} name="name" label={say(texts, "name")}
            hint={say(texts, "nameHint")} errorOf={errorOf} />
          <FormActions note={say(texts, "saveNote")}><SubmitButton locale={locale}>{say(texts, "saveAsType")}</SubmitButton>
            </FormActions>
        </>
      )}
    </Form>
  );
}
