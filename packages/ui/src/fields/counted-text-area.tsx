"use client";

import { type ChangeEvent, useState } from "react";
import { uiText } from "../words.ts";
import { TextArea, type TextAreaProps } from "./text-fields.tsx";

export type CountedTextAreaProps = TextAreaProps & { readonly limit: number };

/** Share of the limit after which the count is read out: before that it would only disturb the writer. */
const readOutFrom = 0.9;

/**
 * A text area that says how many characters are left. Too long a text is not cut: it says how much to take away.
 * Characters are counted as the reader sees them typed into the field (UTF-16 code units, as the server counts).
 */
export function CountedTextArea(props: CountedTextAreaProps) {
  const { locale, limit, value, defaultValue, onChange } = props;
  const [typed, setTyped] = useState(String(value ?? defaultValue ?? "").length);
  const length = value === undefined ? typed : String(value).length;
  const left = limit - length;
  const text = uiText(locale, left < 0 ? "form.countOver" : "form.countLeft", { count: Math.abs(left) });
  const change = (event: ChangeEvent<HTMLTextAreaElement>): void => {
    setTyped(event.target.value.length);
    onChange?.(event);
  };
  return (
    <div className="counted">
      <TextArea {...props} onChange={change} />
      <p className={left < 0 ? "count-left count-over" : "count-left"} aria-hidden="true">{text}</p>
      <span className="visually-hidden" role="status">{length >= limit * readOutFrom ? text : ""}</span>
    </div>
  );
}
