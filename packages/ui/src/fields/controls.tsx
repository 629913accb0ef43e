"use client";

import {
  type ChangeEvent, type ComponentProps, type EventHandler, type SyntheticEvent, useLayoutEffect,
  useRef, useSyncExternalStore,
} from "react";

/*
 * The browser's own controls, for readers who are faster than the page's script: on a slow phone there are seconds between
 * the page and its script, and a field can be written in all that time. When the script comes, React sets every text area
 * back to the server's text (initTextarea knows no hydration, unlike initInput), and it tells nobody of what was typed or
 * chosen so far, so that a controlled field jumps back with the next drawing.
 */

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

interface Listened {
  readonly id: string;
  readonly onChange?: EventHandler<ChangeEvent<Control>>;
  readonly onInput?: EventHandler<SyntheticEvent<Control>>;
}

/** The value of a control that no longer is as the server sent it. Of radio buttons only the chosen one has been touched. */
function touchedValue(control: Control): string | undefined {
  if (control instanceof HTMLSelectElement) {
    const sent = Array.from(control.options).find((option) => option.defaultSelected) ?? control.options[0];
    return control.value === (sent?.value ?? "") ? undefined : control.value;
  }
  if (control instanceof HTMLInputElement && (control.type === "radio" || control.type === "checkbox")) {
    const touched = control.checked !== control.defaultChecked && (control.checked || control.type === "checkbox");
    return touched ? control.value : undefined;
  }
  return control.value === control.defaultValue ? undefined : control.value;
}

function earlyValue(id: string): string | undefined {
  const control = typeof document === "undefined" ? undefined : document.getElementById(id);
  return control ? touchedValue(control as Control) : undefined;
}

const noSubscription = () => () => undefined;
const noValue = (): string | undefined => undefined;

/**
 * What was typed or chosen in a control before the page's script ran. It is known in the first drawing alone, and right
 * after that told to `onChange` and to all who listen to `input`, as if it came now.
 */
function useEarlyInput({ id, onChange, onInput }: Listened) {
  // The server's snapshot is asked for in a hydration only: in any other drawing the page may still hold the control of the
  // same name from the page before.
  const value = useSyncExternalStore(noSubscription, noValue, () => earlyValue(id));
  const told = useRef<Event>(undefined);
  useLayoutEffect(() => {
    if (value === undefined) return;
    told.current = new Event("input", { bubbles: true });
    document.getElementById(id)?.dispatchEvent(told.current);
  }, [id, value]);
  const listen = (event: SyntheticEvent<Control>): void => {
    onInput?.(event);
    // React holds the value for known already, and would not call it by itself.
    if (event.nativeEvent === told.current) onChange?.(event as ChangeEvent<Control>);
  };
  return { value, listen };
}

type Props<Tag extends "input" | "textarea" | "select"> = ComponentProps<Tag> & { readonly id: string };

/** An `<input>` that tells what was typed or ticked before the page's script ran. */
export function InputControl(props: Props<"input">) {
  const early = useEarlyInput(props);
  return <input {...props} onInput={early.listen} />;
}

/** A `<textarea>` that keeps and tells what was typed before the page's script ran. */
export function TextAreaControl({ value, defaultValue, ...rest }: Props<"textarea">) {
  const early = useEarlyInput(rest);
  const text = value === undefined ? { defaultValue: early.value ?? defaultValue } : { value: early.value ?? value };
  return <textarea {...rest} {...text} onInput={early.listen} />;
}

/** A `<select>` that tells what was chosen before the page's script ran. */
export function SelectControl(props: Props<"select">) {
  const early = useEarlyInput(props);
  return <select {...props} onInput={early.listen} />;
}
