"use client";
import type { Locale } from "@raati/i18n";
import { FormActions, TextInput } from "@raati/ui";
import { Form, SubmitButton } from "@raati/ui/client";
import { useRouter } from "next/navigation";
import { procedures } from "../../../client/procedures.ts";
import { say } from "../../../client/texts.ts";
import { given, localizedIn, optionalIn, optionalLocalizedIn } from "../../../client/forms/form-values.ts";
import { LocalizedField } from "../../../client/forms/localized-field.tsx";
import type { SectionTexts } from "../../../client/texts.ts";
import { FileField } from "../../files/file-field.tsx";
import { sendForm } from "../../../client/forms/send-form.ts";
import type { PanelFormProps } from "./panel-target.ts";

interface MaterialFormProps extends PanelFormProps {
  readonly training: string;
  readonly id: string;
  readonly languages: readonly Locale[];
  readonly fileTexts: SectionTexts;
}

/** Attaches a presentation to a training (A6): a file or a link, and whose it is. */
export function MaterialForm({ locale, texts, target, training, id, languages, fileTexts }: MaterialFormProps) {
  const t = (key: string) => say(texts, `material.${key}`);
  const router = useRouter();
  const send = async (data: FormData) => {
    const material = given({
      id, title: localizedIn(data, "material.title", languages), url: optionalIn(data, "material.url"),
      fileKey: optionalIn(data, "material.fileKey"), presenter: optionalLocalizedIn(data, "material.presenter", languages),
    });
    const problems = await sendForm(() => procedures.panels.trainings.addMaterial.mutate({ ...target, training, material }),
      languages);
    if (!problems) router.refresh();
    return problems;
  };
  const shared = { locale, languages };
  return (
    <Form locale={locale} onSubmit={send}>
      {({ errorOf }) => (
        <>
          <LocalizedField {...shared} name="material.title" label={t("title")} errorOf={errorOf} />
          <LocalizedField {...shared} name="material.presenter" label={t("presenter")} hint={t("presenterHint")}
            errorOf={errorOf} optional />
          <FileField locale={locale} tenant={target.tenant} texts={fileTexts} name="material.fileKey" label={t("file")}
            error={errorOf("material.fileKey")} need="optional" />
          <TextInput locale={locale} type="url" need="optional" name="material.url" label={t("url")} hint={t("urlHint")}
            error={errorOf("material.url")} />
          <FormActions><SubmitButton locale={locale} kind="secondary">{t("add")}</SubmitButton></FormActions>
        </>
      )}
    </Form>
  );
}
