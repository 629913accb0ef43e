"use client";
import { kilometreCents, type TravelRate } from "@raati/core/meetings/schema";
import { formatMoney, formatNumber, type Locale } from "@raati/i18n";
import { Checkbox, FormNote, TextInput } from "@raati/ui";
import { useState } from "react";
import { isTicked, numberIn, textIn } from "../../../client/forms/form-values.ts";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";
import { kilometresOf } from "../euros.ts";
import { TicketRows, ticketsIn, type Ticket } from "./ticket-rows.tsx";

export interface TravelFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly tenant: string;
  readonly claim: string;
  readonly revision: number;
  /** Whether the panel pays kilometres for this meeting. */
  readonly drives: boolean;
  /** The rate of the meeting's day, if there is one already. */
  readonly rate: TravelRate | undefined;
  readonly before: {
    readonly kilometres: string; readonly back: boolean; readonly passengers: number;
    readonly tickets: readonly Ticket[]; readonly assistantTickets: readonly Ticket[];
  };
  readonly done: string;
}

/** A member's way to a meeting. The sum is counted while it is written, by the same rule as on the server (J2.10). */
export function TravelForm({ locale, texts, tenant, claim, revision, drives, rate, before, done }: TravelFormProps) {
  const t = (key: string) => say(texts, key);
  const [way, setWay] = useState({ kilometres: before.kilometres, back: before.back, passengers: before.passengers });
  const send = (data: FormData, newest: number) => procedures.meetings.fees.claimTravel.mutate({
    tenant, claim, revision: newest, kilometres: kilometresOf(textIn(data, "kilometres")),
    thereAndBack: isTicked(data, "thereAndBack"),
    passengers: drives && textIn(data, "passengers") !== "" ? numberIn(data, "passengers") : 0,
    tickets: ticketsIn(data, "tickets"), assistantTickets: ticketsIn(data, "assistantTickets"),
  });
  return (
    <SavingForm
      locale={locale} revision={revision} save={t("send")} saved={t("sent")} note={t("note")} then={done}
      back={{ href: done, text: t("cancel") }} send={send}
    >
      {({ errorOf }) => (
        <>
          <FormNote locale={locale} />
          {drives && (
            <>
              <TextInput
                locale={locale} name="kilometres" inputMode="decimal" width="short" need="optional" label={t("kilometres")}
                hint={t("kilometresHint")} value={way.kilometres} autoComplete="off" error={errorOf("kilometres")}
                onChange={({ target }) => setWay({ ...way, kilometres: target.value })}
              />
              <Checkbox
                locale={locale} name="thereAndBack" need="silent" label={t("back")} checked={way.back}
                onChange={(back) => setWay({ ...way, back })}
              />
              <TextInput
                locale={locale} name="passengers" type="number" inputMode="numeric" min={0} max={8} width="short"
                need="optional" label={t("passengers")} hint={t("passengersHint")} value={way.passengers}
                error={errorOf("passengers")}
                onChange={({ target }) => setWay({ ...way, passengers: target.valueAsNumber || 0 })}
              />
              <Counted locale={locale} t={t} rate={rate} way={way} />
            </>
          )}
          <TicketRows locale={locale} texts={texts} name="tickets" add="add" values={before.tickets} errorOf={errorOf} />
          <TicketRows
            locale={locale} texts={texts} name="assistantTickets" add="addAssistant" values={before.assistantTickets}
            errorOf={errorOf}
          />
        </>
      )}
    </SavingForm>
  );
}

interface CountedProps {
  readonly locale: Locale;
  readonly t: (key: string) => string;
  readonly rate: TravelRate | undefined;
  readonly way: { readonly kilometres: string; readonly back: boolean; readonly passengers: number };
}

/** The kilometres as money: "76 km × 0,59 € = 44,84 €". */
function Counted({ locale, t, rate, way: { kilometres, back, passengers } }: CountedProps) {
  const metres = Math.round(kilometresOf(kilometres.trim()) * 1000) * (back ? 2 : 1);
  if (!rate) return <p className="fee-counted">{t("noRate")}</p>;
  const perKilometre = formatMoney(locale, kilometreCents({ metres: 1000, passengers }, rate));
  const sum = Number.isNaN(metres) ? 0 : kilometreCents({ metres, passengers }, rate);
  return (
    <output className="fee-counted">
      <span>{`${t("counted")}: ${formatNumber(locale, (metres || 0) / 1000)} ${t("km")} × ${perKilometre} = `}</span>
      <strong>{formatMoney(locale, sum)}</strong>
    </output>
  );
}
