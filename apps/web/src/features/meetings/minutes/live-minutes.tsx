"use client";
import type { MinutesFeed } from "@raati/core/meetings/schema";
import { htmlLang, type Locale } from "@raati/i18n";
import { Notice, Select, StateLabel } from "@raati/ui";
import { useState } from "react";
import { say, sayWith, type SectionTexts } from "../../../client/texts.ts";
import type { MeetingTarget } from "../opened/answer-form.tsx";
import { type Known, partOf } from "./follow-feed.ts";
import { PartEditor } from "./part-editor.tsx";
import { PARTS } from "./parts.ts";
import { TaskList } from "./task-list.tsx";
import { type Line, useFeed } from "./use-feed.ts";

/** An item of the agenda as the minutes show it. */
export interface MinutesItem {
  readonly id: string;
  readonly title: string;
  readonly lang: string;
  /** How it was taken: handled, or goes on. */
  readonly state: string;
  readonly question: string | undefined;
}

export interface LiveMinutesProps {
  readonly locale: Locale;
  /** The organisation's languages, the reader's own first. */
  readonly languages: readonly Locale[];
  readonly texts: SectionTexts;
  readonly target: MeetingTarget;
  readonly items: readonly MinutesItem[];
  readonly first: MinutesFeed;
  readonly writes: boolean;
  /** The reader, whose own promises may be marked as done. */
  readonly me: string | undefined;
}

/** The minutes while they are written: one writes, the others read along without loading the page again. */
export function LiveMinutes({ locale, languages, texts, target, items, first, writes, me }: LiveMinutesProps) {
  const t = (key: string) => say(texts, key);
  const { known, line } = useFeed(`/api/meetings/${target.tenant}/${target.panel}/${target.meeting}/minutes`, first);
  const [lang, setLang] = useState<Locale>(languages[0] ?? locale);
  // Fields of a language stay where they are when another is chosen: something in them may still be unsaved.
  const [opened, setOpened] = useState<readonly Locale[]>([lang]);
  const choose = (chosen: Locale) => {
    setLang(chosen);
    setOpened((before) => (before.includes(chosen) ? before : [...before, chosen]));
  };
  // Once they are approved nobody writes any more, whatever the page said when it was opened.
  const writing = writes && (known.state === "draft" || known.state === "for-comment");
  return (
    <div className="minutes">
      <LineState line={line} texts={texts} />
      <News known={known} items={items} texts={texts} />
      {writing && languages.length > 1 && (
        <Select
          locale={locale} name="lang" label={t("writeIn")} hint={t("writeInHint")} empty={false} value={lang} need="silent"
          onChange={({ target: { value } }) => choose(value as Locale)}
          options={languages.map((value) => ({ value, label: t(`languages.${value}`), lang: htmlLang(value) }))}
        />
      )}
      <ol className="agenda">
        {items.map((item) => (
          <li key={item.id} id={`item-${item.id}`}>
            <h2 className="item-title" lang={item.lang}>{item.title}</h2>
            {item.state !== "" && <p className="muted small">{item.state}</p>}
            {item.question && (
              <p className="heated"><strong>{t("heated")}</strong> <span lang={item.lang}>{item.question}</span></p>
            )}
            {writing && opened.map((one) => (
              <div key={one} hidden={one !== lang}>
                {PARTS.map((part) => (
                  <PartEditor
                    key={part} locale={locale} texts={texts} target={target} item={item} part={part} lang={one}
                    stored={partOf(known, item.id, one, part)}
                  />
                ))}
              </div>
            ))}
            <Read known={known} item={item.id} texts={texts} except={writing ? lang : undefined} />
            <TaskList {...{ texts, target, locale, me }} tasks={known.tasks.filter(({ itemId }) => itemId === item.id)}
              writes={writing} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** What is written, in every language in which it is; a writer's own language stands in the fields instead. */
function Read({ known, item, texts, except }: {
  readonly known: Known;
  readonly item: string;
  readonly texts: SectionTexts;
  readonly except: Locale | undefined;
}) {
  const entries = known.entries.filter(({ itemId, lang }) => itemId === item && lang !== except);
  const written = entries.filter(({ discussion, outcome }) => discussion.text !== "" || outcome.text !== "");
  if (written.length === 0) return except === undefined ? <p className="muted">{say(texts, "nothingYet")}</p> : null;
  return written.map(({ lang, discussion, outcome }) => (
    <div key={lang} className="entry">
      {discussion.text !== "" && <p className="written" lang={htmlLang(lang)}>{discussion.text}</p>}
      {outcome.text !== "" && (
        <p className="written outcome">
          <strong>{`${say(texts, "outcome")}: `}</strong><span lang={htmlLang(lang)}>{outcome.text}</span>
        </p>
      )}
    </div>
  ));
}

function LineState({ line, texts }: { readonly line: Line; readonly texts: SectionTexts }) {
  if (line === "ended") return <Notice kind="warning" live title={say(texts, "line.ended")} />;
  return (
    <p role="status">
      <StateLabel state={line === "open" ? "good" : "late"}>{say(texts, `line.${line}`)}</StateLabel>
    </p>
  );
}

/** Says politely which item has news; the text itself is not read out over whoever is speaking. */
function News({ known, items, texts }: {
  readonly known: Known;
  readonly items: readonly MinutesItem[];
  readonly texts: SectionTexts;
}) {
  const titles = items.filter(({ id }) => known.news.includes(id)).map(({ title }) => title);
  return (
    <p className="visually-hidden" aria-live="polite">
      {titles.length > 0 && sayWith(texts, "news", { items: titles.join(", ") })}
    </p>
  );
}
