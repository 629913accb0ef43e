"use client";
import type { TenantKind } from "@raati/core/tenants/schema";
import type { Locale } from "@raati/i18n";
import { CheckboxGroup, FormActions, Notice, RadioGroup, TextInput } from "@raati/ui";
import { Form, SubmitButton } from "@raati/ui/client";
import { useState } from "react";
import { textIn } from "../../client/forms/form-values.ts";
import { sendForm } from "../../client/forms/send-form.ts";
import { procedures } from "../../client/procedures.ts";
import { say, type SectionTexts } from "../../client/texts.ts";

interface SignUpFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly kinds: readonly TenantKind[];
  /** Made when the page was drawn: the same sign-up sent twice is one. */
  readonly id: string;
}

/** An organisation signs itself up. After that a mail must be answered, and the form says so. */
export function SignUpForm({ locale, texts, kinds, id }: SignUpFormProps) {
  const [sent, setSent] = useState(false);
  const t = (key: string) => say(texts, key);
  const send = async (data: FormData) => {
    const text = (name: string) => textIn(data, name);
    const languages = data.getAll("languages") as Locale[];
    const input = {
      id,
      kind: text("kind") as TenantKind,
      businessId: text("businessId"),
      languages,
      name: Object.fromEntries((["fi", "sv", "en"] as const).map((language) => [language, text(`name.${language}`)])),
      administrator: { name: text("administrator.name"), email: text("administrator.email") },
    };
    const problems = await sendForm(() => procedures.tenants.signUp.mutate(input), [...languages, "fi"]);
    setSent(problems === undefined);
    return problems;
  };
  if (sent) {
    return (
      <Notice kind="success" live title={t("sent.title")}>
        <p>{t("sent.text")}</p>
      </Notice>
    );
  }
  return (
    <Form locale={locale} onSubmit={send}>
      {({ errorOf }) => (
        <>
          <RadioGroup
            locale={locale}
            name="kind"
            label={t("kind.label")}
            error={errorOf("kind")}
            options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          />
          <CheckboxGroup
            locale={locale}
            name="languages"
            label={t("languages.label")}
            hint={t("languages.hint")}
            error={errorOf("languages")}
            defaultValue={["fi"]}
            options={(["fi", "sv", "en"] as const).map((language) => ({
              value: language,
              label: t(`languages.${language}`),
            }))}
          />
          <TextInput
            locale={locale}
            name="name.fi"
            label={t("name.fi")}
            hint={t("name.hint")}
            error={errorOf("name.fi")}
            autoComplete="organization"
          />
          <TextInput locale={locale} name="name.sv" label={t("name.sv")} need="optional" error={errorOf("name.sv")} />
          <TextInput locale={locale} name="name.en" label={t("name.en")} need="optional" error={errorOf("name.en")} />
          <TextInput
            locale={locale}
            name="businessId"
            label={t("businessId.label")}
            hint={t("businessId.hint")}
            error={errorOf("businessId")}
          />
          <TextInput
            locale={locale}
            name="administrator.name"
            label={t("administrator.name")}
            autoComplete="name"
            error={errorOf("administrator.name")}
          />
          <TextInput
            locale={locale}
            name="administrator.email"
            type="email"
            label={t("administrator.email")}
            hint={t("administrator.hint")}
            autoComplete="email"
            error={errorOf("administrator.email")}
          />
          <FormActions note={t("note")}>
            <SubmitButton locale={locale}>{t("send")}</SubmitButton>
          </FormActions>
        </>
      )}
    </Form>
  );
}
