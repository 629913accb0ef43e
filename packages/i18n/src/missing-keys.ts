import { type Locale, LOCALES } from "./locales.ts";
import type { Resources } from "./resources.ts";
import { TERMS } from "./terms.ts";

type Leaves = ReadonlyMap<string, unknown>;

/** Names that i18next would take for its own options inside a nested text. */
const RESERVED = new Set([
  "context", "defaultValue", "fallbackLng", "interpolation", "joinArrays", "keySeparator", "lng", "lngs", "nest", "ns",
  "nsSeparator", "ordinal", "postProcess", "replace", "returnDetails", "returnObjects", "skipInterpolation",
]);

/**
 * What is wrong with the texts, one sentence each, sorted; an empty list when all is well. Every package with locales has a
 * test that expects it to be empty. It finds:
 *
 * - a key that one language has and another lacks, and a text that is empty or no text at all
 * - a plural with only one of its forms `_one` and `_other`
 * - placeholders that differ between languages (`_one` may leave `{{count}}` out: "one proposal")
 * - `$t(…)` of a key that does not exist, and formats that no translator knows
 */
export function missingKeys(resources: Resources): readonly string[] {
  const namespaces = new Set(LOCALES.flatMap((locale) => Object.keys(resources[locale])));
  const known = new Set(TERMS.flatMap((term) => [`terms:${term}.one`, `terms:${term}.other`]));
  const byNamespace = [...namespaces].map((namespace) => {
    const leaves = new Map(LOCALES.map((locale) => [locale, leavesOf(resources[locale][namespace])] as const));
    for (const key of leaves.get("fi")!.keys()) {
      known.add(`${namespace}:${key}`).add(`${namespace}:${key.replace(/_(one|other)$/, "")}`);
    }
    return { namespace, leaves };
  });
  return byNamespace.flatMap(({ namespace, leaves }) => problemsOf(namespace, leaves, known)).sort();
}

function problemsOf(namespace: string, leaves: ReadonlyMap<Locale, Leaves>, known: ReadonlySet<string>): string[] {
  return [...expectedKeys(leaves)].flatMap((key) => {
    const name = `${namespace}:${key}`;
    const reference = LOCALES.map((locale) => leaves.get(locale)!.get(key)).find((text) => typeof text === "string");
    return LOCALES.flatMap((locale) => {
      const text = leaves.get(locale)!.get(key);
      if (text === undefined) return [`${locale} ${name} is missing`];
      if (typeof text !== "string") return [`${locale} ${name} is not a text`];
      if (text.trim() === "") return [`${locale} ${name} is empty`];
      const inside = [...placeholderProblems(key, text, String(reference)), ...nestingProblems(text, known)];
      return inside.map((one) => `${locale} ${name} ${one}`);
    });
  });
}

/** All keys that any language has; a plural counts as both of its forms. */
function expectedKeys(leaves: ReadonlyMap<Locale, Leaves>): ReadonlySet<string> {
  const keys = [...leaves.values()].flatMap((one) => [...one.keys()]);
  return new Set(keys.flatMap((key) => {
    const base = /^(.*)_(one|other)$/.exec(key)?.[1];
    return base === undefined ? [key] : [`${base}_one`, `${base}_other`];
  }));
}

function leavesOf(texts: unknown, path = ""): Leaves {
  if (typeof texts !== "object" || texts === null || Array.isArray(texts)) return new Map(path ? [[path, texts]] : []);
  return new Map(Object.entries(texts).flatMap(([key, inner]) => [...leavesOf(inner, path ? `${path}.${key}` : key)]));
}

function placeholderProblems(key: string, text: string, reference: string): string[] {
  const [here, there] = [placeholders(text), placeholders(reference)];
  const optional = (name: string) => name === "count" && key.endsWith("_one");
  const lacking = [...there].filter((name) => !here.has(name) && !optional(name));
  const extra = [...here].filter((name) => !there.has(name) && !optional(name));
  const reserved = [...here].filter((name) => RESERVED.has(name));
  return [
    ...lacking.map((name) => `lacks {{${name}}}`),
    ...extra.map((name) => `has {{${name}}}, which another language lacks`),
    ...reserved.map((name) => `calls a value ${name}, a name that i18next uses itself`),
    ...unknownFormats(text, /\{\{[^},]+,([^}]+)\}\}/g),
  ];
}

function placeholders(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/\{\{-?\s*([^},]+?)\s*(?:,[^}]*)?\}\}/g)].map(([, name]) => name!));
}

function nestingProblems(text: string, known: ReadonlySet<string>): string[] {
  const nested = [...text.matchAll(/\$t\(\s*([^),]+?)\s*(?:,[^)]*)?\)/g)].map(([, key]) => key!);
  const unknown = nested.filter((key) => !known.has(key)).map((key) => `points to ${key}, which does not exist`);
  return [...unknown, ...unknownFormats(text, /\$t\([^),]+,([^)]*)\)/g)];
}

function unknownFormats(text: string, pattern: RegExp): string[] {
  const formats = [...text.matchAll(pattern)].map(([, format]) => format!.trim());
  const unknown = formats.filter((format) => format !== "number" && format !== "capital");
  return unknown.map((format) => `uses the unknown format ${format}`);
}
