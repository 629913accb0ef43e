"use client";
import type { AnswerParts } from "@raati/core/handling/schema";
import type { Locale } from "@raati/i18n";
import { FormActions, FormNote, Notice, RadioGroup } from "@raati/ui";
import { DateField, Form, SubmitButton } from "@raati/ui/client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { given, textIn } from "../../../client/forms/form-values.ts";
import { LocalizedField } from "../../../client/forms/localized-field.tsx";
import { sendForm } from "../../../client/forms/send-form.ts";
import { useRows } from "../../../client/forms/use-rows.ts";
import { useFocusAfter } from "../../../client/focus-after.ts";
import { procedures } from "../../../client/procedures.ts";
import { say, type SectionTexts } from "../../../client/texts.ts";
import type { HandlingTarget } from "../handling-commands.ts";
import { answerIn, hasMeasures, type Outcome } from "./answer-in.ts";
import { DecisionPart } from "./decision-part.tsx";
import { MeasureRows } from "./measure-rows.tsx";

export interface AnswerFormProps {
  readonly locale: Locale;
  /** The organisation's languages, the main one first. */
  readonly languages: readonly Locale[];
  readonly texts: SectionTexts;
  readonly target: HandlingTarget;
  /** Ids for measures, more than a form is likely to need: a row takes the one of its key. */
  readonly ids: readonly string[];
  /** A draft that was saved before: the reader's own, or one that is ready for the reader to give. */
  readonly draft?: AnswerParts & { readonly id: string; readonly mine: boolean };
  /** False for who may only draft: the unit's owner gives the answer. */
  readonly mayGive: boolean;
  /** Where to go when the answer has been given. */
  readonly done: string;
}

const OUTCOMES = ["accepted", "partly", "already-done", "forwarded", "not-accepted"] as const satisfies readonly Outcome[];
const NO_MEASURES: AnswerParts["measures"] = [];

/**
 * The one form of an answer (J3.4): what is answered, why, what is done and by when. What an answer must hold follows the
 * outcome. What is typed for another outcome stays in the form, out of sight, and is not sent.
 */
export function AnswerForm({ locale, languages, texts, target, ids, draft, mayGive, done }: AnswerFormProps) {
  const t = (key: string) => say(texts, key);
  const router = useRouter();
  const keepFocus = useFocusAfter();
  const [outcome, setOutcome] = useState<string | undefined>(draft?.outcome);
  const [saved, setSaved] = useState(false);
  const written = draft?.measures ?? NO_MEASURES;
  const { rows, add, remove } = useRows(Math.max(1, written.length));
  const [targetDay, setTargetDay] = useState<string | null>(draft?.targetDay ?? null);
  const promises = outcome === "accepted" || outcome === "partly";
  const submit = async (data: FormData) => {
    setSaved(false);
    const parts = answerIn(data, languages, rows.map((row) => written[row]?.id ?? ids[row]!));
    const give = textIn(data, "do") === "give";
    const problems = await sendForm(() => (give
      ? procedures.handling.giveAnswer.mutate(given({ ...target, ...parts, draft: draft?.mine ? undefined : draft?.id }))
      : procedures.handling.saveDraft.mutate({ ...target, ...parts, ready: !mayGive })), languages);
    if (problems) return problems;
    if (give) {
      keepFocus(t("sent"), done);
      router.push(done);
    } else setSaved(true);
    router.refresh();
    return undefined;
  };
  return (
    <Form locale={locale} onSubmit={submit} label={t("name")}>
      {({ errorOf }) => (
        <>
          <FormNote locale={locale} />
          <RadioGroup
            locale={locale} name="outcome" label={t("outcome.label")} value={outcome ?? ""} onChange={setOutcome}
            error={errorOf("outcome")}
            options={OUTCOMES.map((value) => ({
              value, label: t(`outcome.${value}`), hint: texts[`outcome.hint.${value}`],
            }))}
          />
          <LocalizedField
            locale={locale} languages={languages} name="reasons" label={t("reasons.label")} hint={t("reasons.hint")} long
            limit={8000} values={draft?.reasons} errorOf={errorOf}
          />
          <div hidden={outcome !== "forwarded"}>
            <LocalizedField
              locale={locale} languages={languages} name="forwardedTo" label={t("forwardedTo.label")}
              hint={t("forwardedTo.hint")} values={draft?.forwardedTo} errorOf={errorOf}
            />
          </div>
          <div hidden={!hasMeasures(outcome)}>
            <MeasureRows
              locale={locale} languages={languages} texts={texts} errorOf={errorOf} rows={rows} values={written}
              onAdd={rows.every((row) => row + 1 < ids.length) && rows.length < ids.length ? add : undefined}
              onRemove={remove} needed={promises} dayForAll={promises || targetDay !== null}
            />
            <DateField
              locale={locale} name="targetDay" label={t("targetDay.label")} hint={t("targetDay.hint")}
              need={promises ? "required" : "optional"} defaultValue={draft?.targetDay} error={errorOf("targetDay")}
              onChange={setTargetDay}
            />
          </div>
          <DecisionPart locale={locale} languages={languages} texts={texts} errorOf={errorOf} value={draft?.decision} />
          <FormActions note={t(mayGive ? "note" : "draftNote")}>
            {mayGive && <SubmitButton locale={locale} name="do" value="give">{t("give")}</SubmitButton>}
            <SubmitButton locale={locale} name="do" value="save" kind={mayGive ? "secondary" : "primary"}>
              {t(mayGive ? "save" : "propose")}
            </SubmitButton>
          </FormActions>
          <div className="saved-place">{saved && <Notice kind="success" live title={t("saved")} />}</div>
        </>
      )}
    </Form>
  );
}
