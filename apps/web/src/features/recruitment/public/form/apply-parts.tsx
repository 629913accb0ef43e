"use client";
import type { Locale } from "@raati/i18n";
import { Checkbox, CheckboxGroup, RadioGroup, Select } from "@raati/ui";
import { type ReactNode, useState } from "react";
import { say } from "../../../../client/texts.ts";
import type { ApplyFormData, AskedField } from "./apply-form-data.ts";
import { ApplicationField } from "../../applications/application-field.tsx";
import { groupOf, type Group } from "./form-groups.ts";
import { GuardianFields } from "./guardian-fields.tsx";
import { type FormValues, isOn, listOf, textOf } from "../../applications/values.ts";

export interface ApplyPartsProps {
  readonly locale: Locale;
  readonly data: ApplyFormData;
  readonly values: FormValues;
  readonly errorOf: (field: string) => string | undefined;
}

/** Answers on which other questions depend. */
interface Told { readonly birthYear: string; readonly ofAge: boolean; readonly seat: string }

/** What is asked in each part of the form: the call's own questions, and what every form asks beside them. */
export function useParts({ locale, data, values, errorOf }: ApplyPartsProps): Record<Group, ReactNode> {
  const { texts, form, panels } = data;
  const t = (key: string) => say(texts, key);
  const [told, setTold] = useState<Told>({
    birthYear: textOf(values, "birthYear") ?? "", ofAge: isOn(values, "ofAge"), seat: textOf(values, "seat") ?? "",
  });
  const age = /^\d{4}$/.test(told.birthYear) ? form.ageYear - Number(told.birthYear) : undefined;
  const turns = form.guardianBelow > 0 && age === form.guardianBelow;
  const young = age !== undefined && age >= 0 && (age < form.guardianBelow || (turns && !told.ofAge));
  const side = data.sideOfSeat[told.seat];
  const asked = ({ sides }: AskedField) => sides.length === 0 || side === undefined || sides.includes(side);
  const tell = (field: AskedField) => (field.id === "birthYear" || field.id === "seat"
    ? (value: string) => setTold((before) => ({ ...before, [field.id]: value })) : undefined);
  const fieldsOf = (group: Group) => data.fields.filter((field) => groupOf(field) === group && asked(field)).map((field) => (
    <ApplicationField
      key={field.id} locale={locale} texts={texts} field={field} values={values} errorOf={errorOf} onChange={tell(field)} own
    />
  ));
  const promise = (name: "isStaff" | "inInfluencingBody", label: string) => (
    <Checkbox
      locale={locale} name={name} label={label} need="silent" error={errorOf(name)} defaultChecked={isOn(values, name)}
    />
  );
  return {
    you: (
      <>
        {fieldsOf("you")}
        {turns && (
          <Checkbox
            locale={locale} name="ofAge" label={t("ofAge")} need="silent" checked={told.ofAge} error={errorOf("ofAge")}
            onChange={(ofAge) => setTold((before) => ({ ...before, ofAge }))}
          />
        )}
        {young && <GuardianFields locale={locale} texts={texts} values={values} errorOf={errorOf} />}
      </>
    ),
    contact: (
      <>
        <p>{t("someContact")}</p>
        {fieldsOf("contact")}
        {data.languages.length > 1 ? (
          <RadioGroup
            locale={locale} name="language" label={t("language")} hint={t("languageHint")} options={data.languages}
            defaultValue={textOf(values, "language")} error={errorOf("language")}
          />
        ) : <input type="hidden" name="language" value={data.languages[0]?.value ?? "fi"} />}
      </>
    ),
    wishes: <>{panels.length > 1
      && <Wishes locale={locale} data={data} values={values} errorOf={errorOf} />}{fieldsOf("wishes")}</>,
    needs: fieldsOf("needs"),
    special: (
      <>
        <p>{t("special.text")}</p>
        {fieldsOf("special")}
        <Checkbox
          locale={locale} name="specialConsent" label={t("special.consent")} hint={t("special.consentHint")} need="silent"
          error={errorOf("specialConsent")} defaultChecked={isOn(values, "specialConsent")}
        />
      </>
    ),
    promises: (
      <>
        <p>{t("promises")}</p>
        {form.exclusions.staff && promise("isStaff", t("exclusionStaff"))}
        {form.exclusions.influencingBodies && promise("inInfluencingBody", t("inInfluencingBody"))}
      </>
    ),
  };
}

/** Which panels, the first wish first: two lists for two wishes, or ticks where there are only two panels. */
function Wishes({ locale, data, values, errorOf }: ApplyPartsProps) {
  const { texts, panels } = data;
  const open = panels.filter((panel) => panel.open || listOf(values, "panelIds").includes(panel.value));
  const chosen = listOf(values, "panelIds");
  if (open.length <= 2) return (
    <CheckboxGroup
      locale={locale} name="panelIds" label={say(texts, "panels")} options={open} defaultValue={chosen}
      error={errorOf("panelIds")}
    />
  );
  return (
    <>
      <Select
        locale={locale} name="panelIds" label={say(texts, "firstWish")} hint={say(texts, "firstWishHint")} options={open}
        defaultValue={chosen[0]} error={errorOf("panelIds")}
      />
      <Select
        locale={locale} id="field-panelIds-2" name="panelIds" label={say(texts, "secondWish")} need="optional" options={open}
        empty={say(texts, "noSecondWish")} defaultValue={chosen[1]}
      />
    </>
  );
}
