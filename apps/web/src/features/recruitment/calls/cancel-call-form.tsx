"use client";
import type { Locale } from "@raati/i18n";
import { TextArea } from "@raati/ui";
import { textIn } from "../../../client/forms/form-values.ts";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";
import type { CallTarget } from "./call-commands.ts";

/** Cancels a call, with the reason that applicants are told. */
export function CancelCallForm({ locale, texts, target }: {
  readonly locale: Locale; readonly texts: SectionTexts; readonly target: CallTarget;
}) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} revision={target.revision} save={t("send")} saved={t("done")} kind="danger"
      confirm={{ title: t("sure"), text: t("lost"), keep: t("keep") }}
      send={(data, revision) => procedures.recruitment.calls.cancel.mutate({
        tenant: target.tenant, call: target.call, revision, reason: textIn(data, "reason"),
      })}
    >
      {({ errorOf }) => (
        <TextArea locale={locale} name="reason" label={t("reason")} hint={t("reasonHint")} limit={1000}
          error={errorOf("reason")} />
      )}
    </SavingForm>
  );
}
