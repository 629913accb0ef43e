"use client";
import type { PanelView } from "@raati/core/panels/schema";
import type { Locale } from "@raati/i18n";
import { CheckboxGroup, FormActions, LinkButton, RadioGroup, Select } from "@raati/ui";
import { Form, SubmitButton } from "@raati/ui/client";
import { useState } from "react";
import { procedures } from "../../../client/procedures.ts";
import { say, type SectionTexts } from "../../../client/texts.ts";
import { DecisionFields } from "../forms/decision-fields.tsx";
import {
  decisionIn, listIn, localizedIn, optionalIn, optionalLocalizedIn, textIn,
} from "../../../client/forms/form-values.ts";
import { sendForm } from "../../../client/forms/send-form.ts";
import type { Named } from "../manage/coordinator-form.tsx";
import { PartnerFields, partnersIn } from "../manage/partner-fields.tsx";
import { Founded } from "./founded.tsx";
import { PanelDrafts } from "./panel-drafts.tsx";

export interface FoundFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly tenant: string;
  /** The tenant's first page. */
  readonly home: string;
  readonly languages: readonly Locale[];
  readonly typeId: string;
  readonly ids: readonly string[];
  readonly units: readonly Named[];
  readonly areas: readonly Named[];
  readonly coordinators: readonly Named[];
  /** Main panels that a side panel or an extended one may belong to. */
  readonly mains: readonly Named[];
}

const KINDS = ["main", "side", "extended"] as const;

/** Founds one panel or several of one type in one step (A1). All of them are founded or none. */
export function FoundForm(props: FoundFormProps) {
  const { locale, texts, tenant, home, languages, typeId, ids, units, areas, coordinators, mains } = props;
  const t = (key: string) => say(texts, key);
  const [kind, setKind] = useState<string>("main");
  const [founded, setFounded] = useState<readonly PanelView[] | undefined>();
  const send = (data: FormData) => sendForm(async () => {
    setFounded(await procedures.panels.found.mutate({
      tenant, typeId, kind: kind as (typeof KINDS)[number],
        parentId: kind === "main" ? undefined : optionalIn(data, "parentId"),
      languages: listIn(data, "languages") as Locale[], partners: partnersIn(data, languages),
        unitId: optionalIn(data, "unitId"),
      coordinatorId: optionalIn(data, "coordinatorId"), decision: decisionIn(data, "decision", languages),
        panels: draftsIn(data, languages),
    }));
  }, languages);
  if (founded) return <Founded locale={locale} texts={texts} tenant={tenant} home={home} languages={languages}
    panels={founded} />;
  const choices = (people: readonly Named[]) => people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Form locale={locale} onSubmit={send}>
      {({ errorOf }) => (
        <>
          <PanelDrafts locale={locale} languages={languages} texts={texts} errorOf={errorOf} areas={areas} ids={ids} />
          <h2 className="more">{t("shared")}</h2>
          {mains.length > 0 && (
            <RadioGroup
              locale={locale} name="kind" label={t("kind")} value={kind} onChange={setKind} error={errorOf("kind")}
              options={KINDS.map((value) => ({ value, label: t(`kind_${value}`), hint: t(`kind_${value}Hint`) }))}
            />
          )}
          {kind !== "main" && <Select locale={locale} name="parentId" label={t("parent")} options={choices(mains)}
            error={errorOf("parentId")} />}
          <CheckboxGroup
            locale={locale} name="languages" label={t("languages.label")} hint={t("languages.hint")}
            defaultValue={languages} error={errorOf("languages")}
            options={languages.map((language) => ({ value: language, label: t(`languages.${language}`) }))}
          />
          <Select locale={locale} name="unitId" label={t("unit")} hint={t("unitHint")} need="optional"
            options={choices(units)} error={errorOf("unitId")} />
          <Select
            locale={locale} name="coordinatorId" label={t("coordinator")} hint={t("coordinatorHint")} need="optional"
            options={choices(coordinators)}
            error={errorOf("coordinatorId")}
          />
          <PartnerFields locale={locale} languages={languages} texts={texts} errorOf={errorOf} />
          <DecisionFields locale={locale} languages={languages} texts={texts} errorOf={errorOf} />
          <FormActions note={t("note")}>
            <SubmitButton locale={locale}>{t("send")}</SubmitButton>
            <LinkButton kind="plain" href={`${home}/panels/new`}>{t("back")}</LinkButton>
          </FormActions>
        </>
      )}
    </Form>
  );
}

function draftsIn(data: FormData, languages: readonly Locale[]) {
  const drafts = [];
  for (let index = 0; data.has(`panels.${index}.id`); index += 1) {
    const at = `panels.${index}`;
    drafts.push({
      id: textIn(data, `${at}.id`), slug: textIn(data, `${at}.slug`), name: localizedIn(data, `${at}.name`, languages),
      clientGroup: optionalLocalizedIn(data, `${at}.clientGroup`, languages),
        task: localizedIn(data, `${at}.task`, languages),
      areaIds: listIn(data, `${at}.areaIds`),
    });
  }
  return drafts;
}
