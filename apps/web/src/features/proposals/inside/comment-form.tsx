"use client";
import type { Locale } from "@raati/i18n";
import { TextArea } from "@raati/ui";
import { useState } from "react";
import { textIn } from "../../../client/forms/form-values.ts";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";
import type { ProposalTarget } from "./proposal-form.tsx";
import { Traces } from "./traces.tsx";

interface CommentFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly target: ProposalTarget;
  /** The id of the comment, so that a second press is the same comment. */
  readonly id: string;
}

/** A word to the discussion, in whatever language its writer likes. */
export function CommentForm({ locale, texts, target, id }: CommentFormProps) {
  const [typed, setTyped] = useState("");
  return (
    <SavingForm
      locale={locale} save={say(texts, "send")} saved={say(texts, "sent")} kind="secondary"
      send={(data) => procedures.proposals.comment.mutate({ ...target, id, text: textIn(data, "text") })}
    >
      {({ errorOf }) => (
        <>
          <TextArea
            locale={locale} name="text" label={say(texts, "text")} hint={say(texts, "hint")} limit={4000}
            error={errorOf("text")}
            onBlur={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <Traces text={typed} texts={texts} />
        </>
      )}
    </SavingForm>
  );
}
