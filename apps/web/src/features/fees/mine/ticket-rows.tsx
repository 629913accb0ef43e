"use client";
import type { Locale } from "@raati/i18n";
import { Button, FieldGroup, fieldId, TextInput } from "@raati/ui";
import type { FormState } from "@raati/ui/client";
import { textIn } from "../../../client/forms/form-values.ts";
import { useRows } from "../../../client/forms/use-rows.ts";
import { say, type SectionTexts } from "../../../client/texts.ts";
import { centsIn, eurosOf } from "../euros.ts";

export interface Ticket { readonly what: string; readonly cents: number }

const MOST = 20;

/** The tickets that were written: a row without anything in it is none. */
export function ticketsIn(data: FormData, name: string): Ticket[] {
  const rows = Array.from({ length: MOST }, (_, index) => ({
    what: textIn(data, `${name}.${index}.what`), price: textIn(data, `${name}.${index}.cents`),
    cents: centsIn(data, `${name}.${index}.cents`),
  }));
  return rows.filter(({ what, price }) => what !== "" || price !== "").map(({ what, cents }) => ({ what, cents }));
}

interface TicketRowsProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly name: "tickets" | "assistantTickets";
  /** The key of the words on the button that adds a row. */
  readonly add: string;
  readonly values: readonly Ticket[];
  readonly errorOf: FormState["errorOf"];
}

/** Tickets, each with what it was and its price. There are no rows until somebody adds one. */
export function TicketRows({ locale, texts, name, add, values, errorOf }: TicketRowsProps) {
  const t = (key: string) => say(texts, key);
  const { rows, add: addRow, remove } = useRows(values.length);
  return (
    <FieldGroup
      locale={locale} name={name} label={t(`${name}.label`)} hint={t(`${name}.hint`)} need="optional" error={errorOf(name)}
    >
      <div id={fieldId(name)}>
        {rows.map((row, index) => (
          <div key={row} className="ticket-row">
            <TextInput
              locale={locale} name={`${name}.${index}.what`} label={`${t("what")} ${index + 1}`}
              defaultValue={values[row]?.what} error={errorOf(`${name}.${index}.what`)}
            />
            <TextInput
              locale={locale} name={`${name}.${index}.cents`} label={`${t("sum")} ${index + 1}`} inputMode="decimal"
              width="short" defaultValue={values[row] && eurosOf(values[row].cents)}
              error={errorOf(`${name}.${index}.cents`)}
            />
            <Button kind="plain" icon="remove" onClick={() => remove(row)}>
              {t("remove")}<span className="visually-hidden">{` ${index + 1}`}</span>
            </Button>
          </div>
        ))}
        {rows.length < MOST && <Button kind="secondary" icon="plus" onClick={addRow}>{t(add)}</Button>}
      </div>
    </FieldGroup>
  );
}
