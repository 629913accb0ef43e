import type { Locale, LocalizedText } from "@raati/i18n";
import { textIn } from "./form-values.ts";

/**
 * What was written one on a line, in several languages: the first line of each language is the first thing, and so on. Blank
 * lines are none.
 */
export function linesIn(data: FormData, name: string, languages: readonly Locale[]): LocalizedText[] {
  const texts = languages.map((language) => ({
    language, lines: textIn(data, `${name}.${language}`).split("\n").map((line) => line.trim()).filter(Boolean),
  }));
  const most = Math.max(0, ...texts.map(({ lines }) => lines.length));
  return Array.from({ length: most }, (_, index) => Object.fromEntries(
    texts.flatMap(({ language, lines }) => (lines[index] ? [[language, lines[index]]] : [])),
  ));
}
