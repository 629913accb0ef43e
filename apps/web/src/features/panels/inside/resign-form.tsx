"use client";
import { FormActions, TextArea } from "@raati/ui";
import { ConfirmDialog, Form, type FormProblem, SubmitButton } from "@raati/ui/client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useFocusAfter } from "../../../client/focus-after.ts";
import { procedures } from "../../../client/procedures.ts";
import { say } from "../../../client/texts.ts";
import { optionalIn } from "../../../client/forms/form-values.ts";
import { sendForm } from "../../../client/forms/send-form.ts";
import type { MembershipFormProps } from "./publication-form.tsx";

/** Leaving the panel. Asked once more, with what it means. */
export function ResignForm({ locale, texts, target, home }: MembershipFormProps & { readonly home: string }) {
  const t = (key: string) => say(texts, key);
  const router = useRouter();
  const keepFocus = useFocusAfter();
  const [note, setNote] = useState<string | undefined>();
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<readonly FormProblem[]>([]);
  const resign = async () => {
    const problems = await sendForm(() => procedures.panels.members.resign.mutate({ ...target, note }));
    if (problems) return setRefused(problems);
    keepFocus(t("resigned"), home);
    router.push(home);
  };
  const ask = async (data: FormData) => {
    setRefused([]);
    setNote(optionalIn(data, "note"));
    setAsking(true);
  };
  return (
    <>
      <Form locale={locale} onSubmit={ask} problems={refused} key={refused.map(({ message }) => message).join(" ")}>
        <p>{t("resignText")}</p>
        <TextArea locale={locale} name="note" label={t("resignNote")} hint={t("resignNoteHint")} need="optional"
          limit={1000} defaultValue={note} />
        <FormActions><SubmitButton locale={locale} kind="secondary">{t("resign")}</SubmitButton></FormActions>
      </Form>
      <ConfirmDialog
        locale={locale} open={asking} onClose={() => setAsking(false)} title={t("resignTitle")} confirmLabel={t("resign")}
        cancelLabel={t("stay")} onConfirm={resign}
      >
        <p>{t("resignLost")}</p>
      </ConfirmDialog>
    </>
  );
}
