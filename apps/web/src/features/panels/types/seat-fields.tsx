"use client";
import { SIDES, type TypeRules } from "@raati/core/panels/schema";
import type { Locale } from "@raati/i18n";
import { Button, FieldGroup, Select, TextInput } from "@raati/ui";
import { say, type SectionTexts } from "../../../client/texts.ts";
import { LocalizedField } from "../../../client/forms/localized-field.tsx";
import { useRows } from "../../../client/forms/use-rows.ts";

interface SeatFieldsProps {
  readonly locale: Locale;
  readonly languages: readonly Locale[];
  readonly texts: SectionTexts;
  readonly errorOf: (field: string) => string | undefined;
  readonly values?: TypeRules["seatTypes"];
}

/** The kinds of seats in a panel (D2): each with its side of the table and how many there are. At least one stays. */
export function SeatFields({ locale, languages, texts, errorOf, values = [] }: SeatFieldsProps) {
  const t = (key: string) => say(texts, `seat.${key}`);
  const { rows, add, remove } = useRows(Math.max(1, values.length));
  return (
    <FieldGroup locale={locale} name="rules.seatTypes" label={t("label")} hint={t("hint")} need="silent">
      {rows.map((key, index) => {
        const at = `rules.seatTypes.${index}`;
        const seat = values[key];
        return (
          <div key={key} className="part">
            {/* The seat's short name stays as it was: members hold their seats by it. */}
            {seat && <input type="hidden" name={`${at}.id`} value={seat.id} />}
            {seat?.professional && <input type="hidden" name={`${at}.professional`} value="yes" />}
            <LocalizedField locale={locale} languages={languages} name={`${at}.name`} label={t("name")} values={seat?.name}
              errorOf={errorOf} />
            <Select
              locale={locale} name={`${at}.side`} label={t("side")} hint={t("sideHint")} empty={false}
              defaultValue={seat?.side ?? "client"}
              options={SIDES.map((side) => ({ value: side, label: t(`sides.${side}`) }))} error={errorOf(`${at}.side`)}
            />
            <div className="number-row">
              <TextInput locale={locale} name={`${at}.min`} label={t("min")} inputMode="numeric" width="short"
                defaultValue={seat?.min ?? 0} error={errorOf(`${at}.min`)} />
              <TextInput locale={locale} name={`${at}.max`} label={t("max")} inputMode="numeric" width="short"
                defaultValue={seat?.max ?? 1} error={errorOf(`${at}.max`)} />
            </div>
            {rows.length > 1 && <Button kind="plain" icon="remove" onClick={() => remove(key)}>{t("remove")}</Button>}
          </div>
        );
      })}
      <Button icon="plus" onClick={add}>{t("add")}</Button>
    </FieldGroup>
  );
}
