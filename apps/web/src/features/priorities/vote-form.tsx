"use client";
import type { Locale } from "@raati/i18n";
import { Button, fieldId } from "@raati/ui";
import { useState } from "react";
import { procedures } from "../../client/procedures.ts";
import { SavingForm } from "../../client/saving-form.tsx";
import { say, sayWith, type SectionTexts } from "../../client/texts.ts";

interface Option { readonly id: string; readonly title: string; readonly lang: string }

interface VoteFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly target: { readonly tenant: string; readonly panel: string; readonly priority: string };
  readonly method: "dots" | "ranking";
  readonly options: readonly Option[];
  /** How many dots each member has. */
  readonly dots: number;
  /** What the reader has chosen already: points by option. */
  readonly mine: readonly { readonly option: string; readonly points: number }[] | undefined;
}

/** A member's choice, by buttons that a thumb and a keyboard reach alike. It may be changed until it is closed. */
export function VoteForm({ locale, texts, target, method, options, dots, mine }: VoteFormProps) {
  const t = (key: string) => say(texts, key);
  const pointsOf = (id: string) => mine?.find(({ option }) => option === id)?.points ?? 0;
  const [given, setGiven] = useState(() => new Map(options.map(({ id }) => [id, method === "dots" ? pointsOf(id) : 0])));
  const [order, setOrder] = useState(() => options.toSorted((one, other) => pointsOf(other.id) - pointsOf(one.id)));
  const total = [...given.values()].reduce((sum, points) => sum + points, 0);
  const send = () => procedures.meetings.priorities.vote.mutate({
    ...target,
    ...(method === "dots" ? {
      dots: [...given].filter(([, points]) => points > 0).map(([option, points]) => ({ option, dots: points })),
    } : { ranking: order.map(({ id }) => id) }),
  });
  return (
    <SavingForm
      locale={locale} save={t(mine ? "change" : "send")} saved={t("sent")} label={t("label")} send={send}
    >
      {({ errorOf }) => (
        <div id={fieldId(method)} tabIndex={-1}>
          {errorOf(method) && <p className="field-error">{errorOf(method)}</p>}
          {method === "dots" ? (
            <>
              <ul className="choice-rows">
                {options.map((option) => (
                  <DotRow
                    key={option.id} option={option} t={t} points={given.get(option.id) ?? 0} left={dots - total}
                    onChange={(points) => setGiven(new Map(given).set(option.id, points))}
                  />
                ))}
              </ul>
              <p role="status">{sayWith(texts, "given", { given: total, dots })}</p>
            </>
          ) : (
            <ol className="choice-rows">
              {order.map((option, index) => (
                <RankRow
                  key={option.id} option={option} t={t} place={index + 1} last={index === order.length - 1}
                  onMove={(by) => setOrder(moved(order, index, by))}
                />
              ))}
            </ol>
          )}
        </div>
      )}
    </SavingForm>
  );
}

function moved<Item>(items: readonly Item[], from: number, by: -1 | 1): Item[] {
  const next = [...items];
  const [taken] = next.splice(from, 1);
  if (taken !== undefined) next.splice(from + by, 0, taken);
  return next;
}

interface RowProps {
  readonly option: Option;
  readonly t: (key: string) => string;
}

interface DotRowProps extends RowProps {
  readonly points: number;
  readonly left: number;
  readonly onChange: (points: number) => void;
}

/** One option with its dots, one less and one more. A button that can do nothing more says so and keeps the focus. */
function DotRow({ option: { title, lang }, t, points, left, onChange }: DotRowProps) {
  const button = (key: "less" | "more", sign: string, to: number, can: boolean) => (
    <Button aria-disabled={!can || undefined} onClick={() => can && onChange(to)}>
      <span aria-hidden="true">{sign}</span>
      <span className="visually-hidden">{`${t(key)}: `}<span lang={lang}>{title}</span></span>
    </Button>
  );
  return (
    <li>
      <span lang={lang}>{title}</span>
      <span className="choice-doing">
        {button("less", "−", points - 1, points > 0)}
        <strong className="choice-points">{points}</strong>
        {button("more", "+", points + 1, left > 0)}
      </span>
    </li>
  );
}

interface RankRowProps extends RowProps {
  readonly place: number;
  readonly last: boolean;
  readonly onMove: (by: -1 | 1) => void;
}

/** One option in its place, with ways up and down. */
function RankRow({ option: { title, lang }, t, place, last, onMove }: RankRowProps) {
  const button = (key: "up" | "down", by: -1 | 1, can: boolean) => (
    <Button aria-disabled={!can || undefined} onClick={() => can && onMove(by)}>
      {t(key)}<span className="visually-hidden">{": "}<span lang={lang}>{title}</span></span>
    </Button>
  );
  return (
    <li>
      <span><strong className="choice-points">{place}</strong>{" "}<span lang={lang}>{title}</span></span>
      <span className="choice-doing">{button("up", -1, place > 1)}{button("down", 1, !last)}</span>
    </li>
  );
}
