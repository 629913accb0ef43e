"use client";
import { Select, type SelectOption, TextArea } from "@raati/ui";
import { useState } from "react";
import { given, optionalIn, textIn } from "../../../client/forms/form-values.ts";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say } from "../../../client/texts.ts";
import { Traces } from "../../proposals/inside/traces.tsx";
import type { DeedFormProps } from "./deed-form-props.ts";

type CommentFormProps = Pick<DeedFormProps, "locale" | "texts" | "target" | "id"> & {
  readonly parts: readonly SelectOption[],
};

/** A word to the text or to one part of it, in whatever language its writer likes. */
export function CommentForm({ locale, texts, target, id, parts }: CommentFormProps) {
  const t = (key: string) => say(texts, key);
  const [typed, setTyped] = useState("");
  return (
    <SavingForm
      locale={locale} save={t("send")} saved={t("sent")} kind="secondary"
      send={(data) => procedures.statements.comment.mutate(given({
        ...target, id, text: textIn(data, "text"), part: optionalIn(data, "part"),
      }))}
    >
      {({ errorOf }) => (
        <>
          {parts.length > 1 && (
            <Select locale={locale} name="part" label={t("part")} need="optional" empty={t("whole")} options={parts}
              error={errorOf("part")} />
          )}
          <TextArea
            locale={locale} name="text" label={t("text")} hint={t("hint")} limit={4000} error={errorOf("text")}
            onBlur={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <Traces text={typed} texts={texts} />
        </>
      )}
    </SavingForm>
  );
}
