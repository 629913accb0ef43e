"use client";
import type { Locale } from "@raati/i18n";
import { CheckboxGroup, TextInput } from "@raati/ui";
import { listIn, numberIn } from "../../../../client/forms/form-values.ts";
import { procedures } from "../../../../client/procedures.ts";
import { SavingForm } from "../../../../client/saving-form.tsx";
import { say, sayWith, type SectionTexts } from "../../../../client/texts.ts";

interface EqualsFormProps {
  readonly locale: Locale;
  /** The section `recruitmentPages:equals`. */
  readonly texts: SectionTexts;
  readonly part: { readonly tenant: string; readonly panel: string; readonly call: string };
  /** Made with the page, so that a double click is one draw. */
  readonly id: string;
  readonly selection: { readonly id: string; readonly revision: number };
  /** Seats that nobody has been chosen for. */
  readonly free: number;
  /** Who may be drawn: the number and, in one line, the groups and points. */
  readonly candidates: readonly { readonly id: string; readonly number: string; readonly about: string }[];
  /** The selection, where the draw goes on. */
  readonly back: string;
}

/** Names those who are equal, and the seats between them. The list is fixed and committed to; then the number is typed. */
export function EqualsForm({ locale, texts, part, id, selection, free, candidates, back }: EqualsFormProps) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} revision={selection.revision} save={t("send")} saved={t("done")} then={back} note={t("note")}
      back={{ href: back, text: t("back") }}
      confirm={{ title: t("sure"), text: t("sureText"), keep: t("keep") }}
      send={(data, revision) => procedures.recruitment.draws.prepare.mutate({
        ...part, id, selection: selection.id, revision, kind: "equals", among: listIn(data, "among"),
        seats: free === 1 ? 1 : numberIn(data, "seats"),
      })}
    >
      {({ errorOf }) => (
        <>
          <CheckboxGroup
            locale={locale} name="among" label={t("among")} hint={t("amongHint")} error={errorOf("among")}
            options={candidates.map(({ id: value, number, about }) => ({ value, label: number, hint: about }))}
          />
          {free > 1 && (
            <TextInput
              locale={locale} name="seats" label={t("seats")} hint={sayWith(texts, "seatsHint", { free })} width="short"
              inputMode="numeric" defaultValue={1} error={errorOf("seats")}
            />
          )}
        </>
      )}
    </SavingForm>
  );
}
