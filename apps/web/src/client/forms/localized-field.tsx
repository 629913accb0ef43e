"use client";
import type { Locale, LocalizedText } from "@raati/i18n";
import { LocalizedInput } from "@raati/ui";
import { TabbedLocalizedInput } from "@raati/ui/client";
import type { ReactNode } from "react";

export interface LocalizedFieldProps {
  readonly locale: Locale;
  readonly languages: readonly Locale[];
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly values?: LocalizedText;
  readonly errorOf: (field: string) => string | undefined;
  /** A long text: behind tabs, several lines. */
  readonly long?: boolean;
  readonly limit?: number;
  readonly optional?: boolean;
  /** The languages in which it has to be written; the first one when left out. */
  readonly needed?: readonly Locale[];
}

const NONE: readonly Locale[] = [];

/**
 * A text in the tenant's languages. With one language it is one plain field that carries the question itself as its label.
 */
export function LocalizedField({ locale, languages, name, label, hint, values, errorOf, long, limit, optional,
  needed = languages.slice(0, 1) }: LocalizedFieldProps) {
  const errors = Object.fromEntries(languages.map((language) => [language, errorOf(`${name}.${language}`)]));
  const all = { locale, name, label, hint, languages, values, errors, limit, multiline: long,
    needed: optional ? NONE : needed };
  return long ? <TabbedLocalizedInput {...all} /> : <LocalizedInput {...all} />;
}
