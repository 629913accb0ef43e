"use client";
import type { Locale } from "@raati/i18n";
import { Button, Notice } from "@raati/ui";
import { Form, type FormProblem, SubmitButton } from "@raati/ui/client";
import { useRouter } from "next/navigation";
import { type MouseEvent, type ReactNode, useState } from "react";
import { listIn } from "../../../client/forms/form-values.ts";
import { sendForm } from "../../../client/forms/send-form.ts";
import { procedures } from "../../../client/procedures.ts";
import { say, type SectionTexts } from "../../../client/texts.ts";

interface BulkFeesFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly target: { readonly tenant: string; readonly panel: string };
  readonly verb: "check" | "approve";
  /** The list, with a check box named "claims" in each row that can be taken along. */
  readonly children: ReactNode;
}

/** Checks or approves the chosen fees in one go: all of them or none (J1.13). */
export function BulkFeesForm({ locale, texts, target, verb, children }: BulkFeesFormProps) {
  const router = useRouter();
  const [said, setSaid] = useState<string>();
  const t = (key: string) => say(texts, key);
  const send = async (data: FormData): Promise<readonly FormProblem[] | undefined> => {
    setSaid(undefined);
    const claims = listIn(data, "claims");
    if (claims.length === 0) return [{ message: t("nobody") }];
    const problems = await sendForm(async () => {
      const moved = await procedures.meetings.fees[verb].mutate({ ...target, claims });
      setSaid(`${t(`${verb}.done`)} ${moved.length}`);
    });
    if (!problems) router.refresh();
    return problems;
  };
  return (
    <>
      <div className="saved-place">{said !== undefined && <Notice kind="success" live title={said} />}</div>
      <Form locale={locale} onSubmit={send} label={t(`${verb}.label`)}>
        <div className="btn-row bulk-row">
          <SubmitButton locale={locale}>{t(`${verb}.send`)}</SubmitButton>
          <Button kind="plain" onClick={pickAll}>{t("all")}</Button>
        </div>
        {children}
      </Form>
    </>
  );
}

/** Ticks every box of the list, or none when all were ticked. */
function pickAll(event: MouseEvent<HTMLButtonElement>): void {
  const boxes = [...event.currentTarget.form?.querySelectorAll<HTMLInputElement>("input[name=claims]") ?? []];
  const every = boxes.every(({ checked }) => checked);
  for (const box of boxes) box.checked = !every;
}
