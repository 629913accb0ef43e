"use client";
import { htmlLang, type Locale } from "@raati/i18n";
import { TextArea } from "@raati/ui";
import { useLayoutEffect, useRef } from "react";
import * as Y from "yjs";
import { changeText } from "./change-text.ts";

interface PartFieldProps {
  readonly locale: Locale;
  /** The language that is written. */
  readonly lang: Locale;
  readonly name: string;
  readonly label: string;
  readonly text: Y.Text;
  readonly limit: number;
  readonly onHere: () => void;
}

interface Place { readonly from: Y.RelativePosition; readonly to: Y.RelativePosition }

/** One part of the text as a plain field. What others write appears in it without moving the writer's own place. */
export function PartField({ locale, lang, name, label, text, limit, onHere }: PartFieldProps) {
  const place = useRef<Place>(undefined);
  const written = text.toJSON();
  const field = () => document.getElementById(name) as HTMLTextAreaElement | null;
  const keep = ({ selectionStart, selectionEnd }: HTMLTextAreaElement) => {
    place.current = {
      from: Y.createRelativePositionFromTypeIndex(text, Math.min(selectionStart, text.length)),
      to: Y.createRelativePositionFromTypeIndex(text, Math.min(selectionEnd, text.length)),
    };
  };
  useLayoutEffect(() => {
    const here = field();
    if (!here || !place.current || !text.doc || document.activeElement !== here) return;
    const index = (at: Y.RelativePosition) => Y.createAbsolutePositionFromRelativePosition(at, text.doc!)?.index;
    const [from, to] = [index(place.current.from), index(place.current.to)];
    if (from !== undefined && to !== undefined) here.setSelectionRange(from, to);
  });
  return (
    <TextArea
      id={name} locale={locale} name={name} label={label} lang={htmlLang(lang)} need="silent" limit={limit}
      rows={Math.min(16, Math.max(3, Math.ceil(written.length / 70)))} value={written} autoComplete="off" onFocus={onHere}
      onSelect={({ currentTarget }) => keep(currentTarget)}
      onChange={({ currentTarget }) => {
        changeText(text, currentTarget.value);
        keep(currentTarget);
      }}
    />
  );
}
