import type { ReactNode } from "react";
import { Icon } from "../icons/icon.tsx";
import { type Locale, langOf, uiText } from "../words.ts";

/** What every field of a form takes. */
export interface FieldProps {
  /** Language of the page: for the words that a field adds itself. */
  readonly locale: Locale;
  /** Also gives the field its id: see `fieldId`. */
  readonly name: string;
  readonly label: ReactNode;
  /** Help above the field: what to write, in which form, why it is asked. */
  readonly hint?: ReactNode;
  /** What is wrong and how to put it right. The summary puts the label in front of it. */
  readonly error?: string;
  /** A field is needed unless it says it is optional. "silent" is for fields that are neither, such as a search. */
  readonly need?: "required" | "optional" | "silent";
  /** Only when the same name stands twice on a page. */
  readonly id?: string;
}

/** Id of the control that a name has, unless it was given another: what the error summary links to. */
export const fieldId = (name: string): string => `field-${name}`;

/** Attributes that tie a control to its label, hint and error. */
export interface ControlAttributes {
  readonly id: string;
  readonly name: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
  readonly "aria-required": true | undefined;
}

/** The attributes of the control inside a `Field`, for controls of your own. */
export function controlAttributes(
  { name, id = fieldId(name), hint, error, need = "required" }: FieldProps,
): ControlAttributes {
  const describedBy = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return {
    id,
    name,
    "aria-describedby": describedBy || undefined,
    "aria-invalid": error ? true : undefined,
    // Not `required`: the browser's own bubbles speak its language and not the page's, and hide the other errors.
    "aria-required": need === "required" ? true : undefined,
  };
}

/** A label, a hint under it, an error under that, and the control. */
export function Field({ children, ...field }: FieldProps & { readonly children: ReactNode }) {
  const id = field.id ?? fieldId(field.name);
  return (
    <div className={field.error ? "field field-wrong" : "field"}>
      <label className="field-label" htmlFor={id}>
        {field.label}
        <Optional {...field} />
      </label>
      <Hint id={id} hint={field.hint} />
      <FieldError id={id} error={field.error} locale={field.locale} />
      {children}
    </div>
  );
}

/** Several controls with one question: radio buttons, check boxes, one text in many languages. */
export function FieldGroup(
  { children, role, ...field }: FieldProps & { readonly children: ReactNode; readonly role?: "radiogroup" },
) {
  const id = field.id ?? fieldId(field.name);
  const attributes = controlAttributes(field);
  const radio = role === "radiogroup";
  return (
    <fieldset
      className={field.error ? "field field-group field-wrong" : "field field-group"}
      role={role}
      aria-describedby={attributes["aria-describedby"]}
      aria-required={radio ? attributes["aria-required"] : undefined}
      aria-invalid={radio ? attributes["aria-invalid"] : undefined}
    >
      <legend className="field-label">
        {field.label}
        <Optional {...field} />
      </legend>
      <Hint id={id} hint={field.hint} />
      <FieldError id={id} error={field.error} locale={field.locale} />
      {children}
    </fieldset>
  );
}

function Optional({ need, locale }: Pick<FieldProps, "need" | "locale">) {
  if (need !== "optional") return null;
  return <span className="field-optional" lang={langOf(locale)}>{` (${uiText(locale, "form.optional")})`}</span>;
}

function Hint({ id, hint }: { readonly id: string; readonly hint: ReactNode }) {
  return hint ? <div className="field-hint" id={`${id}-hint`}>{hint}</div> : null;
}

/** The error of one field, with an icon and the word "error" for those who do not see the icon. */
export function FieldError(
  { id, error, locale }: { readonly id: string; readonly error?: string; readonly locale: Locale },
) {
  if (!error) return null;
  return (
    <p className="field-error" id={`${id}-error`}>
      <Icon name="stop" />
      <span>
        <span className="visually-hidden">{`${uiText(locale, "form.error")}: `}</span>
        {error}
      </span>
    </p>
  );
}

/** The line above a form that says how required and optional are told apart. */
export function FormNote({ locale }: { readonly locale: Locale }) {
  return <p className="form-note">{uiText(locale, "form.note")}</p>;
}
