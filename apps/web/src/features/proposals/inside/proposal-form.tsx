"use client";
import { TARGETS, type changeProposalInput, type ProposalKind } from "@raati/core/proposals/schema";
import type { Locale } from "@raati/i18n";
import { CheckboxGroup, FormNote, RadioGroup, Select, type SelectOption } from "@raati/ui";
import { useState, type FocusEvent } from "react";
import type { z } from "zod";
import { given, listIn, localizedIn, optionalLocalizedIn, textIn } from "../../../client/forms/form-values.ts";
import { LocalizedField } from "../../../client/forms/localized-field.tsx";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";
import { Traces } from "./traces.tsx";
import { Similar } from "./similar.tsx";

type Written = Omit<z.input<typeof changeProposalInput>, "proposal" | "revision">;

/** A proposal of a panel, as its form shows it. */
export interface ProposalTarget {
  readonly tenant: string;
  readonly panel: string;
  readonly proposal: string;
}

export interface ProposalFormProps {
  readonly locale: Locale;
  /** The organisation's languages, the writer's own first. */
  readonly languages: readonly Locale[];
  readonly texts: SectionTexts;
  /** The id is made when the form is opened, so sending twice makes one. */
  readonly target: ProposalTarget;
  readonly units: readonly SelectOption[];
  /** What is changed; a new proposal when left out. */
  readonly before?: Written & { readonly revision: number };
  /** The address under which the panel's proposals are, from inside. */
  readonly address: string;
}

const KINDS = ["development", "initiative", "clarification", "recommendation"] as const satisfies readonly ProposalKind[];
const EASY: readonly Locale[] = ["fi-plain"];

/** Writes a proposal: what, to whom, what it is about (A9, B9). It warns of personal traces and shows others like it. */
export function ProposalForm({ locale, languages, texts, target, units, before, address }: ProposalFormProps) {
  const t = (key: string) => say(texts, key);
  const [typed, setTyped] = useState({ title: "", text: "" });
  const [about, setAbout] = useState<string>(before?.concerns?.target ?? "");
  const notice = ({ currentTarget }: FocusEvent<HTMLElement>) => {
    const form = currentTarget.closest("form");
    if (!form) return;
    const data = new FormData(form);
    const all = (name: string) =>
      languages.map((language) => textIn(data, `${name}.${language}`)).filter(Boolean).join("\n");
    setTyped({ title: all("title"), text: all("text") });
  };
  const partsIn = (data: FormData): Written => given({
    title: localizedIn(data, "title", languages), text: localizedIn(data, "text", languages),
    easyText: optionalLocalizedIn(data, "easyText", EASY), theme: optionalLocalizedIn(data, "theme", languages),
    kind: textIn(data, "kind") as ProposalKind, unitIds: listIn(data, "unitIds"),
    concerns: about === "" ? undefined : given({
      target: about as (typeof TARGETS)[number], existing: textIn(data, "concerns.existing") !== "no",
      name: optionalLocalizedIn(data, "concerns.name", languages),
    }),
  });
  const { proposal, ...panel } = target;
  const send = (data: FormData, revision: number) => (before
    ? procedures.proposals.change.mutate({ ...target, revision, ...partsIn(data) })
    : procedures.proposals.draft.mutate({ ...panel, id: proposal, ...partsIn(data) }));
  return (
    <SavingForm
      locale={locale} languages={languages} revision={before?.revision ?? 0} send={send} save={t(before ? "change" : "save")}
      saved={t("saved")} note={t("note")} then={`${address}/${proposal}`}
      back={{ href: before ? `${address}/${proposal}` : address, text: t("back") }}
    >
      {({ errorOf }) => (
        <div onBlur={notice}>
          <FormNote locale={locale} />
          <LocalizedField
            locale={locale} languages={languages} name="title" label={t("title.label")} hint={t("title.hint")} limit={140}
            values={before?.title} errorOf={errorOf}
          />
          <Similar texts={texts} target={target} typed={typed} address={address} />
          <LocalizedField
            locale={locale} languages={languages} name="text" label={t("text.label")} hint={t("text.hint")} long limit={8000}
            values={before?.text} errorOf={errorOf}
          />
          <Traces text={`${typed.title}\n${typed.text}`} texts={texts} />
          <RadioGroup
            locale={locale} name="kind" label={t("kind.label")} defaultValue={before?.kind ?? "development"}
            options={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} error={errorOf("kind")}
          />
          <CheckboxGroup
            locale={locale} name="unitIds" label={t("units.label")} hint={t("units.hint")} need="optional" options={units}
            defaultValue={before?.unitIds} error={errorOf("unitIds")}
          />
          <details className="more" open={before !== undefined || undefined}>
            <summary>{t("more")}</summary>
            <Select
              locale={locale} name="concerns.target" label={t("concerns.label")} need="optional" value={about}
              onChange={({ target: { value } }) => setAbout(value)} error={errorOf("concerns.target")}
              options={TARGETS.map((value) => ({ value, label: t(`targets.${value}`) }))}
            />
            <div hidden={about === ""}>
              <RadioGroup
                locale={locale} name="concerns.existing" label={t("existing.label")} kind="row"
                defaultValue={before?.concerns?.existing === false ? "no" : "yes"}
                options={["yes", "no"].map((value) => ({ value, label: t(`existing.${value}`) }))}
              />
              <LocalizedField
                locale={locale} languages={languages} name="concerns.name" label={t("concernsName")}
                values={before?.concerns?.name} errorOf={errorOf} optional
              />
            </div>
            <LocalizedField
              locale={locale} languages={languages} name="theme" label={t("theme")} values={before?.theme} errorOf={errorOf}
              optional
            />
            <LocalizedField
              locale={locale} languages={EASY} name="easyText" label={t("easyText.label")} hint={t("easyText.hint")} long
              limit={8000} values={before?.easyText} errorOf={errorOf} optional
            />
          </details>
        </div>
      )}
    </SavingForm>
  );
}
