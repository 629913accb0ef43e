import type { Texts } from "./resources.ts";

/** A code point that Unicode keeps out of all texts, for use inside programs. */
const MARK = "\uFDD0";

/** Breaks up what i18next would read as a placeholder in words that people wrote. `unguard` puts it together again. */
export function guard<Value>(value: Value): Value {
  if (typeof value !== "string") return value;
  return value.replaceAll(MARK, "").replaceAll(/\$(?=t\()|\}(?=\})/g, `$&${MARK}`) as Value;
}

/** The same for every text of a tree. */
export function guardAll(texts: Texts): Texts {
  const entries = Object.entries(texts).map(([key, text]) => [key, typeof text === "string" ? guard(text) : guardAll(text)]);
  return Object.fromEntries(entries) as Texts;
}

/** The text as people wrote it: takes out the marks of `guard`. */
export function unguard(text: string): string {
  return text.replaceAll(MARK, "");
}
