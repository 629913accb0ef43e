"use client";
import type { Locale } from "@raati/i18n";
import { Button, TextInput } from "@raati/ui";
import { type FormEvent, useState } from "react";
import { textIn } from "../../../client/forms/form-values.ts";
import { procedures, refusalSaid } from "../../../client/procedures.ts";
import { say, type SectionTexts } from "../../../client/texts.ts";

interface FindPeopleProps {
  readonly locale: Locale;
  /** The section `peoplePages:people`. */
  readonly texts: SectionTexts;
  readonly tenant: string;
  /** The address of the list of people; a person's page stands below it. */
  readonly address: string;
}

interface Answer {
  readonly people: readonly { readonly id: string; readonly name: string; readonly email?: string | undefined }[];
  readonly said: string;
}

/**
 * Finds people by the beginning of a name or by an address. What is typed goes in the body of a request: in the page's own
 * address it would stand in the logs of every machine on the way, and in the browser's history.
 */
export function FindPeople({ locale, texts, tenant, address }: FindPeopleProps) {
  const t = (key: string) => say(texts, key);
  const [answer, setAnswer] = useState<Answer | undefined>();
  const find = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const search = textIn(new FormData(event.currentTarget), "search");
    if (search === "") return setAnswer(undefined);
    try {
      const { items } = await procedures.people.list.query({ tenant, search, size: 50 });
      setAnswer({ people: items, said: items.length > 0 ? "" : `${t("none.title")}. ${t("none.text")}` });
    } catch (failure) {
      setAnswer({ people: [], said: refusalSaid(failure) ?? t("failed") });
    }
  };
  return (
    <div>
      <form role="search" className="list-search" onSubmit={(event) => void find(event)}>
        <TextInput locale={locale} name="search" type="search" need="silent" label={t("search")} autoComplete="off" />
        <Button type="submit" icon="search">{t("find")}</Button>
      </form>
      <p role="status" className="small">{answer?.said ?? ""}</p>
      {answer && answer.people.length > 0 && (
        <ul className="found-people">
          {answer.people.map(({ id, name, email }) => (
            <li key={id}>
              <a href={`${address}/${id}`}>{name}</a>
              {email && <span className="muted small">{` ${email}`}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
