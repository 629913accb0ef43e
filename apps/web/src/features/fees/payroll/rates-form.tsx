"use client";
import type { TravelRate } from "@raati/core/meetings/schema";
import type { Locale } from "@raati/i18n";
import { Button, FieldGroup, TextInput } from "@raati/ui";
import { DateField } from "@raati/ui/client";
import { numberIn, textIn } from "../../../client/forms/form-values.ts";
import { useRows } from "../../../client/forms/use-rows.ts";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";

interface RatesFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly tenant: string;
  readonly revision: number;
  readonly rates: readonly TravelRate[];
  readonly back: string;
}

/** The organisation's rates of kilometres: each from a day on. */
export function RatesForm({ locale, texts, tenant, revision, rates, back }: RatesFormProps) {
  const t = (key: string) => say(texts, key);
  const { rows, add, remove } = useRows(rates.length);
  const rateIn = (data: FormData, index: number): TravelRate => ({
    from: textIn(data, `rates.${index}.from`), kmCents: numberIn(data, `rates.${index}.kmCents`),
    passengerCents: numberIn(data, `rates.${index}.passengerCents`),
  });
  return (
    <SavingForm
      locale={locale} revision={revision} save={t("save")} saved={t("saved")} back={{ href: back, text: t("back") }}
      send={(data, newest) => procedures.meetings.fees.changeRates.mutate({
        tenant, revision: newest, rates: rows.map((_, index) => rateIn(data, index)),
      })}
    >
      {({ errorOf }) => (
        <>
          {rows.map((row, index) => (
            <FieldGroup
              key={row} locale={locale} name={`rates.${index}`} label={`${t("one")} ${index + 1}`} need="silent"
              error={errorOf(`rates.${index}`)}
            >
              <div className="rate-row">
                <DateField
                  locale={locale} name={`rates.${index}.from`} label={t("from")} defaultValue={rates[row]?.from}
                  error={errorOf(`rates.${index}.from`)}
                />
                <TextInput
                  locale={locale} name={`rates.${index}.kmCents`} inputMode="numeric" label={t("km")}
                  defaultValue={rates[row]?.kmCents} error={errorOf(`rates.${index}.kmCents`)}
                />
                <TextInput
                  locale={locale} name={`rates.${index}.passengerCents`} inputMode="numeric" label={t("passenger")}
                  defaultValue={rates[row]?.passengerCents} error={errorOf(`rates.${index}.passengerCents`)}
                />
                {rows.length > 1 && (
                  <Button kind="plain" icon="remove" onClick={() => remove(row)}>
                    {t("remove")}<span className="visually-hidden">{` ${index + 1}`}</span>
                  </Button>
                )}
              </div>
            </FieldGroup>
          ))}
          <Button kind="secondary" icon="plus" onClick={add}>{t("add")}</Button>
        </>
      )}
    </SavingForm>
  );
}
