"use client";
import { ITEM_KINDS, type ItemView, type ORIGIN_KINDS } from "@raati/core/meetings/schema";
import type { Locale } from "@raati/i18n";
import { FormNote, RadioGroup, Select, TextInput } from "@raati/ui";
import { type FocusEvent, useState } from "react";
import {
  given, localizedIn, numberIn, optionalIn, optionalLocalizedIn, textIn,
} from "../../../client/forms/form-values.ts";
import { LocalizedField } from "../../../client/forms/localized-field.tsx";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";
import { Traces } from "../../proposals/inside/traces.tsx";
import type { ItemTarget } from "./item-target.ts";

type Origin = (typeof ORIGIN_KINDS)[number];

export interface ItemFormProps {
  readonly locale: Locale;
  readonly languages: readonly Locale[];
  readonly texts: SectionTexts;
  /** The id is made when the form is opened: sending twice makes one topic. */
  readonly target: ItemTarget;
  /** The meeting that it is proposed for; any of the panel's, when left out. */
  readonly meeting?: string;
  /** Where the reader may say that it comes from. */
  readonly origins: readonly Origin[];
  /** Who arranges the meeting says who presents it and how long it takes. */
  readonly arranges: boolean;
  readonly before?: ItemView;
  readonly done: string;
}

/** Proposes a topic, or changes what one says. It warns of personal traces and stops nobody (J2.8). */
export function ItemForm(props: ItemFormProps) {
  const { locale, languages, texts, target, meeting, origins, arranges, before, done } = props;
  const t = (key: string) => say(texts, key);
  const [typed, setTyped] = useState("");
  const notice = ({ currentTarget }: FocusEvent<HTMLElement>) => {
    const form = currentTarget.closest("form");
    if (!form) return;
    const data = new FormData(form);
    setTyped(languages.flatMap((one) => [textIn(data, `title.${one}`), textIn(data, `description.${one}`)]).join("\n"));
  };
  const { item, ...panel } = target;
  const send = (data: FormData, revision: number) => {
    const content = given({
      title: localizedIn(data, "title", languages), description: optionalLocalizedIn(data, "description", languages),
      kind: textIn(data, "kind") as ItemView["kind"], matter: before?.matter,
      presenter: arranges ? optionalLocalizedIn(data, "presenter", languages) : before?.presenter,
      minutes: arranges ? optionalNumber(data) : before?.minutes,
    });
    return before
      ? procedures.meetings.agendas.change.mutate({ ...target, revision, ...content })
      : procedures.meetings.agendas.propose.mutate(given({
        ...panel, id: item, meeting, ...content,
        origin: { kind: optionalIn(data, "origin.kind") as Origin | undefined ?? origins[0]! },
      }));
  };
  const shared = { locale, languages };
  return (
    <SavingForm
      locale={locale} languages={languages} revision={before?.revision ?? 0} send={send} save={t(before ? "change" : "save")}
      saved={t("saved")} note={before ? undefined : t("note")} then={done} back={{ href: done, text: t("back") }}
    >
      {({ errorOf }) => (
        <div onBlur={notice}>
          <FormNote locale={locale} />
          <LocalizedField {...shared} name="title" label={t("title")} hint={t("titleHint")} limit={140}
            values={before?.title}
            errorOf={errorOf} />
          <LocalizedField {...shared} name="description" label={t("description")} hint={t("descriptionHint")} long
            limit={8000}
            values={before?.description} errorOf={errorOf} optional />
          <Traces text={typed} texts={texts} />
          {!before && origins.length > 1 && (
            <RadioGroup
              locale={locale} name="origin.kind" label={t("origin")} defaultValue={origins[0]} error={errorOf("origin.kind")}
              options={origins.map((value) => ({ value, label: t(`origins.${value}`) }))}
            />
          )}
          <Select
            locale={locale} name="kind" label={t("kind")} empty={false} defaultValue={before?.kind ?? "info"}
            options={ITEM_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} error={errorOf("kind")}
          />
          {arranges && (
            <>
              <LocalizedField {...shared} name="presenter" label={t("presenter")} hint={t("presenterHint")}
                values={before?.presenter} errorOf={errorOf} optional />
              <TextInput
                locale={locale} name="minutes" label={t("minutes")} width="short" inputMode="numeric" need="optional"
                defaultValue={before?.minutes === undefined ? "" : String(before.minutes)} error={errorOf("minutes")}
              />
            </>
          )}
        </div>
      )}
    </SavingForm>
  );
}

const optionalNumber = (data: FormData) => (textIn(data, "minutes") === "" ? undefined : numberIn(data, "minutes"));
