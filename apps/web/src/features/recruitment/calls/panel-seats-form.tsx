"use client";
import type { callChoices } from "@raati/core/recruitment/schema";
import type { Locale } from "@raati/i18n";
import { Checkbox, CheckboxGroup, FieldGroup, Select, TextInput } from "@raati/ui";
import { useState } from "react";
import type { z } from "zod";
import { listIn, localizedIn, numberIn, textIn } from "../../../client/forms/form-values.ts";
import { LocalizedField } from "../../../client/forms/localized-field.tsx";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, sayWith, type SectionTexts } from "../../../client/texts.ts";
import type { WrittenCall } from "./written-call.ts";

type Choices = z.output<typeof callChoices>;

/** A panel that a call can be made for, in the reader's words. */
export interface PanelChoice {
  readonly panelId: string;
  readonly name: string;
  /** Said when nobody coordinates the panel: it can be in a call, but the call cannot be published. */
  readonly note?: string;
  readonly terms: readonly {
    readonly termId: string; readonly name: string; readonly free: number;
    readonly seatTypes: readonly { readonly id: string; readonly name: string }[];
  }[];
}

interface PanelSeatsFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly tenant: string;
  readonly languages: Choices["languages"];
  readonly panels: readonly PanelChoice[];
  /** The call as it is; left out for a new one, whose id is made with the page. */
  readonly call: { readonly id: string; readonly revision?: number; readonly written?: WrittenCall };
  /** Chosen from the beginning: the panel from whose page the reader came. */
  readonly chosen?: string | undefined;
  readonly next: string;
  readonly back: string;
}

/** The first step of a call: its name, its panels, and how many seats of each are filled. One call may be for many (A1). */
export function PanelSeatsForm(
  { locale, texts, tenant, languages, panels, call, chosen: from, next, back }: PanelSeatsFormProps
) {
  const t = (key: string) => say(texts, key);
  const before = new Map(call.written?.panels.map((part) => [part.panelId, part]));
  const only = panels.filter(({ panelId }) => panels.length === 1 || panelId === from).map(({ panelId }) => panelId);
  const [chosen, setChosen] = useState<readonly string[]>(call.written ? [...before.keys()] : only);
  const rows = panels.filter(({ panelId }) => chosen.includes(panelId));
  const toggle = (id: string, on: boolean) => setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  const send = (data: FormData, revision: number) => {
    const written = {
      ...call.written, title: localizedIn(data, "title", languages),
      panels: rows.map(({ panelId }, index) => ({
        panelId, termId: textIn(data, `panels.${index}.termId`), seats: numberIn(data, `panels.${index}.seats`),
        seatTypes: listIn(data, `panels.${index}.seatTypes`),
      })),
    };
    return call.revision === undefined
      ? procedures.recruitment.calls.draft.mutate({ tenant, id: call.id, ...written })
      : procedures.recruitment.calls.change.mutate({ tenant, call: call.id, revision, ...written });
  };
  return (
    <SavingForm
      locale={locale} revision={call.revision} languages={languages} send={send} save={t("next")} saved={t("saved")}
      then={next}
      back={{ href: back, text: t("back") }}
    >
      {({ errorOf }) => (
        <>
          <LocalizedField
            locale={locale} languages={languages} name="title" label={t("title")} hint={t("titleHint")}
            values={call.written?.title}
            errorOf={errorOf} limit={140}
          />
          <FieldGroup locale={locale} name="panels" label={t("panels")} hint={t("panelsHint")} error={errorOf("panels")}
            need="silent">
            <div id="field-panels" tabIndex={-1}>
              {panels.map((panel) => (
                <div key={panel.panelId} className="call-panel">
                  <Checkbox
                    locale={locale} name={`choose.${panel.panelId}`} need="silent" checked={chosen.includes(panel.panelId)}
                    label={panel.name}
                    hint={panel.note} onChange={(on) => toggle(panel.panelId, on)}
                  />
                  {rows.includes(panel) && (
                    <PanelSeats
                      locale={locale} texts={texts} panel={panel} name={`panels.${rows.indexOf(panel)}`}
                      before={before.get(panel.panelId)}
                      errorOf={errorOf}
                    />
                  )}
                </div>
              ))}
            </div>
          </FieldGroup>
        </>
      )}
    </SavingForm>
  );
}

interface PanelSeatsProps extends Pick<PanelSeatsFormProps, "locale" | "texts"> {
  readonly panel: PanelChoice;
  readonly name: string;
  readonly before: WrittenCall["panels"][number] | undefined;
  readonly errorOf: (field: string) => string | undefined;
}

function PanelSeats({ locale, texts, panel, name, before, errorOf }: PanelSeatsProps) {
  const [termId, setTerm] = useState(before?.termId ?? panel.terms[0]?.termId ?? "");
  const term = panel.terms.find((one) => one.termId === termId);
  return (
    <div className="call-seats">
      <Select
        locale={locale} name={`${name}.termId`} label={say(texts, "term")} value={termId}
        onChange={(event) => setTerm(event.target.value)}
        options={panel.terms.map((one) => ({ value: one.termId, label: one.name }))}
        error={errorOf(`${name}.termId`) ?? errorOf(`${name}.panelId`)}
      />
      <TextInput
        locale={locale} name={`${name}.seats`} label={say(texts, "seats")}
        hint={term && sayWith(texts, "free", { seats: term.free })} inputMode="numeric"
        width="short" defaultValue={before?.seats ?? (term && term.free > 0 ? term.free : "")}
        error={errorOf(`${name}.seats`)}
      />
      {term && term.seatTypes.length > 1 && (
        <CheckboxGroup
          locale={locale} name={`${name}.seatTypes`} label={say(texts, "seatTypes")} hint={say(texts, "seatTypesHint")}
          need="optional"
          options={term.seatTypes.map(({ id, name: label }) => ({ value: id, label }))} defaultValue={before?.seatTypes}
          error={errorOf(`${name}.seatTypes`)}
        />
      )}
    </div>
  );
}
