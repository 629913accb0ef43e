"use client";
import { TextArea, TextInput } from "@raati/ui";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say } from "../../../client/texts.ts";
import { textIn } from "../../../client/forms/form-values.ts";
import type { SettingsFormProps } from "./settings-form.ts";

/** Why, and the organisation's own address typed out; then asked once more. */
export function ClosingForm({
  locale,
  tenant,
  revision,
  texts,
  slugHint,
}: SettingsFormProps & { readonly slugHint: string }) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale}
      revision={revision}
      kind="danger"
      save={t("ask")}
      saved={t("asked")}
      confirm={{ title: t("sure.title"), text: t("sure.text"), keep: t("sure.keep") }}
      send={(data, newest) =>
        procedures.tenants.askToClose.mutate({
          tenant,
          revision: newest,
          slug: textIn(data, "slug"),
          reason: textIn(data, "reason"),
        })
      }
    >
      {({ errorOf }) => (
        <>
          <TextArea
            locale={locale}
            name="reason"
            label={t("reason")}
            hint={t("reasonHint")}
            limit={1000}
            error={errorOf("reason")}
          />
          <TextInput
            locale={locale}
            name="slug"
            label={t("slug")}
            hint={slugHint}
            autoComplete="off"
            spellCheck={false}
            width="medium"
            error={errorOf("slug")}
          />
        </>
      )}
    </SavingForm>
  );
}
