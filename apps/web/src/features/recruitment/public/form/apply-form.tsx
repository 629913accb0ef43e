"use client";
import type { Locale } from "@raati/i18n";
import { Button, FormActions, FormNote } from "@raati/ui";
import { Form, type FormProblem, type FormState, SubmitButton } from "@raati/ui/client";
import { useEffect, useRef, useState } from "react";
import { textIn } from "../../../../client/forms/form-values.ts";
import { say } from "../../../../client/texts.ts";
import { contentIn } from "../../applications/application-content.ts";
import { ApplyPart } from "./apply-part.tsx";
import type { ApplyFormData } from "./apply-form-data.ts";
import { type ApplyPartsProps, useParts } from "./apply-parts.tsx";
import { groupsOf } from "./form-groups.ts";
import { Review, type ReviewLine } from "./review.tsx";
import { reviewLines } from "./review-lines.ts";
import { useSteps } from "./use-steps.ts";
import { useWarning } from "./use-warning.ts";
import type { FormValues } from "../../applications/values.ts";

export type Answers = ReturnType<typeof contentIn>;

export interface ApplyFormProps {
  readonly locale: Locale;
  readonly data: ApplyFormData;
  /** What stands in the form at first. */
  readonly values: FormValues;
  /** Sends what was told; what the server refuses comes back beside its fields. */
  readonly send: (answers: Answers) => Promise<void>;
  /** The words of the button that sends it, at the end of the review. */
  readonly sendLabel: string;
  readonly note?: string;
}

interface Reviewed { readonly lines: readonly ReviewLine[]; readonly phones: readonly string[] }

/**
 * The application form, drawn from the call's definition. First it is filled in, on a phone part by part; then everything is
 * read once more, and only then sent. All fields stay on the page until the end, so nothing typed is ever lost.
 */
export function ApplyForm({ locale, data, values, send, sendLabel, note }: ApplyFormProps) {
  const { texts } = data;
  const t = (key: string) => say(texts, key);
  const groups = groupsOf(data);
  const steps = useSteps(groups.length);
  const [reviewed, setReviewed] = useState<Reviewed>();
  const heading = useRef<HTMLHeadingElement>(null);
  const [sent, setSent] = useState(false);
  useWarning(!sent);
  useEffect(() => {
    if (reviewed) heading.current?.focus();
  }, [reviewed]);
  const fill = async (told: FormData): Promise<readonly FormProblem[] | undefined> => {
    if (steps.goesOn()) {
      steps.next();
      return undefined;
    }
    const { hasPhone, problemsIn } = await import("./check-answers.ts");
    const problems = problemsIn(data.form, contentIn(told, data.fields), data.problems);
    if (problems.length > 0) return problems;
    const long = data.fields.filter(({ kind }) => kind === "long-text" || kind === "text");
    const phones = long.filter(({ path }) => hasPhone(textIn(told, path))).map(({ label }) => label);
    setReviewed({ lines: reviewLines(told, data), phones });
    return undefined;
  };
  const sendIt = async (told: FormData) => {
    // Fetched now: a page that only shows the form is spared what talks to the server.
    const { sendForm } = await import("../../../../client/forms/send-form.ts");
    const problems = await sendForm(() => send(contentIn(told, data.fields)));
    if (problems) setReviewed(undefined);
    else setSent(true);
    return problems;
  };
  return (
    <Form locale={locale} onSubmit={reviewed ? sendIt : fill} label={t("label")}>
      {(state) => (
        <>
          <div hidden={reviewed !== undefined} className={steps.ready ? "apply apply-stepped" : "apply"}>
            <FormNote locale={locale} />
            <Parts locale={locale} data={data} values={values} errorOf={state.errorOf} groups={groups} steps={steps} />
          </div>
          {reviewed && <Review texts={texts} {...reviewed} heading={heading} />}
          <Actions state={state} locale={locale} t={t} steps={steps} reviewed={reviewed !== undefined}
            back={() => setReviewed(undefined)}
            sendLabel={sendLabel} note={note} />
        </>
      )}
    </Form>
  );
}

type Steps = ReturnType<typeof useSteps>;

function Parts(
  { groups, steps, ...all }: ApplyPartsProps & { readonly groups: ReturnType<typeof groupsOf>; readonly steps: Steps }
) {
  const parts = useParts(all);
  return groups.map((group, index) => (
    <ApplyPart
      key={group} texts={all.data.texts} group={group} place={{ at: index + 1, of: groups.length }}
      current={index === steps.at}
      ref={steps.partRef(index)}
    >
      {parts[group]}
    </ApplyPart>
  ));
}

interface ActionsProps extends Pick<ApplyFormProps, "locale" | "sendLabel" | "note"> {
  readonly state: FormState;
  readonly t: (key: string) => string;
  readonly steps: Steps;
  readonly reviewed: boolean;
  readonly back: () => void;
}

function Actions({ locale, t, steps, reviewed, back, sendLabel, note }: ActionsProps) {
  if (reviewed) return (
    <FormActions note={note}>
      <SubmitButton locale={locale}>{sendLabel}</SubmitButton>
      <Button onClick={back}>{t("review.back")}</Button>
    </FormActions>
  );
  const phone = steps.ready && !steps.last;
  return (
    <FormActions>
      {steps.ready && !steps.last && <Button kind="primary" className="apply-next" onClick={steps.next}>{t("next")}</Button>}
      <SubmitButton locale={locale} className={phone ? "apply-end" : undefined} pendingText={t("checking")}>
        {t("toReview")}
      </SubmitButton>
      {steps.ready && steps.at > 0 && <Button className="apply-next" onClick={steps.back}>{t("back")}</Button>}
    </FormActions>
  );
}
