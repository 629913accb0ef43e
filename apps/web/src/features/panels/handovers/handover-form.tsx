"use client";
import type { Locale } from "@raati/i18n";
import { Button, Checkbox, FormActions } from "@raati/ui";
import { DateField, Form, SubmitButton } from "@raati/ui/client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { procedures } from "../../../client/procedures.ts";
import { say } from "../../../client/texts.ts";
import { isTicked, localizedIn, textIn } from "../../../client/forms/form-values.ts";
import { LocalizedField } from "../../../client/forms/localized-field.tsx";
import { type FoundPerson, PersonSearch } from "../forms/person-search.tsx";
import { sendForm } from "../../../client/forms/send-form.ts";
import type { PanelFormProps } from "../manage/panel-target.ts";

/** Proposes that a local organisation takes over the coordination (D7). Nothing moves before both sides have confirmed. */
export function HandoverForm({ locale, texts, target, languages,
  id }: PanelFormProps & { readonly languages: readonly Locale[]; readonly id: string }) {
  const t = (key: string) => say(texts, key);
  const router = useRouter();
  const [receiver, setReceiver] = useState<FoundPerson | undefined>();
  const send = async (data: FormData) => {
    if (!receiver) return [{ field: "receiverId", message: t("nobody") }];
    const problems = await sendForm(() => procedures.panels.handovers.propose.mutate({
      ...target, id, toName: localizedIn(data, "toName", languages), receiverId: receiver.id,
        movesOn: textIn(data, "movesOn"),
      hostSupports: isTicked(data, "hostSupports"),
    }), languages);
    if (!problems) router.refresh();
    return problems;
  };
  return (
    <Form locale={locale} onSubmit={send}>
      {({ errorOf }) => (
        <>
          <LocalizedField locale={locale} languages={languages} name="toName" label={t("to")} hint={t("toHint")}
            errorOf={errorOf} />
          {receiver ? (
            <div className="part part-head">
              <h3 id="field-receiverId" tabIndex={-1}>{receiver.name}</h3>
              <Button kind="plain" onClick={() => setReceiver(undefined)}>{t("another")}</Button>
              {errorOf("receiverId") && <p className="field-error">{errorOf("receiverId")}</p>}
            </div>
          ) : (
            <PersonSearch locale={locale} texts={texts} tenant={target.tenant} name="receiverId"
              error={errorOf("receiverId")} taken={[]} onChoose={setReceiver} />
          )}
          <DateField locale={locale} name="movesOn" label={t("day")} hint={t("dayHint")} error={errorOf("movesOn")} />
          <Checkbox locale={locale} name="hostSupports" label={t("supportLabel")} hint={t("supportHint")} defaultChecked />
          <FormActions note={t("proposeNote")}><SubmitButton locale={locale}>{t("send")}</SubmitButton></FormActions>
        </>
      )}
    </Form>
  );
}
