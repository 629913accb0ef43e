"use client";
import type { Locale, LocalizedText } from "@raati/i18n";
import { Checkbox, CheckboxGroup, RadioGroup, TextArea, TextInput } from "@raati/ui";
import { LocalizedField } from "../../../client/forms/localized-field.tsx";

/** One property of a plugin's settings with its words and the value in force. */
export interface DrawnField {
  readonly name: string;
  readonly kind: "text" | "number" | "yes-no" | "choice" | "choices" | "list" | "localized";
  readonly label: string;
  readonly hint: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value?: unknown;
}

interface PluginFieldProps {
  readonly locale: Locale;
  readonly languages: readonly Locale[];
  readonly field: DrawnField;
  readonly errorOf: (field: string) => string | undefined;
  readonly perLine: string;
}

/** The control that a kind of property is written with. */
export function PluginField({
  locale,
  languages,
  field: { name, kind, label, hint, options, value },
  errorOf,
  perLine,
}: PluginFieldProps) {
  const path = `settings.${name}`;
  const common = { locale, name: path, label, hint, error: errorOf(path) };
  switch (kind) {
    case "yes-no":
      return <Checkbox {...common} need="silent" defaultChecked={value === true} />;
    case "number":
      return (
        <TextInput {...common} inputMode="numeric" width="short" autoComplete="off" defaultValue={textOf(value)} />
      );
    case "choice":
      return <RadioGroup {...common} options={options} defaultValue={textOf(value)} />;
    case "choices":
      return <CheckboxGroup {...common} need="silent" options={options} defaultValue={linesOf(value)} />;
    case "list":
      return (
        <TextArea
          {...common}
          hint={`${hint} ${perLine}`}
          need="silent"
          rows={4}
          defaultValue={linesOf(value).join("\n")}
        />
      );
    case "localized":
      return (
        <LocalizedField
          locale={locale}
          languages={languages}
          name={path}
          label={label}
          hint={hint}
          values={value as LocalizedText | undefined}
          errorOf={errorOf}
          long
        />
      );
    default:
      return <TextInput {...common} need="silent" defaultValue={textOf(value)} />;
  }
}

const linesOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

const textOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";
