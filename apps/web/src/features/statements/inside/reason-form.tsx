"use client";
import { TextArea } from "@raati/ui";
import { textIn } from "../../../client/forms/form-values.ts";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say } from "../../../client/texts.ts";
import type { DeedFormProps } from "./deed-form-props.ts";

const { statements } = procedures;

interface ReasonFormProps extends DeedFormProps {
  readonly deed: "withdraw" | "hide" | "decline";
  /** The comment or the suggestion that it is about. */
  readonly about: string;
}

/** What needs a reason: taking the statement back, hiding a comment, declining a suggestion. */
export function ReasonForm({ locale, texts, target, done, back, deed, about }: ReasonFormProps) {
  const t = (key: string) => say(texts, key);
  const send = (reason: string) => {
    if (deed === "withdraw") return statements.withdraw.mutate({ ...target, reason });
    if (deed === "hide") return statements.hideComment.mutate({ ...target, comment: about, reason });
    return statements.answerSuggestion.mutate({ ...target, suggestion: about, accepted: false, answer: reason });
  };
  const lost = deed === "withdraw" ? { title: t("sure"), text: t("lost"), keep: t("keep") } : undefined;
  return (
    <SavingForm
      locale={locale} save={t("send")} saved={t("sent")} kind={lost ? "danger" : "primary"} confirm={lost} then={done}
      back={back} send={(data) => send(textIn(data, "reason"))}
    >
      {({ errorOf }) => (
        <TextArea
          locale={locale} name="reason" label={t("reason")} hint={t("reasonHint")} rows={2} limit={1000}
          error={errorOf("reason") ?? errorOf("answer")}
        />
      )}
    </SavingForm>
  );
}
