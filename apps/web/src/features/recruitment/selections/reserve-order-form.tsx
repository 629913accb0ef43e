"use client";
import type { Locale } from "@raati/i18n";
import { Button } from "@raati/ui";
import { useState } from "react";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, sayWith, type SectionTexts } from "../../../client/texts.ts";
import type { ShownCandidate } from "./shown-dimensions.ts";

interface ReserveOrderFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly target: { readonly tenant: string; readonly panel: string; readonly call: string; readonly selection: string };
  readonly revision: number;
  /** Everybody on the reserve, in order. Who is not shown keeps the place behind those who are. */
  readonly all: readonly string[];
  readonly shown: readonly Pick<ShownCandidate, "id" | "number">[];
}

/** Puts the reserve in order: each can be moved up or down, or taken off. Nothing is stored before it is saved. */
export function ReserveOrderForm({ locale, texts, target, revision, all, shown }: ReserveOrderFormProps) {
  const t = (key: string) => say(texts, key);
  const [order, setOrder] = useState(shown.map(({ id }) => id));
  const [said, setSaid] = useState("");
  const numbers = new Map(shown.map(({ id, number }) => [id, number]));
  const rest = all.filter((id) => !numbers.has(id));
  const move = (id: string, by: -1 | 1) => {
    const at = order.indexOf(id) + by;
    if (at < 0 || at >= order.length) return;
    const others = order.filter((one) => one !== id);
    setOrder([...others.slice(0, at), id, ...others.slice(at)]);
    setSaid(sayWith(texts, "place", { applicant: numbers.get(id) ?? "", place: at + 1 }));
  };
  const takeOff = (id: string) => {
    setOrder(order.filter((one) => one !== id));
    setSaid(sayWith(texts, "takenOff", { applicant: numbers.get(id) ?? "" }));
  };
  return (
    <SavingForm
      locale={locale} revision={revision} save={t("save")} saved={t("saved")} kind="secondary"
      send={async (_, newest) => {
        const view = await procedures.recruitment.selections.orderReserve.mutate({
          ...target, revision: newest, reserve: [...order, ...rest],
        });
        return view.selection;
      }}
    >
      {() => (
        <>
          <ol className="reserve-order">
            {order.map((id, index) => {
              const number = numbers.get(id) ?? "";
              const about = <span className="visually-hidden">{` ${number}`}</span>;
              return (
                <li key={id}>
                  <span className="reserve-place">{`${index + 1}. ${number}`}</span>
                  <Button kind="plain" aria-disabled={index === 0 || undefined} onClick={() => move(id, -1)}>
                    {t("up")}{about}
                  </Button>
                  <Button kind="plain" aria-disabled={index === order.length - 1 || undefined} onClick={() => move(id, 1)}>
                    {t("down")}{about}
                  </Button>
                  <Button kind="plain" onClick={() => takeOff(id)}>{t("takeOff")}{about}</Button>
                </li>
              );
            })}
          </ol>
          <p className="visually-hidden" role="status">{said}</p>
        </>
      )}
    </SavingForm>
  );
}
