import type { ChangeEvent, ReactNode } from "react";
import { InputControl } from "./controls.tsx";
import { FieldError, FieldGroup, type FieldProps, controlAttributes, fieldId } from "./field.tsx";

/** One answer to choose. */
export interface Choice {
  readonly value: string;
  readonly label: ReactNode;
  /** What choosing it means or asks for. */
  readonly hint?: ReactNode;
  readonly disabled?: boolean;
  readonly lang?: string;
}

interface ChoiceRowProps {
  readonly type: "radio" | "checkbox";
  readonly id: string;
  readonly name: string;
  readonly choice: Choice;
  readonly checked?: boolean;
  readonly defaultChecked?: boolean;
  readonly onChange?: (event: ChangeEvent<HTMLInputElement>) => void;
  readonly required?: boolean;
  readonly error?: string;
}

function ChoiceRow({ type, id, name, choice, error, required, ...state }: ChoiceRowProps) {
  const describedBy = [choice.hint ? `${id}-more` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <div className="choice">
      <InputControl
        {...state}
        type={type}
        id={id}
        name={name}
        value={choice.value}
        disabled={choice.disabled}
        aria-describedby={describedBy || undefined}
        aria-invalid={error ? true : undefined}
        aria-required={required ? true : undefined}
      />
      <div>
        <label htmlFor={id} lang={choice.lang}>{choice.label}</label>
        {choice.hint && <div className="choice-hint" id={`${id}-more`}>{choice.hint}</div>}
      </div>
    </div>
  );
}

/** The first control has the group's own id, so that the error summary lands on it. */
const idAt = (base: string, index: number): string => (index === 0 ? base : `${base}-${index + 1}`);

export interface RadioGroupProps extends FieldProps {
  readonly options: readonly Choice[];
  readonly defaultValue?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  /** "row" sets short answers, such as a scale from 1 to 5, beside each other where there is room. */
  readonly kind?: "stack" | "row";
}

/** One answer of several. */
export function RadioGroup({ options, defaultValue, value, onChange, kind = "stack", ...field }: RadioGroupProps) {
  const base = controlAttributes(field).id;
  return (
    <FieldGroup {...field} role="radiogroup">
      <div className={`choices choices-${kind}`}>
        {options.map((choice, index) => (
          <ChoiceRow
            key={choice.value}
            type="radio"
            id={idAt(base, index)}
            name={field.name}
            choice={choice}
            checked={value === undefined ? undefined : value === choice.value}
            defaultChecked={value === undefined && defaultValue === choice.value ? true : undefined}
            onChange={onChange && (() => onChange(choice.value))}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

export interface CheckboxGroupProps extends FieldProps {
  readonly options: readonly Choice[];
  readonly defaultValue?: readonly string[];
  readonly value?: readonly string[];
  readonly onChange?: (value: readonly string[]) => void;
}

/** Any number of answers. A form gets each chosen value under the same name. */
export function CheckboxGroup({ options, defaultValue, value, onChange, ...field }: CheckboxGroupProps) {
  const base = controlAttributes(field).id;
  const toggled = (changed: string): readonly string[] =>
    value?.includes(changed) ? value.filter((one) => one !== changed) : [...(value ?? []), changed];
  return (
    <FieldGroup {...field}>
      <div className="choices">
        {options.map((choice, index) => (
          <ChoiceRow
            key={choice.value}
            type="checkbox"
            id={idAt(base, index)}
            name={field.name}
            choice={choice}
            checked={value?.includes(choice.value)}
            defaultChecked={value === undefined && defaultValue?.includes(choice.value) ? true : undefined}
            onChange={onChange && (() => onChange(toggled(choice.value)))}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

export interface CheckboxProps extends Omit<FieldProps, "hint"> {
  readonly hint?: ReactNode;
  /** What the form gets when it is ticked. */
  readonly value?: string;
  readonly defaultChecked?: boolean;
  readonly checked?: boolean;
  readonly onChange?: (checked: boolean) => void;
}

/** One thing to tick: a consent, a promise. Its label is a whole sentence in the first person. */
export function Checkbox(
  { locale, name, label, hint, error, need, id = fieldId(name), value = "yes", onChange, ...state }: CheckboxProps,
) {
  return (
    <div className={error ? "field field-wrong" : "field"}>
      <FieldError id={id} error={error} locale={locale} />
      <ChoiceRow
        {...state}
        type="checkbox"
        id={id}
        name={name}
        choice={{ value, label, hint }}
        error={error}
        required={need === "required"}
        onChange={onChange && ((event) => onChange(event.target.checked))}
      />
    </div>
  );
}
