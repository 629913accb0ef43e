"use client";
import type { Locale } from "@raati/i18n";
import { useRouter } from "next/navigation";
import { useFocusAfter } from "../../../../client/focus-after.ts";
import { procedures } from "../../../../client/procedures.ts";
import { type Answers, ApplyForm } from "../form/apply-form.tsx";
import type { ApplyFormData } from "../form/apply-form-data.ts";
import type { FormValues } from "../../applications/values.ts";

interface ChangeOwnProps {
  readonly locale: Locale;
  readonly data: ApplyFormData;
  readonly values: FormValues;
  readonly target: { readonly tenant: string; readonly token: string; readonly revision: number };
  readonly send: string;
  readonly saved: string;
  /** The status page: who has changed something goes back there. */
  readonly then: string;
}

/** The form filled in with what was told before. */
export function ChangeOwn({ locale, data, values, target, send, saved, then }: ChangeOwnProps) {
  const router = useRouter();
  const keepFocus = useFocusAfter();
  const save = async (answers: Answers) => {
    await procedures.recruitment.applications.changeOwn.mutate({ ...target, ...answers });
    keepFocus(saved, then);
    router.push(then);
    router.refresh();
  };
  return <ApplyForm locale={locale} data={data} values={values} send={save} sendLabel={send} />;
}
