"use client";
import { htmlLang, type Locale } from "@raati/i18n";
import { Button, ButtonRow, TextArea } from "@raati/ui";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { procedures, refusalSaid } from "../../../client/procedures.ts";
import { say, type SectionTexts } from "../../../client/texts.ts";
import type { MeetingTarget } from "../opened/answer-form.tsx";
import type { Part } from "./follow-feed.ts";
import type { MinutesItem } from "./live-minutes.tsx";

interface Stored { readonly text: string; readonly version: number }

interface PartEditorProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly target: MeetingTarget;
  readonly item: MinutesItem;
  readonly part: Part;
  readonly lang: Locale;
  /** What the server has, as far as this page has heard. */
  readonly stored: Stored;
}

type State = "saved" | "typing" | "saving" | "failed" | "conflict";

/** So long after the last key a text is saved, and so long after a failed try again, in milliseconds. */
const PAUSE_MS = 500;
const AGAIN_MS = 3000;

/**
 * A field that saves by itself, each time from the version that its writer saw. When another writer was faster, both texts
 * stand below each other and the writer puts them together: nothing is overwritten and nothing is lost.
 */
export function PartEditor({ locale, texts, target, item, part, lang, stored }: PartEditorProps) {
  const t = (key: string) => say(texts, key);
  const [text, setText] = useState(stored.text);
  const [state, setState] = useState<State>("saved");
  const [refusal, setRefusal] = useState<string>();
  const [theirs, setTheirs] = useState<Stored>();
  /** What this field was last equal to on the server, and what its writer has typed since. */
  const base = useRef(stored);
  const typed = useRef(stored.text);
  const busy = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // What others have written comes into a field in which nothing waits to be saved.
  useEffect(() => {
    if (stored.version <= base.current.version || busy.current || typed.current !== base.current.text) return;
    base.current = stored;
    typed.current = stored.text;
    setText(stored.text);
  }, [stored]);
  useEffect(() => () => clearTimeout(timer.current), []);
  // Whoever leaves the page with something unsaved is asked first.
  useEffect(() => {
    if (state === "saved") return undefined;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", stay);
    return () => window.removeEventListener("beforeunload", stay);
  }, [state]);

  const save = async (): Promise<void> => {
    clearTimeout(timer.current);
    if (busy.current || typed.current === base.current.text) return;
    busy.current = true;
    setState("saving");
    const sent = typed.current;
    try {
      const answer = await procedures.meetings.minutes.save.mutate({
        ...target, item: item.id, lang, part, version: base.current.version, text: sent,
      });
      setRefusal(undefined);
      if (answer.saved) {
        base.current = { text: sent, version: answer.version };
        setState(typed.current === sent ? "saved" : "typing");
      } else {
        setTheirs(answer.theirs);
        setState("conflict");
      }
    } catch (error) {
      setState("failed");
      setRefusal(refusalSaid(error));
      timer.current = setTimeout(() => void save(), AGAIN_MS);
    } finally {
      busy.current = false;
    }
    if (typed.current !== sent && base.current.text === sent) later();
  };
  const later = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), PAUSE_MS);
  };
  const type = (value: string) => {
    typed.current = value;
    setText(value);
    if (theirs) return;
    setState(value === base.current.text ? "saved" : "typing");
    later();
  };
  /** The writer has seen the other's text: from now on this field goes on from it. */
  const goOnWith = (other: Stored, value: string) => {
    base.current = other;
    typed.current = value;
    setText(value);
    setTheirs(undefined);
    setState(value === other.text ? "saved" : "typing");
    void save();
  };
  const name = `${part}.${item.id}.${lang}`;
  return (
    <div className="part-editor">
      {/* Not completed: a browser that puts an older text back after a reload would have it saved over a newer one. */}
      <TextArea
        locale={locale} name={name} lang={htmlLang(lang)} rows={part === "discussion" ? 3 : 2} need="silent" value={text}
        autoComplete="off"
        label={<>{t(part)}<span className="visually-hidden">{`: ${item.title}`}</span></>}
        onChange={({ target: { value } }) => type(value)} onBlur={() => (theirs ? undefined : void save())}
      />
      <p className="save-state muted small" role="status">{t(`state.${state}`)}{refusal && ` ${refusal}`}</p>
      {theirs && (
        <Conflict texts={texts} lang={lang} theirs={theirs.text} yours={text}>
          <Button onClick={() => goOnWith(theirs, `${theirs.text}\n${text}`)}>{t("conflict.both")}</Button>
          <Button onClick={() => goOnWith(theirs, text)}>{t("conflict.mine")}</Button>
          <Button onClick={() => goOnWith(theirs, theirs.text)}>{t("conflict.theirs")}</Button>
        </Conflict>
      )}
    </div>
  );
}

interface ConflictProps {
  readonly texts: SectionTexts;
  readonly lang: Locale;
  readonly theirs: string;
  readonly yours: string;
  readonly children: ReactNode;
}

/** Two wrote the same part at the same time: both texts, and what to do with them. */
function Conflict({ texts, lang, theirs, yours, children }: ConflictProps) {
  const t = (key: string) => say(texts, key);
  return (
    <div className="notice notice-warning" role="alert">
      <div>
        <p className="notice-title">{t("conflict.title")}</p>
        <p>{t("conflict.text")}</p>
        <p><strong>{t("conflict.theirText")}</strong></p>
        <blockquote className="written" lang={htmlLang(lang)}>{theirs}</blockquote>
        <p><strong>{t("conflict.yourText")}</strong></p>
        <blockquote className="written" lang={htmlLang(lang)}>{yours}</blockquote>
        <ButtonRow>{children}</ButtonRow>
      </div>
    </div>
  );
}
