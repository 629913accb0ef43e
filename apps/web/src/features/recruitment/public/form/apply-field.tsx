"use client";
import type { Locale } from "@raati/i18n";
import { Checkbox, CheckboxGroup, FieldGroup, RadioGroup, Select, TextInput } from "@raati/ui";
import { CountedTextArea } from "@raati/ui/client";
import { say, type SectionTexts } from "../../../../client/texts.ts";
import type { AskedField } from "./apply-form-data.ts";
import { type FormValues, isOn, listOf, textOf } from "./values.ts";

interface ApplyFieldProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly field: AskedField;
  readonly values: FormValues;
  readonly errorOf: (field: string) => string | undefined;
  /** Hears of answers on which other questions depend. */
  readonly onChange?: (value: string) => void;
}

/** Above this many choices a list opens instead of buttons that are all in sight. */
const MANY = 7;

/** What a browser may fill in by itself, by the field (WCAG 2.2, 1.3.5). */
const KNOWN: Readonly<Record<string, string>> = { name: "name", birthYear: "bday-year", email: "email", phone: "tel" };

/** One question of the application form, by its kind. */
export function ApplyField({ locale, texts, field, values, errorOf, onChange }: ApplyFieldProps) {
  const { path, kind, label, hint, options, required } = field;
  const t = (key: string) => say(texts, key);
  const all = { locale, name: path, label, hint, error: errorOf(path), need: required ? ("required" as const) : ("optional" as const) };
  const text = { ...all, defaultValue: textOf(values, path), autoComplete: KNOWN[field.id] ?? "off" };
  const typed = onChange && ((event: { target: { value: string } }) => onChange(event.target.value));
  switch (kind) {
    case "long-text": return <CountedTextArea {...all} limit={field.max ?? 4000} defaultValue={textOf(values, path)} rows={6} />;
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
    case "address": return <Address {...all} texts={texts} values={values} errorOf={errorOf} />;
    default: return <TextInput {...text} />;
  }
}

const PARTS = [["street", "street-address"], ["postalCode", "postal-code"], ["city", "address-level2"]] as const;

function Address({ locale, texts, values, errorOf, ...group }: Pick<ApplyFieldProps, "locale" | "texts" | "values" | "errorOf">
  & { readonly name: string; readonly label: string; readonly hint?: string; readonly error?: string; readonly need: "required" | "optional" }) {
  const { name } = group;
  return (
    <FieldGroup {...group} locale={locale}>
      {PARTS.map(([part, autoComplete]) => (
        <TextInput
          key={part} locale={locale} name={`${name}.${part}`} label={say(texts, `address.${part}`)} need="silent"
          width={part === "postalCode" ? "short" : "medium"} error={errorOf(`${name}.${part}`)} autoComplete={autoComplete}
          defaultValue={textOf(values, `${name}.${part}`)}
        />
      ))}
    </FieldGroup>
  );
}
