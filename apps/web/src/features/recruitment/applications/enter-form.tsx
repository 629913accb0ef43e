"use client";
import type { FormView } from "@raati/core/recruitment/schema";
import { helsinkiInstant, type Locale } from "@raati/i18n";
import { Checkbox, CheckboxGroup, FieldGroup, FormNote, RadioGroup, TextInput } from "@raati/ui";
import { useState } from "react";
import { given, textIn } from "../../../client/forms/form-values.ts";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";
import { WallMinuteFields, wallMinuteIn } from "../calls/wall-minute-fields.tsx";
import { contentIn } from "./application-content.ts";
import { ApplicationField } from "./application-field.tsx";
import type { ShownField } from "./shown-field.ts";

interface EnterFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly tenant: string;
  readonly call: string;
  /** Made with the page, so that a double click is one application. */
  readonly id: string;
  readonly fields: readonly ShownField[];
  readonly form: Pick<FormView, "languages" | "exclusions" | "asksSpecialConsent" | "guardianBelow" | "ageYear">;
  readonly panels: readonly { readonly value: string; readonly label: string }[];
  readonly list: string;
}

const CHANNELS = ["paper", "phone", "nomination"] as const;

/** An application that came on paper or by phone, typed in by staff with the questions that applicants answer on the web. */
export function EnterForm({ locale, texts, tenant, call, id, fields, form, panels, list }: EnterFormProps) {
  const t = (key: string) => say(texts, key);
  const [born, setBorn] = useState(Number.NaN);
  const age = form.ageYear - born;
  return (
    <SavingForm
      locale={locale} save={t("send")} saved={t("done")} then={`${list}/${id}`} back={{ href: list, text: t("back") }}
      note={t("after")}
      send={(data) => {
        const came = wallMinuteIn(data, "arrivedAt");
        return procedures.recruitment.applications.enter.mutate({
          tenant, call, id, channel: textIn(data, "channel") as (typeof CHANNELS)[number],
          ...given({ arrivedAt: came && helsinkiInstant(came.day, came.time) }), ...contentIn(data, fields),
        });
      }}
    >
      {({ errorOf }) => (
        <div onInput={(event) => {
          const { name, value } = event.target as HTMLInputElement;
          if (name === "birthYear") setBorn(/^\d{4}$/.test(value) ? Number(value) : Number.NaN);
        }}>
          <FormNote locale={locale} />
          <RadioGroup
            locale={locale} name="channel" label={t("channel")} error={errorOf("channel")} defaultValue="paper"
            options={CHANNELS.map((value) => ({ value, label: t(`channels.${value}`) }))}
          />
          <WallMinuteFields
            locale={locale} name="arrivedAt" day={t("came")} time={t("time")} timeHint={t("timeHint")} usual="12:00"
            need="optional" errorOf={errorOf}
          />
          {panels.length > 1 && (
            <CheckboxGroup locale={locale} name="panelIds" label={t("panels")} hint={t("panelsHint")} options={panels}
              error={errorOf("panelIds")} />
          )}
          {fields.map((field) => <ApplicationField key={field.id} locale={locale} texts={texts} field={field}
            errorOf={errorOf} />)}
          <RadioGroup
            locale={locale} name="language" label={t("language")} hint={t("languageHint")} error={errorOf("language")}
            defaultValue={form.languages[0]}
            options={form.languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
          />
          {form.asksSpecialConsent && (
            <Checkbox locale={locale} name="specialConsent" label={t("specialConsent")} need="silent"
              error={errorOf("specialConsent")} />
          )}
          {form.exclusions.staff && <Checkbox locale={locale} name="isStaff" label={t("isStaff")} need="silent"
            error={errorOf("isStaff")} />}
          {form.exclusions.influencingBodies && (
            <Checkbox locale={locale} name="inInfluencingBody" label={t("inBody")} need="silent"
              error={errorOf("inInfluencingBody")} />
          )}
          {age === form.guardianBelow && <Checkbox locale={locale} name="ofAge" label={t("ofAge")} need="silent"
            error={errorOf("ofAge")} />}
          {age <= form.guardianBelow && (
            <FieldGroup locale={locale} name="guardian" label={t("guardian")} hint={t("guardianHint")}
              error={errorOf("guardian")} need="silent">
              <TextInput locale={locale} name="guardian.name" label={t("guardianName")} need="silent"
                error={errorOf("guardian.name")} />
              <TextInput locale={locale} name="guardian.email" type="email" label={t("guardianEmail")} need="silent"
                error={errorOf("guardian.email")} />
              <TextInput locale={locale} name="guardian.phone" type="tel" label={t("guardianPhone")} need="silent"
                error={errorOf("guardian.phone")} />
            </FieldGroup>
          )}
        </div>
      )}
    </SavingForm>
  );
}
