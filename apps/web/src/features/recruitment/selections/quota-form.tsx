"use client";
import type { setQuotasInput } from "@raati/core/recruitment/schema";
import type { Locale } from "@raati/i18n";
import { Button, Checkbox, TextArea, TextInput } from "@raati/ui";
import { useState } from "react";
import type { z } from "zod";
import { isTicked, numberIn, optionalIn } from "../../../client/forms/form-values.ts";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, sayWith, type SectionTexts } from "../../../client/texts.ts";

type Quota = z.input<typeof setQuotasInput>["rules"]["quotas"][number];

interface QuotaFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly part: { readonly tenant: string; readonly panel: string; readonly call: string };
  readonly revision: number;
  readonly size: number;
  readonly quotas: readonly Quota[];
  readonly onePerHousehold: boolean;
  /** A change after closing is written down with its reason, and an administrator has to agree. */
  readonly closed: boolean;
  readonly dimensions: readonly {
    readonly dimension: string; readonly name: string; readonly groups: readonly {
      readonly group: string; readonly name: string;
    }[];
  }[];
  readonly suggestions: readonly { readonly id: string; readonly name: string; readonly quotas: readonly Quota[] }[];
}

interface Bounds { readonly min: string; readonly max: string; readonly soft: boolean }

const BLANK: Bounds = { min: "", max: "", soft: false };
const keyOf = ({ dimension, group }: Pick<Quota, "dimension" | "group">) => `${dimension}:${group}`;
const boundsOf = (quotas: readonly Quota[]) => new Map(quotas.map((one): [string, Bounds] =>
  [keyOf(one), { min: one.min?.toString() ?? "", max: one.max?.toString() ?? "", soft: one.hard === false }]));
const isSet = ({ min, max }: Bounds) => min.trim() !== "" || max.trim() !== "";
const wholeOf = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : Number.NaN);

/** How many of the seats go to whom. A template fills the fields; they can be changed after that. */
export function QuotaForm({ locale, texts, part, revision, size, quotas, onePerHousehold, closed, dimensions,
  suggestions }: QuotaFormProps) {
  const t = (key: string) => say(texts, key);
  const [bounds, setBounds] = useState(boundsOf(quotas));
  const [seats, setSeats] = useState(String(size));
  const [said, setSaid] = useState("");
  const all = dimensions.flatMap(({ dimension, groups }) => groups.map(({ group }) => ({ dimension, group })));
  const filled = all.filter((one) => isSet(bounds.get(keyOf(one)) ?? BLANK));
  const change = (key: string, some: Partial<Bounds>) =>
    setBounds(new Map(bounds).set(key, { ...BLANK, ...bounds.get(key), ...some }));
  const apply = ({ name, quotas: suggested }: QuotaFormProps["suggestions"][number]) => {
    setBounds(new Map([...bounds, ...boundsOf(suggested)]));
    setSaid(sayWith(texts, "applied", { name }));
  };
  const written = (): Quota[] => filled.map((one) => {
    const { min, max, soft } = bounds.get(keyOf(one))!;
    return { ...one, hard: !soft, ...(min.trim() !== "" && { min: wholeOf(min) }),
      ...(max.trim() !== "" && { max: wholeOf(max) }) };
  });
  return (
    <SavingForm
      locale={locale} revision={revision} save={t("save")} saved={t(closed ? "savedClosed" : "saved")}
      note={closed ? t("noteClosed") : undefined}
      send={(data, newest) => procedures.recruitment.quotas.set.mutate({
        ...part, revision: newest,
          rules: { size: numberIn(data, "rules.size"), quotas: written(),
          onePerHousehold: isTicked(data, "rules.onePerHousehold") },
        ...(closed && { reason: optionalIn(data, "reason") }),
      })}
    >
      {({ errorOf }) => (
        <>
          {suggestions.length > 0 && (
            <div className="btn-row">
              {suggestions.map((one) => <Button key={one.id}
                onClick={() => apply(one)}>{sayWith(texts, "use", { name: one.name })}</Button>)}
            </div>
          )}
          <p role="status" className="small">{said}</p>
          <TextInput
            locale={locale} name="rules.size" label={t("size")} width="short" inputMode="numeric" value={seats}
            onChange={(event) => setSeats(event.target.value)} error={errorOf("rules.size") ?? errorOf("size")}
          />
          <div id="field-rules.quotas" tabIndex={-1}>
            {dimensions.map(({ dimension, name, groups }) => (
              <fieldset key={dimension} className="quota-fields">
                <legend>{name}</legend>
                <p className="small muted">
                  {sayWith(texts, "together", {
                    least: leastOf(groups.map(({ group }) => bounds.get(`${dimension}:${group}`))), seats,
                  })}
                </p>
                {groups.map(({ group, name: called }) => {
                  const key = keyOf({ dimension, group });
                  const at = filled.findIndex((one) => keyOf(one) === key);
                  const path = at < 0 ? `unset.${key}` : `rules.quotas.${at}`;
                  const { min, max, soft } = bounds.get(key) ?? BLANK;
                  return (
                    <div key={key} className="quota-field">
                      <span className="quota-field-name">{called}</span>
                      <TextInput
                        locale={locale} name={`${path}.min`}
                        label={<>{t("min")}<span className="visually-hidden">{`, ${called}`}</span></>} need="silent"
                        width="short" inputMode="numeric" value={min}
                        onChange={(event) => change(key, { min: event.target.value })}
                        error={errorOf(`${path}.min`) ?? errorOf(`${path}.group`)}
                      />
                      <TextInput
                        locale={locale} name={`${path}.max`}
                        label={<>{t("max")}<span className="visually-hidden">{`, ${called}`}</span></>} need="silent"
                        width="short" inputMode="numeric" value={max}
                        onChange={(event) => change(key, { max: event.target.value })}
                        error={errorOf(`${path}.max`)}
                      />
                      {at >= 0 && (
                        <Checkbox
                          locale={locale} name={`${path}.soft`} need="silent" checked={soft}
                          onChange={(on) => change(key, { soft: on })}
                          label={<>{t("softLabel")}<span className="visually-hidden">{`, ${called}`}</span></>}
                        />
                      )}
                    </div>
                  );
                })}
              </fieldset>
            ))}
          </div>
          <p className="small muted">{t("softHint")}</p>
          <Checkbox
            locale={locale} name="rules.onePerHousehold" label={t("household")} hint={t("householdHint")} need="silent"
            defaultChecked={onePerHousehold}
          />
          {closed && <TextArea locale={locale} name="reason" label={t("reason")} hint={t("reasonHint")} limit={1000}
            rows={2} error={errorOf("reason")} />}
        </>
      )}
    </SavingForm>
  );
}

const leastOf = (groups: readonly (Bounds | undefined)[]): number =>
  groups.reduce((sum, one) => sum + (one && /^\d+$/.test(one.min.trim()) ? Number(one.min) : 0), 0);
