"use client";
import type { Locale } from "@raati/i18n";
import { Button, Notice } from "@raati/ui";
import { Form, type FormProblem, SubmitButton } from "@raati/ui/client";
import { useRouter } from "next/navigation";
import { type ReactNode, useRef, useState } from "react";
import { listIn } from "./form-values.ts";
import { sendForm } from "./send-form.ts";

interface BulkFormProps {
  readonly locale: Locale;
  /** Of the form, of its button, of the button that picks all, and what is said when nothing is picked. */
  readonly words: { readonly label: string; readonly send: string; readonly all: string; readonly nobody: string };
  /** The name of the check boxes in the rows. */
  readonly name: string;
  /** @returns what is said when it is done */
  readonly send: (picked: string[]) => Promise<string>;
  /** The list, with a check box of that name in each row that can be taken along. */
  readonly children: ReactNode;
}

/** A list of which rows are picked, and something that is done with all of these in one go. */
export function BulkForm({ locale, words, name, send, children }: BulkFormProps) {
  const router = useRouter();
  const [said, setSaid] = useState<string>();
  const list = useRef<HTMLDivElement>(null);
  const submit = async (data: FormData): Promise<readonly FormProblem[] | undefined> => {
    setSaid(undefined);
    const picked = listIn(data, name);
    if (picked.length === 0) return [{ message: words.nobody }];
    const problems = await sendForm(async () => setSaid(await send(picked)));
    if (!problems) router.refresh();
    return problems;
  };
  /** Ticks every box of the list, or none when all were ticked. */
  const pickAll = (): void => {
    const boxes = [...list.current?.querySelectorAll<HTMLInputElement>(`input[name=${name}]`) ?? []];
    const every = boxes.every(({ checked }) => checked);
    for (const box of boxes) box.checked = !every;
  };
  return (
    <>
      <div className="saved-place">{said !== undefined && <Notice kind="success" live title={said} />}</div>
      <Form locale={locale} onSubmit={submit} label={words.label}>
        <div className="btn-row bulk-row">
          <SubmitButton locale={locale}>{words.send}</SubmitButton>
          <Button kind="plain" onClick={pickAll}>{words.all}</Button>
        </div>
        <div ref={list}>{children}</div>
      </Form>
    </>
  );
}
