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

interface BulkFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly tenant: string;
  readonly call: string;
  /** The list, with a check box named "applications" in each row that can be taken along. */
  readonly children: ReactNode;
}

/** Finds the picked applications of a list eligible in one go. What has to be looked at first is left as it was. */
export function BulkForm({ locale, texts, tenant, call, children }: BulkFormProps) {
  const router = useRouter();
  const [said, setSaid] = useState<string>();
  const t = (key: string) => say(texts, key);
  const send = async (data: FormData): Promise<readonly FormProblem[] | undefined> => {
    setSaid(undefined);
    const applications = listIn(data, "applications");
    if (applications.length === 0) return [{ message: t("nobody") }];
    const problems = await sendForm(async () => {
      const { eligible, left } = await procedures.recruitment.applications.decideMany.mutate({ tenant, call, applications });
      setSaid(`${t("eligible")} ${eligible}.${left.length > 0 ? ` ${t("left")} ${left.length}.` : ""}`);
    });
    if (!problems) router.refresh();
    return problems;
  };
  return (
    <>
      <div className="saved-place">{said !== undefined && <Notice kind="success" live title={said} />}</div>
      <Form locale={locale} onSubmit={send} label={t("label")}>
        <div className="btn-row bulk-row">
          <SubmitButton locale={locale}>{t("send")}</SubmitButton>
          <Button kind="plain" onClick={pickAll}>{t("all")}</Button>
        </div>
        {children}
      </Form>
    </>
  );
}

/** Ticks every box of the list, or none when all were ticked. */
function pickAll(event: MouseEvent<HTMLButtonElement>): void {
  const boxes = [...event.currentTarget.form?.querySelectorAll<HTMLInputElement>("input[name=applications]") ?? []];
  const every = boxes.every(({ checked }) => checked);
  for (const box of boxes) box.checked = !every;
}
