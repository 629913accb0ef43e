import { createInstance, type FormatterModule, type i18n } from "i18next";
import type { Locale } from "./locales.ts";
import { formatNumber } from "./numbers.ts";
import type { Resources, Texts } from "./resources.ts";
import { type TermOverrides, termsFor } from "./terms.ts";
import { guard, guardAll, unguard } from "./verbatim.ts";

export type Values = Readonly<Record<string, string | number | undefined>>;

/** Something that a text needed and did not get. Worth a line in the log: the reader saw a stand-in. */
export interface Missing {
  readonly locale: Locale;
  /** With its namespace: `panels:founded.title`. */
  readonly key: string;
  /** "text": the key has no text in this locale. "value": a placeholder of the text got no value; `name` tells which. */
  readonly what: "text" | "value";
  readonly name?: string;
}

export interface Translator {
  readonly locale: Locale;
  /**
   * The text of a key `namespace:path.to.key`, in plain text: whoever puts it into HTML escapes it. `count` chooses between
   * `key_one` and `key_other`. Values appear exactly as they are, whatever they contain.
   */
  readonly t: (key: string, values?: Values) => string;
}

/** Those that were made, by texts, and by language and the organisation's words: making one takes milliseconds. */
const made = new WeakMap<Resources, Map<string, Translator>>();
/** So many are kept for one set of texts; organisations with words of their own are more. */
const MOST_MADE = 200;

/**
 * The translator of one request or one page. It holds nothing of it, so the next one with the same words gets the same; only
 * who wants to hear of what is missing gets one of their own.
 *
 * A text that is missing is taken from Finnish, and failing that from the last words of its key; `onMissing` hears of it.
 *
 * In a text, `{{count, number}}` writes a number as the language does, `$t(terms:panel.other)` the organisation's word for a
 * term, and `$t(terms:panel.other, capital)` the same with a capital letter.
 */
export function createTranslator(
  locale: Locale, resources: Resources, overrides?: TermOverrides, onMissing?: (missing: Missing) => void,
): Translator {
  if (onMissing) return makeTranslator(locale, resources, overrides, onMissing);
  const kept = made.get(resources) ?? new Map<string, Translator>();
  made.set(resources, kept);
  const key = JSON.stringify([locale, overrides]);
  const translator = kept.get(key) ?? makeTranslator(locale, resources, overrides);
  if (kept.size >= MOST_MADE) kept.clear();
  kept.set(key, translator);
  return translator;
}

function makeTranslator(
  locale: Locale, resources: Resources, overrides: TermOverrides = {}, onMissing: (missing: Missing) => void = () => {},
): Translator {
  let asked = "";
  let misses = 0;
  const report = (key: string, what: Missing["what"], name?: string) => {
    misses += 1;
    onMissing({ locale, key, what, ...(name && { name }) });
  };
  let finnish: Translator | undefined;
  const standIn = (key: string, values: Values) => {
    report(key, "text");
    if (locale === "fi") return lastWords(key);
    finnish ??= makeTranslator("fi", resources, overrides, onMissing);
    return finnish.t(key, values);
  };
  const missingValue = (name: string) => report(asked, "value", name);
  const texts: Record<string, Texts> = { ...resources[locale], terms: guardAll(termsFor(locale, overrides)) };
  const instance = startI18next(locale, texts, standIn, missingValue);

  const say = (key: string, values: Values): string => {
    asked = key;
    const replace = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, guard(value)]));
    // Given as `replace`, a value can never be taken for one of i18next's own options.
    const count = typeof values.count === "number" ? { count: values.count } : {};
    return unguard(instance.t(key, { ...count, replace }));
  };
  // Most texts of a page have no values, and a translator serves many pages: those are put together once.
  const plain = new Map<string, string>();
  const t = (key: string, values?: Values): string => {
    if (values !== undefined) return say(key, values);
    const known = plain.get(key);
    if (known !== undefined) return known;
    const before = misses;
    const text = say(key, {});
    // A key may be made of what somebody sent: only those that are there are kept. What is missing is reported each time.
    if (misses === before) plain.set(key, text);
    return text;
  };
  return { locale, t };
}

function startI18next(
  locale: Locale, texts: Record<string, Texts>,
  standIn: (key: string, values: Values) => string, missingValue: (name: string) => void,
): i18n {
  const formats: FormatterModule = {
    type: "formatter", init: () => {}, add: () => {}, addCached: () => {},
    format(value: string | number | undefined, format, _locale, options) {
      if (value === undefined) missingValue(String(options?.interpolationkey));
      if (format === "capital") return String(value).replace(/^./u, (first) => first.toLocaleUpperCase(locale));
      return format === "number" && typeof value === "number" ? formatNumber(locale, value) : String(value ?? "");
    },
  };
  const instance = createInstance().use(formats);
  void instance.init({
    lng: locale, load: "currentOnly", fallbackLng: false, initAsync: false, resources: { [locale]: texts },
    nsSeparator: ":", keySeparator: ".", returnEmptyString: false, appendNamespaceToMissingKey: true,
    // React and the mail templates escape for themselves.
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: (key: string, _default: unknown, options?: { replace?: Values }) =>
      standIn(key, options?.replace ?? {}),
    returnedObjectHandler: (key: string, _value: unknown, options: { ns: string[]; replace?: Values }) =>
      standIn(`${options.ns.at(-1)}:${key}`, options.replace ?? {}),
    missingInterpolationHandler: (_text: string, match: RegExpExecArray) => {
      missingValue(match[1]!.trim());
      return "";
    },
  });
  return instance;
}

/** The words of a key's last part: "coordinator missing" for `panels:failure.coordinatorMissing`. */
function lastWords(key: string): string {
  const last = key.split(/[:.]/).at(-1) ?? "";
  const words = last.replace(/_\w+$/, "").replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2").replaceAll(/[_-]/g, " ");
  return words.toLowerCase().trim();
}
