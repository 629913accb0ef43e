"use client";
import { NAME_CONSENT_WAYS } from "@raati/core/panels/schema";
import { FormActions, Notice, RadioGroup, TextInput } from "@raati/ui";
import { Form, SubmitButton } from "@raati/ui/client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { textIn } from "../../../client/forms/form-values.ts";
import { sendForm } from "../../../client/forms/send-form.ts";
import { procedures } from "../../../client/procedures.ts";
import { say } from "../../../client/texts.ts";
import type { MembershipFormProps } from "../inside/publication-form.tsx";

type Way = (typeof NAME_CONSENT_WAYS)[number];

/** Writes down what a guardian has answered on paper, by phone or face to face: a yes, a no, or a yes taken back. */
export function RecordConsentForm({ locale, texts, target, name }: MembershipFormProps & {
  readonly name: string | undefined;
}) {
  const t = (key: string) => say(texts, key);
  const router = useRouter();
  const [recorded, setRecorded] = useState(false);
  const record = async (data: FormData) => {
    setRecorded(false);
    const [answer, way] = [textIn(data, "consents"), textIn(data, "way") as Way];
    const missing = [
      ...(answer === "" ? [{ field: "consents", message: t("answerMissing") }] : []),
      ...(NAME_CONSENT_WAYS.includes(way) ? [] : [{ field: "way", message: t("wayMissing") }]),
    ];
    if (missing.length > 0) return missing;
    const problems = await sendForm(() => procedures.panels.guardians.record.mutate({
      ...target, guardianName: textIn(data, "recordedName"), consents: answer === "yes", way,
    }));
    if (problems) return problems.map((one) => (one.field === "guardianName" ? { ...one, field: "recordedName" } : one));
    setRecorded(true);
    router.refresh();
    return undefined;
  };
  return (
    <Form locale={locale} onSubmit={record}>
      {({ errorOf }) => (
        <>
          {recorded && <Notice kind="success" live title={t("recorded")} />}
          <TextInput locale={locale} name="recordedName" label={t("name")} defaultValue={name} width="medium"
            autoComplete="off"
            error={errorOf("recordedName")} />
          <RadioGroup locale={locale} name="consents" label={t("answer")} error={errorOf("consents")}
            options={["yes", "no"].map((value) => ({ value, label: t(`answers.${value}`) }))} />
          <RadioGroup locale={locale} name="way" label={t("how")} error={errorOf("way")}
            options={NAME_CONSENT_WAYS.map((value) => ({ value, label: t(`ways.${value}`) }))} />
          <FormActions><SubmitButton locale={locale} kind="secondary">{t("record")}</SubmitButton></FormActions>
        </>
      )}
    </Form>
  );
}
