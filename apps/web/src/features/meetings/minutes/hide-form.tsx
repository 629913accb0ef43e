"use client";
import { htmlLang, type Locale } from "@raati/i18n";
import { Button, Checkbox, Notice, TextArea } from "@raati/ui";
import { useRef, useState } from "react";
import { procedures, refusalSaid } from "../../../client/procedures.ts";
import { say, type SectionTexts } from "../../../client/texts.ts";
import type { MeetingTarget } from "../opened/answer-form.tsx";
import type { Part } from "./follow-feed.ts";
import { isHidden, piecesOf, sentencesOf, type Span, withHidden, withoutHidden } from "./passages.ts";

interface HideFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly target: MeetingTarget;
  readonly item: string;
  readonly title: string;
  readonly part: Part;
  readonly lang: Locale;
  readonly first: { readonly text: string; readonly version: number; readonly hidden: readonly Span[] };
}

/**
 * Marks what the public version leaves out of a text: sentence by sentence, or a passage that is chosen in the text. Each
 * mark is saved at once. When the text was changed meanwhile nothing is marked, and the new text stands there.
 */
export function HideForm({ locale, texts, target, item, title, part, lang, first }: HideFormProps) {
  const t = (key: string) => say(texts, key);
  const [now, setNow] = useState(first);
  const [said, setSaid] = useState<{ readonly kind: "success" | "warning" | "danger"; readonly text: string }>();
  const passage = useRef<Span>(undefined);
  const { text, version, hidden } = now;
  const save = async (wanted: readonly Span[]) => {
    const before = now;
    setNow({ ...now, hidden: wanted });
    try {
      const answer = await procedures.meetings.minutes.hide.mutate({
        ...target, item, lang, part, version, hidden: [...wanted],
      });
      if (answer.saved) return setSaid({ kind: "success", text: t("saved") });
      setNow({ ...answer.theirs, hidden: [] });
      return setSaid({ kind: "warning", text: t("changed") });
    } catch (error) {
      setNow(before);
      return setSaid({ kind: "danger", text: refusalSaid(error) ?? t("failed") });
    }
  };
  const name = `${part}.${item}.${lang}`;
  return (
    <fieldset className="part hide-part">
      <legend>{t(part)}<span className="visually-hidden">{`: ${title}`}</span></legend>
      {sentencesOf(text, htmlLang(lang)).filter(({ from, to }) => text.slice(from, to).trim() !== "").map((span) => (
        <Checkbox
          key={span.from} locale={locale} name={`${name}.${span.from}`} need="silent" checked={isHidden(text, hidden, span)}
          label={<span lang={htmlLang(lang)}>{text.slice(span.from, span.to).trim()}</span>}
          onChange={(wanted) => void save(wanted ? withHidden(hidden, span) : withoutHidden(hidden, span))}
        />
      ))}
      <details className="more">
        <summary>{t("exact")}<span className="visually-hidden">{`: ${title}`}</span></summary>
        <TextArea
          locale={locale} name={name} label={t("passage")} hint={t("passageHint")} rows={4} readOnly value={text}
          need="silent"
          lang={htmlLang(lang)}
          onSelect={({ currentTarget }) => {
            passage.current = { from: currentTarget.selectionStart, to: currentTarget.selectionEnd };
          }}
        />
        <Button onClick={() => {
          const span = passage.current;
          if (!span || span.from >= span.to) setSaid({ kind: "warning", text: t("nothingChosen") });
          else void save(withHidden(hidden, span));
        }}>
          {t("hidePassage")}
        </Button>
      </details>
      <p className="muted small">{t("preview")}</p>
      <p className="written preview" lang={htmlLang(lang)}>
        {piecesOf(text, hidden).map((piece, place) => (piece.hidden
          ? <span key={place} className="hidden-place" lang={htmlLang(locale)}>{t("hiddenPlace")}</span>
          : <span key={place}>{piece.text}</span>))}
      </p>
      <div className="saved-place">{said && <Notice kind={said.kind} live><p>{said.text}</p></Notice>}</div>
    </fieldset>
  );
}
