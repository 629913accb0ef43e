"use client";
import { FormActions, Select, TextArea } from "@raati/ui";
import { ConfirmDialog, Form, type FormProblem, SubmitButton } from "@raati/ui/client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { procedures } from "../../../client/procedures.ts";
import { say } from "../../../client/texts.ts";
import { optionalIn, textIn } from "../../../client/forms/form-values.ts";
import { sendForm } from "../../../client/forms/send-form.ts";
import type { MembershipFormProps } from "../inside/publication-form.tsx";

const REASONS = ["resigned", "moved-away", "no-longer-eligible", "removed", "other"] as const;
interface Ending { readonly reason: (typeof REASONS)[number]; readonly note: string | undefined }

/** Ends a membership, with a reason. The seat becomes free. */
export function EndMembershipForm({ locale, texts, target, then }: MembershipFormProps & { readonly then: string }) {
  const t = (key: string) => say(texts, key);
  const router = useRouter();
  const [ending, setEnding] = useState<Ending | undefined>();
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<readonly FormProblem[]>([]);
  const end = async () => {
    if (!ending) return;
    const problems = await sendForm(() => procedures.panels.members.end.mutate({ ...target, ...ending }));
    if (problems) return setRefused(problems);
    router.push(then);
    router.refresh();
  };
  const ask = async (data: FormData) => {
    const reason = textIn(data, "reason") as Ending["reason"];
    if (!REASONS.includes(reason)) return [{ field: "reason", message: t("reasonMissing") }];
    setRefused([]);
    setEnding({ reason, note: optionalIn(data, "note") });
    setAsking(true);
    return undefined;
  };
  return (
    <>
      <Form locale={locale} onSubmit={ask} problems={refused} key={refused.map(({ message }) => message).join(" ")}>
        {({ errorOf }) => (
          <>
            <Select
              locale={locale} name="reason" label={t("reason")} defaultValue={ending?.reason} error={errorOf("reason")}
              options={REASONS.map((reason) => ({ value: reason, label: t(`reasons.${reason}`) }))}
            />
            <TextArea locale={locale} name="note" label={t("note")} hint={t("noteHint")} need="optional" limit={1000}
              defaultValue={ending?.note} error={errorOf("note")} />
            <FormActions><SubmitButton locale={locale} kind="danger">{t("end")}</SubmitButton></FormActions>
          </>
        )}
      </Form>
      <ConfirmDialog
        locale={locale} open={asking} onClose={() => setAsking(false)} title={t("endTitle")} confirmLabel={t("end")}
        cancelLabel={t("keep")} onConfirm={end}
      >
        <p>{t("endLost")}</p>
      </ConfirmDialog>
    </>
  );
}
