"use client";
import { FormActions } from "@raati/ui";
import { DateField, Form, SubmitButton } from "@raati/ui/client";
import { useRouter } from "next/navigation";
import { useFocusAfter } from "../../../client/focus-after.ts";
import { procedures } from "../../../client/procedures.ts";
import { say } from "../../../client/texts.ts";
import { optionalIn } from "../../../client/forms/form-values.ts";
import { sendForm } from "../../../client/forms/send-form.ts";
import type { MembershipFormProps } from "./publication-form.tsx";

/** A pause in taking part. The seat stays the member's own. */
export function LeaveForm({ locale, texts, target }: MembershipFormProps) {
  const t = (key: string) => say(texts, key);
  const router = useRouter();
  const keepFocus = useFocusAfter();
  const send = async (data: FormData) => {
    const problems = await sendForm(() => procedures.panels.members.startLeave.mutate({ ...target,
      until: optionalIn(data, "until") }));
    if (problems) return problems;
    keepFocus(t("onLeave"));
    router.refresh();
    return undefined;
  };
  return (
    <Form locale={locale} onSubmit={send}>
      {({ errorOf }) => (
        <>
          <p>{t("leaveText")}</p>
          <DateField locale={locale} name="until" label={t("leaveUntil")} need="optional" error={errorOf("until")} />
          <FormActions><SubmitButton locale={locale} kind="secondary">{t("startLeave")}</SubmitButton></FormActions>
        </>
      )}
    </Form>
  );
}
