"use client";
import type { REQUEST_KINDS, RequestView } from "@raati/core/proposals/schema";
import type { Locale } from "@raati/i18n";
import { FormNote, RadioGroup, Select, type SelectOption } from "@raati/ui";
import { DateField } from "@raati/ui/client";
import { given, localizedIn, optionalIn, optionalLocalizedIn, textIn } from "../../client/forms/form-values.ts";
import { LocalizedField } from "../../client/forms/localized-field.tsx";
import { procedures } from "../../client/procedures.ts";
import { SavingForm } from "../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../client/texts.ts";
import { materialIn, MaterialRows } from "./material-rows.tsx";

type Kind = (typeof REQUEST_KINDS)[number];
const KINDS = ["plan", "comment", "evaluate", "test"] as const satisfies readonly Kind[];

interface RequestFormProps {
  readonly locale: Locale;
  readonly languages: readonly Locale[];
  readonly texts: SectionTexts;
  readonly tenant: string;
  readonly id: string;
  readonly panels: readonly SelectOption[];
  readonly units: readonly SelectOption[];
  /** Ids for material, one each. */
  readonly ids: readonly string[];
  readonly before?: Pick<
    RequestView, "panelId" | "unitId" | "kind" | "title" | "question" | "material" | "neededBy" | "target" | "revision"
  >;
  /** The panel from whose page the form was opened. */
  readonly panelId?: string | undefined;
  readonly address: string;
}

/** What it is about, asked in the writer's own language; what stands in others is kept. */
function targetIn(data: FormData, before: RequestView["target"], languages: readonly Locale[]) {
  const own = optionalLocalizedIn(data, "target", languages.slice(0, 1));
  return own && { ...before, ...own };
}

/** What a service would like a panel to do, with material and the day by which it is needed (B7). */
export function RequestForm(props: RequestFormProps) {
  const { locale, languages, texts, tenant, id, panels, units, ids, before, panelId, address } = props;
  const t = (key: string) => say(texts, key);
  const language = languages[0] ?? "fi";
  const send = (data: FormData, revision: number) => procedures.proposals.requests.save.mutate(given({
    tenant, id, revision: before ? revision : undefined, panelId: textIn(data, "panelId"),
    unitId: optionalIn(data, "unitId"), kind: textIn(data, "kind") as Kind, title: localizedIn(data, "title", languages),
    question: localizedIn(data, "question", languages), target: targetIn(data, before?.target, languages),
    neededBy: optionalIn(data, "neededBy"), material: materialIn(data, before?.material ?? [], ids, language),
  }));
  return (
    <SavingForm
      locale={locale} languages={languages} revision={before?.revision ?? 0} send={send} save={t("save")} saved={t("saved")}
      note={t("note")} then={`${address}/${id}`} back={{ href: before ? `${address}/${id}` : address, text: t("back") }}
    >
      {({ errorOf }) => (
        <>
          <FormNote locale={locale} />
          <Select
            locale={locale} name="panelId" label={t("panelId")} options={panels} defaultValue={before?.panelId ?? panelId}
            error={errorOf("panelId")}
          />
          <RadioGroup
            locale={locale} name="kind" label={t("kind")} defaultValue={before?.kind ?? "comment"} error={errorOf("kind")}
            options={KINDS.map((value) => ({ value, label: t(`kinds.${value}`), hint: t(`kindHint.${value}`) }))}
          />
          <LocalizedField
            locale={locale} languages={languages} name="title" label={t("title")} hint={t("titleHint")} limit={140}
            values={before?.title} errorOf={errorOf}
          />
          <LocalizedField
            locale={locale} languages={languages} name="question" label={t("question")} hint={t("questionHint")} long
            limit={8000} values={before?.question} errorOf={errorOf}
          />
          <MaterialRows
            locale={locale} language={language} texts={texts} values={before?.material ?? []} ids={ids} errorOf={errorOf}
          />
          <DateField
            locale={locale} name="neededBy" label={t("neededBy")} need="optional" defaultValue={before?.neededBy}
            error={errorOf("neededBy")}
          />
          <LocalizedField
            locale={locale} languages={languages.slice(0, 1)} name="target" label={t("target")} values={before?.target}
            errorOf={errorOf} limit={80} optional
          />
          <Select
            locale={locale} name="unitId" label={t("unitId")} need="optional" options={units} defaultValue={before?.unitId}
            error={errorOf("unitId")}
          />
        </>
      )}
    </SavingForm>
  );
}
