"use client";
import type { Locale, LocalizedText } from "@raati/i18n";
import { Button, FieldGroup, Select } from "@raati/ui";
import { say, type SectionTexts } from "../../../client/texts.ts";
import { localizedIn, textIn } from "../../../client/forms/form-values.ts";
import { LocalizedField } from "../../../client/forms/localized-field.tsx";
import { useRows } from "../../../client/forms/use-rows.ts";

const KINDS = ["county", "municipality", "association", "other"] as const;
type Partner = { readonly name: LocalizedText; readonly kind: (typeof KINDS)[number] };

interface PartnerFieldsProps {
  readonly locale: Locale;
  readonly languages: readonly Locale[];
  readonly texts: SectionTexts;
  readonly errorOf: (field: string) => string | undefined;
  readonly values?: readonly Partner[];
}

/** Organisations that the panel works with (D1): any number of them. */
export function PartnerFields({ locale, languages, texts, errorOf, values = [] }: PartnerFieldsProps) {
  const t = (key: string) => say(texts, `partner.${key}`);
  const { rows, add, remove } = useRows(values.length);
  return (
    <FieldGroup locale={locale} name="partners" label={t("label")} hint={t("hint")} need="silent">
      {rows.map((key, index) => (
        <div key={key} className="part">
          <LocalizedField
            locale={locale} languages={languages} name={`partners.${index}.name`} label={t("name")}
            values={values[key]?.name} errorOf={errorOf}
          />
          <Select
            locale={locale} name={`partners.${index}.kind`} label={t("kind")} empty={false}
            defaultValue={values[key]?.kind ?? "municipality"}
            options={KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
            error={errorOf(`partners.${index}.kind`)}
          />
          <Button kind="plain" icon="remove" onClick={() => remove(key)}>{t("remove")}</Button>
        </div>
      ))}
      <Button icon="plus" onClick={add}>{t("add")}</Button>
    </FieldGroup>
  );
}

/** The partners that a form names. */
export function partnersIn(data: FormData, languages: readonly Locale[]): Partner[] {
  const partners: Partner[] = [];
  for (let index = 0; data.has(`partners.${index}.kind`); index += 1) {
    partners.push({ name: localizedIn(data, `partners.${index}.name`, languages),
      kind: textIn(data, `partners.${index}.kind`) as Partner["kind"] });
  }
  return partners;
}
