"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { Locale } from "../words.ts";
import { langOf, uiText } from "../words.ts";
import { revealEvent } from "../forms/focus-control.ts";
import { Icon } from "../icons/icon.tsx";
import { FieldGroup } from "./field.tsx";
import { LanguageField, type LocalizedInputProps } from "./localized-input.tsx";

/** Where an arrow key, Home or End leads from a tab; undefined for other keys. */
function nextTab(key: string, at: number, count: number): number | undefined {
  const moves: Record<string, number> = {
    ArrowRight: (at + 1) % count,
    ArrowLeft: (at + count - 1) % count,
    Home: 0,
    End: count - 1,
  };
  return moves[key];
}

/**
 * One text in several languages behind tabs, for long texts. A tab says when its text is missing or wrong. Every field
 * stays in the page, so nothing typed is lost by changing tabs, and a link of the error summary opens the tab of its field.
 */
export function TabbedLocalizedInput(props: LocalizedInputProps) {
  const { locale, name, label, hint, id, languages, values = {}, errors = {} } = props;
  const wrong = languages.findIndex((language) => errors[language]);
  const [open, setOpen] = useState(Math.max(0, wrong));
  const [written, setWritten] = useState<Partial<Record<Locale, boolean>>>({});
  const base = useId();
  const panels = useRef<(HTMLDivElement | null)[]>([]);
  const tabs = useRef<(HTMLButtonElement | null)[]>([]);
  useEffect(() => {
    const stop = languages.map((_, index) => {
      const panel = panels.current[index];
      const reveal = (): void => {
        // Shown at once, since the focus comes right after this event.
        panel?.removeAttribute("hidden");
        setOpen(index);
      };
      panel?.addEventListener(revealEvent, reveal);
      return () => panel?.removeEventListener(revealEvent, reveal);
    });
    return () => stop.forEach((end) => end());
  }, [languages]);
  const press = (event: KeyboardEvent): void => {
    const next = nextTab(event.key, open, languages.length);
    if (next === undefined) return;
    event.preventDefault();
    setOpen(next);
    tabs.current[next]?.focus();
  };
  const stateOf = (language: Locale): "wrong" | "missing" | "written" => {
    if (errors[language]) return "wrong";
    return (written[language] ?? Boolean(values[language])) ? "written" : "missing";
  };
  return (
    <FieldGroup locale={locale} name={name} label={label} hint={hint} id={id} need="silent">
      <div className="language-tabs" role="tablist" onKeyDown={press}>
        {languages.map((language, index) => (
          <button
            key={language}
            ref={(element) => void (tabs.current[index] = element)}
            id={`${base}-tab-${index}`}
            className="language-tab"
            type="button"
            role="tab"
            aria-selected={index === open}
            aria-controls={`${base}-panel-${index}`}
            tabIndex={index === open ? 0 : -1}
            onClick={() => setOpen(index)}
          >
            {uiText(locale, `languages.${language}`)}
            <TabState locale={locale} state={stateOf(language)} />
          </button>
        ))}
      </div>
      {languages.map((language, index) => (
        <div
          key={language}
          ref={(element) => void (panels.current[index] = element)}
          id={`${base}-panel-${index}`}
          role="tabpanel"
          aria-labelledby={`${base}-tab-${index}`}
          hidden={index !== open}
          lang={langOf(locale)}
          onInput={(event) => {
            const text = (event.target as HTMLInputElement).value;
            setWritten((before) => ({ ...before, [language]: text.trim() !== "" }));
          }}
        >
          <LanguageField {...props} language={language} />
        </div>
      ))}
    </FieldGroup>
  );
}

function TabState({ locale, state }: { readonly locale: Locale; readonly state: "wrong" | "missing" | "written" }) {
  if (state === "written") return <Icon name="check" />;
  if (state === "missing") return <span className="language-missing">{uiText(locale, "form.missingTranslation")}</span>;
  return (
    <span className="language-wrong">
      <Icon name="stop" />
      {uiText(locale, "form.error")}
    </span>
  );
}
