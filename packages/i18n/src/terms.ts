import { z } from "zod";
import en from "./locales/terms/en.json" with { type: "json" };
import easyFinnish from "./locales/terms/fi-plain.json" with { type: "json" };
import fi from "./locales/terms/fi.json" with { type: "json" };
import sv from "./locales/terms/sv.json" with { type: "json" };
import { type Locale, LOCALES } from "./locales.ts";
import type { Texts } from "./resources.ts";

export type Term = keyof typeof fi;

/** The words that an organisation may call by another name, in the order of the locale files. */
export const TERMS = Object.keys(fi) as readonly Term[];

/** A term in its base forms. Texts are written so that they need no other case. */
export interface TermForms {
  readonly one: string;
  readonly other: string;
}

/** The product's own words for the terms. */
export const termTexts: Readonly<Record<Locale, Readonly<Record<Term, TermForms>>>> = {
  fi, sv, en, "fi-plain": easyFinnish,
};

/** An organisation's own words, always in both forms: `{ sv: { panel: { one: "kundråd", other: "kundråd" } } }`. */
export type TermOverrides = Partial<Record<Locale, Partial<Record<Term, TermForms>>>>;

const LONGEST = 60;
/** A term is plain words: no line breaks or other control characters, no markup, nothing that looks like a placeholder. */
const PLAIN_WORDS = /^[^\p{C}<>{}$]+$/u;
const word = z.string().trim().min(1).max(LONGEST).regex(PLAIN_WORDS);

/** The schema of an organisation's own words, for its settings and their form. Unknown terms are refused. */
export const termOverrides = z.partialRecord(
  z.enum(LOCALES), z.partialRecord(z.enum(TERMS as [Term, ...Term[]]), z.object({ one: word, other: word })),
);

/**
 * The texts of the namespace `terms` for one reader. Easy Finnish takes the organisation's Finnish word where it has none of
 * its own, for a panel must not have two names on one site.
 */
export function termsFor(locale: Locale, overrides: TermOverrides = {}): Texts {
  const own = { ...(locale === "fi-plain" ? overrides.fi : undefined), ...overrides[locale] };
  return Object.fromEntries(TERMS.map((term) => [term, { ...(own[term] ?? termTexts[locale][term]) }]));
}
