"use client";
import type { Locale } from "@raati/i18n";
import { FieldGroup, Select, TextArea, TextInput } from "@raati/ui";
import { say, type SectionTexts } from "../../client/texts.ts";

/** What is known about a person, as the forms show it. */
export interface PersonValues {
  readonly name?: string;
  readonly alias?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: { readonly street: string; readonly postalCode: string; readonly city: string };
  readonly birthYear?: number;
  readonly language: Locale;
  readonly supportNeeds?: string;
  readonly accessibilityNeeds?: string;
}

export interface PersonFieldsProps {
  readonly locale: Locale;
  /** The section `peoplePages:fields`. */
  readonly texts: SectionTexts;
  /** Languages to choose from, with their names. */
  readonly languages: readonly { readonly value: Locale; readonly label: string; readonly lang: string }[];
  readonly values: PersonValues;
  readonly errorOf: (field: string) => string | undefined;
  /** Whose data it is: hints speak to the person or about the person. */
  readonly whose: "own" | "other";
  /** People do not change their own address for signing in, nor the year of birth. */
  readonly withEmail: boolean;
  /** Needs are health data: only for those who may read them. */
  readonly withNeeds: boolean;
}

/** Name, ways to reach the person, language and needs. Only the name and one way to reach are needed. */
export function PersonFields({
  locale,
  texts,
  languages,
  values,
  errorOf,
  whose,
  withEmail,
  withNeeds,
}: PersonFieldsProps) {
  const t = (key: string) => say(texts, key);
  const field = (name: string, value: string | undefined) => ({
    locale,
    name,
    label: t(`${name}.label`),
    defaultValue: value,
    error: errorOf(name),
  });
  const isOwn = whose === "own";
  return (
    <>
      <TextInput {...field("name", values.name)} autoComplete={isOwn ? "name" : "off"} />
      {withEmail && (
        <TextInput
          {...field("email", values.email)}
          type="email"
          hint={t("email.hint")}
          need="optional"
          autoComplete="off"
        />
      )}
      <TextInput
        {...field("phone", values.phone)}
        type="tel"
        need="optional"
        width="medium"
        autoComplete={isOwn ? "tel" : "off"}
      />
      <FieldGroup
        locale={locale}
        name="address"
        label={t("address.label")}
        hint={t(`address.hint.${whose}`)}
        need="optional"
      >
        <TextInput
          {...field("address.street", values.address?.street)}
          need="silent"
          autoComplete={isOwn ? "street-address" : "off"}
        />
        <TextInput
          {...field("address.postalCode", values.address?.postalCode)}
          need="silent"
          width="short"
          autoComplete={isOwn ? "postal-code" : "off"}
        />
        <TextInput
          {...field("address.city", values.address?.city)}
          need="silent"
          width="medium"
          autoComplete={isOwn ? "address-level2" : "off"}
        />
      </FieldGroup>
      {withEmail && (
        <TextInput
          {...field("birthYear", values.birthYear?.toString())}
          hint={t("birthYear.hint")}
          need="optional"
          width="short"
          inputMode="numeric"
          autoComplete="off"
        />
      )}
      <Select
        {...field("language", values.language)}
        hint={t(`language.hint.${whose}`)}
        options={languages}
        empty={false}
      />
      <TextInput
        {...field("alias", values.alias)}
        hint={t(`alias.hint.${whose}`)}
        need="optional"
        width="medium"
        autoComplete="off"
      />
      {withNeeds && (
        <>
          <TextArea
            {...field("supportNeeds", values.supportNeeds)}
            hint={t("supportNeeds.hint")}
            need="optional"
            limit={2000}
          />
          <TextArea
            {...field("accessibilityNeeds", values.accessibilityNeeds)}
            hint={t("accessibilityNeeds.hint")}
            need="optional"
            limit={2000}
          />
        </>
      )}
    </>
  );
}
