"use client";
import type { Locale } from "@raati/i18n";
import { Checkbox, CheckboxGroup, FieldGroup, RadioGroup, Select, TextInput } from "@raati/ui";
import { CountedTextArea } from "@raati/ui/client";
import { say, type SectionTexts } from "../../../client/texts.ts";
import type { ShownField } from "./shown-field.ts";
import { type FormValues, isOn, listOf, textOf } from "./values.ts";

interface ApplicationFieldProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly field: ShownField;
  /** What stands in it when the form is opened. */
  readonly values?: FormValues;
  readonly errorOf: (field: string) => string | undefined;
  /** It asks for the reader's own data, so the browser may fill it in. */
  readonly own?: boolean;
  /** Hears of answers on which other questions depend. */
  readonly onChange?: (value: string) => void;
}

/** Above this many choices a list opens instead of buttons that are all in sight. */
const MANY = 7;

/** What a browser may fill in by itself, by the field (WCAG 2.2, 1.3.5). */
const KNOWN: Readonly<Record<string, string>> = { name: "name", birthYear: "bday-year", email: "email", phone: "tel" };

/** One question of an application, by its kind: for who applies, for who types an application in, and for the preview. */
export function ApplicationField(
  { locale, texts, field, values = {}, errorOf, own = false, onChange }: ApplicationFieldProps,
) {
  const { path, kind, label, hint, options, required } = field;
  const t = (key: string) => say(texts, key);
  const need = required ? ("required" as const) : ("optional" as const);
  const all = { locale, name: path, label, hint, error: errorOf(path), need };
  const text = { ...all, defaultValue: textOf(values, path), autoComplete: (own && KNOWN[field.id]) || "off" };
  const typed = onChange && ((event: { target: { value: string } }) => onChange(event.target.value));
  switch (kind) {
    case "long-text": return (
      <CountedTextArea {...all} limit={field.max ?? 4000} defaultValue={textOf(values, path)} rows={6} />
    );
    case "choice": return options.length > MANY
      ? <Select {...all} options={options} defaultValue={textOf(values, path)} onChange={typed} />
      : <RadioGroup {...all} options={options} defaultValue={textOf(values, path)} onChange={onChange} />;
    case "choices": return <CheckboxGroup {...all} options={options} defaultValue={listOf(values, path)} />;
    case "yes-no": return (
      <RadioGroup
        {...all} kind="row" defaultValue={textOf(values, path)}
        options={[{ value: "yes", label: t("yes") }, { value: "no", label: t("no") }]}
      />
    );
    case "consent": return <Checkbox {...all} defaultChecked={isOn(values, path)} />;
    case "year": return <TextInput {...text} inputMode="numeric" width="short" maxLength={4} onChange={typed} />;
    case "email": return <TextInput {...text} type="email" width="medium" />;
    case "phone": return <TextInput {...text} type="tel" width="medium" />;
    case "address": return <Address {...all} texts={texts} values={values} errorOf={errorOf} own={own} />;
    default: return <TextInput {...text} />;
  }
}

const PARTS = [["street", "street-address"], ["postalCode", "postal-code"], ["city", "address-level2"]] as const;

interface AddressProps extends Required<Pick<ApplicationFieldProps, "locale" | "texts" | "values" | "errorOf" | "own">> {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  readonly need: "required" | "optional";
}

function Address({ locale, texts, values, errorOf, own, ...group }: AddressProps) {
  const { name } = group;
  return (
    <FieldGroup {...group} locale={locale}>
      {PARTS.map(([part, autoComplete]) => (
        <TextInput
          key={part} locale={locale} name={`${name}.${part}`} label={say(texts, `address.${part}`)} need="silent"
          width={part === "postalCode" ? "short" : "medium"} error={errorOf(`${name}.${part}`)}
          autoComplete={own ? autoComplete : "off"} defaultValue={textOf(values, `${name}.${part}`)}
        />
      ))}
    </FieldGroup>
  );
}
