import type { ComponentProps } from "react";
import { uiText } from "../words.ts";
import { InputControl, SelectControl, TextAreaControl } from "./controls.tsx";
import { Field, type FieldProps, controlAttributes } from "./field.tsx";
import { splitProps } from "./split-props.ts";

/** What the browser's own control takes, without what the field decides. */
type Own<Tag extends "input" | "textarea" | "select"> = Omit<
  ComponentProps<Tag>,
  keyof FieldProps | "required" | "className"
>;

export interface TextInputProps extends FieldProps, Own<"input"> {
  readonly type?: "text" | "email" | "tel" | "url" | "password" | "search" | "number";
  /** How wide it looks, by what is expected in it. It never cuts what is written. */
  readonly width?: "full" | "medium" | "short";
}

/**
 * One line of text. Takes what an `<input>` takes: `defaultValue`, `value`, `onChange`, `autoComplete`, `inputMode`, `lang`…
 */
export function TextInput(props: TextInputProps) {
  const { field, control } = splitProps(props);
  const { width = "full", type = "text", ...rest } = control;
  return (
    <Field {...field}>
      <InputControl {...rest} {...controlAttributes(field)} type={type} className={`control control-${width}`} />
    </Field>
  );
}

export interface TextAreaProps extends FieldProps, Own<"textarea"> {
  /** Longest text. Said in the hint; a longer text can still be written, so that nothing pasted is cut without a word. */
  readonly limit?: number;
}

/** Several lines of text. `CountedTextArea` of "@raati/ui/client" counts along. */
export function TextArea(props: TextAreaProps) {
  const { field, control } = splitProps(props);
  const { limit, rows = 4, ...rest } = control;
  const said = limit ? uiText(field.locale, "form.countLimit", { limit }) : undefined;
  const hint = said && field.hint ? <>{field.hint} {said}.</> : (field.hint ?? said);
  const whole = { ...field, hint };
  return (
    <Field {...whole}>
      <TextAreaControl {...rest} {...controlAttributes(whole)} rows={rows} className="control" />
    </Field>
  );
}

export interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly lang?: string;
}

export interface SelectProps extends FieldProps, Own<"select"> {
  readonly options: readonly SelectOption[];
  /** Text of the empty choice that comes first; "Valitse" when left out. False leaves the empty choice out. */
  readonly empty?: string | false;
}

/** The browser's own list to choose one from: it works on every phone and with every aid. */
export function Select(props: SelectProps) {
  const { field, control } = splitProps(props);
  const { options, empty, ...rest } = control;
  return (
    <Field {...field}>
      <SelectControl {...rest} {...controlAttributes(field)} className="control control-select">
        {empty !== false && <option value="">{empty ?? uiText(field.locale, "form.choose")}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </SelectControl>
    </Field>
  );
}

export interface FileFieldProps extends FieldProps, Omit<Own<"input">, "type" | "value" | "defaultValue"> {
  /** A file that is kept already: its name and a link. A browser cannot put a file back, so the page says it has it. */
  readonly current?: { readonly name: string; readonly href?: string };
}

/** A file from the reader's own device. Say the kinds and the greatest size in the hint. */
export function FileField(props: FileFieldProps) {
  const { field, control } = splitProps(props);
  const { current, ...rest } = control;
  return (
    <Field {...field}>
      {current && (
        <p className="field-current">
          {`${uiText(field.locale, "form.currentFile")}: `}
          {current.href ? <a href={current.href}>{current.name}</a> : <strong>{current.name}</strong>}
        </p>
      )}
      <InputControl {...rest} {...controlAttributes(field)} type="file" className="control control-file" />
    </Field>
  );
}
