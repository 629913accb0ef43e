"use client";
import type { Locale } from "@raati/i18n";
import { Button, TextInput } from "@raati/ui";
import { type KeyboardEvent, useRef, useState } from "react";
import { procedures, refusalSaid } from "../../../client/procedures.ts";
import { say, type SectionTexts } from "../../../client/texts.ts";

export interface FoundPerson { readonly id: string; readonly name: string; readonly email?: string }

interface PersonSearchProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly tenant: string;
  /** Who is chosen already is not offered again. */
  readonly taken: readonly string[];
  readonly onChoose: (person: FoundPerson) => void;
  /** The error of the field that the choice fills. */
  readonly error?: string;
  /** The field of the input, where an error summary should land. */
  readonly name: string;
}

/**
 * Finds people of the organisation by the beginning of a name or by an e-mail address, and hands over whom the reader
 * chooses.
 */
export function PersonSearch({ locale, texts, tenant, taken, onChoose, error, name }: PersonSearchProps) {
  const t = (key: string) => say(texts, `search.${key}`);
  const [answer, setAnswer] = useState<{ readonly people: readonly FoundPerson[]; readonly said: string } | undefined>();
  const line = useRef<HTMLDivElement>(null);
  const box = () => line.current?.querySelector("input");
  const search = async () => {
    const text = box()?.value.trim() ?? "";
    if (text === "") return setAnswer({ people: [], said: t("empty") });
    try {
      const { items } = await procedures.people.list.query({ tenant, search: text, size: 10 });
      const people = items.filter(({ accessEnded }) => !accessEnded);
      setAnswer({ people, said: people.length > 0 ? t("found") : t("none") });
    } catch (failure) {
      setAnswer({ people: [], said: refusalSaid(failure) ?? t("failed") });
    }
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    // Enter in this box searches; it does not send the form around it.
    event.preventDefault();
    void search();
  };
  const choose = (person: FoundPerson) => {
    onChoose(person);
    setAnswer(undefined);
    const input = box();
    if (input) input.value = "";
    input?.focus();
  };
  const offered = answer?.people.filter(({ id }) => !taken.includes(id)) ?? [];
  return (
    <div>
      <div className="search-line" ref={line}>
        <TextInput locale={locale} type="search" name={name} label={t("label")} hint={t("hint")} need="silent" error={error}
          autoComplete="off" onKeyDown={press} />
        <Button icon="search" onClick={() => void search()}>{t("do")}</Button>
      </div>
      <p role="status" className="small">{answer?.said ?? ""}</p>
      {offered.length > 0 && (
        <ul className="found-people">
          {offered.map((person) => (
            <li key={person.id}>
              <span>{person.name}{person.email && <span className="muted small">{` ${person.email}`}</span>}</span>
              <Button onClick={() => choose(person)}>{t("choose")}<span className="visually-hidden">
                {`: ${person.name}`}</span></Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
