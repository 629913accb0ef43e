"use client";
import { FormActions, TextArea } from "@raati/ui";
import { ConfirmDialog, Form, type FormProblem, SubmitButton } from "@raati/ui/client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { procedures } from "../../../client/procedures.ts";
import { say } from "../../../client/texts.ts";
import { textIn } from "../../../client/forms/form-values.ts";
import { sendForm } from "../../../client/forms/send-form.ts";
import type { PanelFormProps } from "./panel-target.ts";

/** Pauses or ends a panel, with the reason that its members read. An end is asked once more. */
export function StopForm({ locale, texts, target, kind }: PanelFormProps & { readonly kind: "pause" | "end" }) {
  const t = (key: string) => say(texts, `${kind}Form.${key}`);
  const router = useRouter();
  const [reason, setReason] = useState("");
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<readonly FormProblem[]>([]);
  const stop = async (because: string) => {
    const problems = await sendForm(() => procedures.panels[kind].mutate({ ...target, reason: because }));
    if (!problems) router.refresh();
    return problems;
  };
  const send = async (data: FormData) => {
    const because = textIn(data, "reason");
    // Only a reason that will do is worth the question; a poor one is refused by the server with a sentence.
    if (kind === "pause" || because.length < 3) return stop(because);
    setReason(because);
    setAsking(true);
    return undefined;
  };
  return (
    <>
      <Form locale={locale} onSubmit={send} problems={refused} key={refused.map(({ message }) => message).join(" ")}>
        {({ errorOf }) => (
          <>
            <TextArea locale={locale} name="reason" label={t("reason")} hint={t("hint")} limit={1000}
              error={errorOf("reason")} defaultValue={reason} />
            <FormActions><SubmitButton locale={locale} kind={kind === "end" ? "danger" : "secondary"}>
              {t("send")}</SubmitButton></FormActions>
          </>
        )}
      </Form>
      <ConfirmDialog
        locale={locale} open={asking} onClose={() => setAsking(false)} title={t("title")} confirmLabel={t("send")}
        cancelLabel={t("keep")}
        onConfirm={async () => setRefused((await stop(reason)) ?? [])}
      >
        <p>{t("lost")}</p>
      </ConfirmDialog>
    </>
  );
}
