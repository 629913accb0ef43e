"use client";
import type { draftStatementInput, StatementKind } from "@raati/core/statements/schema";
import type { Locale } from "@raati/i18n";
import { CheckboxGroup, FormNote, RadioGroup } from "@raati/ui";
import type { z } from "zod";
import { given, listIn, localizedIn, optionalLocalizedIn, textIn } from "../../../client/forms/form-values.ts";
import { LocalizedField } from "../../../client/forms/localized-field.tsx";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";

type Facts = Omit<z.input<typeof draftStatementInput>, "id">;

/** A statement of a panel, as its forms know it. */
export interface StatementTarget {
  readonly tenant: string;
  readonly panel: string;
  readonly statement: string;
}

interface StatementFormProps {
  readonly locale: Locale;
  /** The organisation's languages, the writer's own first. */
  readonly languages: readonly Locale[];
  readonly texts: SectionTexts;
  /** The id is made when the form is opened, so sending twice makes one. */
  readonly target: StatementTarget;
  /** What is changed; a new statement when left out. */
  readonly before?: Facts & { readonly revision: number };
  /** The address under which the panel's statements are, from inside. */
  readonly address: string;
}

const KINDS = ["statement", "recommendation", "opinion", "resolution"] as const satisfies readonly StatementKind[];
const BASES = ["discussion", "survey", "request", "feedback"] as const;

/** What a statement is called, what it is based on, in which languages it is written. Its text has a page of its own. */
export function StatementForm({ locale, languages, texts, target, before, address }: StatementFormProps) {
  const t = (key: string) => say(texts, key);
  const { statement, ...panel } = target;
  const factsIn = (data: FormData): Facts => given({
    title: localizedIn(data, "title", languages), theme: optionalLocalizedIn(data, "theme", languages),
    kind: textIn(data, "kind") as StatementKind,
    base: { kind: textIn(data, "base.kind") as (typeof BASES)[number] },
    languages: languages.length > 1 ? listIn(data, "languages") as Locale[] : [...languages],
  });
  const send = (data: FormData, revision: number) => (before
    ? procedures.statements.change.mutate({ ...target, revision, ...factsIn(data) })
    : procedures.statements.draft.mutate({ ...panel, id: statement, ...factsIn(data) }));
  return (
    <SavingForm
      locale={locale} languages={languages} revision={before?.revision ?? 0} send={send} save={t(before ? "change" : "save")}
      saved={t("saved")} note={t("note")} then={`${address}/${statement}`}
      back={{ href: before ? `${address}/${statement}` : address, text: t("back") }}
    >
      {({ errorOf }) => (
        <>
          <FormNote locale={locale} />
          <LocalizedField
            locale={locale} languages={languages} name="title" label={t("title.label")} hint={t("title.hint")} limit={140}
            values={before?.title} errorOf={errorOf}
          />
          <RadioGroup
            locale={locale} name="kind" label={t("kind")} defaultValue={before?.kind ?? "statement"} error={errorOf("kind")}
            options={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          />
          <RadioGroup
            locale={locale} name="base.kind" label={t("base")} defaultValue={before?.base.kind ?? "discussion"}
            options={BASES.map((value) => ({ value, label: t(`bases.${value}`) }))} error={errorOf("base.kind")}
          />
          {languages.length > 1 && (
            <CheckboxGroup
              locale={locale} name="languages" label={t("languages.label")} hint={t("languages.hint")}
              options={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
              defaultValue={before?.languages ?? languages} error={errorOf("languages")}
            />
          )}
          <LocalizedField
            locale={locale} languages={languages} name="theme" label={t("theme")} values={before?.theme} errorOf={errorOf}
            optional
          />
        </>
      )}
    </SavingForm>
  );
}
