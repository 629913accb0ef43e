import type { Locale, LocalizedText } from "@raati/i18n";

/** What stands in a field of a form, without blanks around it; "" for a field that is not there. */
export function textIn(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === "string" ? value.trim() : "";
}

/** The same; a blank field is one that was left out. */
export const optionalIn = (data: FormData, name: string): string | undefined => textIn(data, name) || undefined;

/** The fields that were filled in. What is undefined is left out: it is to be stored as nothing, not as an empty value. */
export function given<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}

/** All values under one name: check boxes. */
export const listIn = (data: FormData, name: string): string[] => data.getAll(name).map(String)
  .filter((value) => value !== "");

/** True when a checkbox is ticked: a browser sends nothing of one that is not. */
export const isTicked = (data: FormData, name: string): boolean => data.get(name) !== null;

/** A whole number. What is no number becomes NaN, which the server refuses with a sentence beside the field. */
export function numberIn(data: FormData, name: string): number {
  const text = textIn(data, name);
  return /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
}

/** A text in several languages from the fields "name.fi", "name.sv" and so on. */
export function localizedIn(data: FormData, name: string, languages: readonly Locale[]): LocalizedText {
  return Object.fromEntries(languages.flatMap((language) => {
    const text = optionalIn(data, `${name}.${language}`);
    return text === undefined ? [] : [[language, text]];
  }));
}

/** The same for a text that may be left out: blank in every language, it is. */
export function optionalLocalizedIn(data: FormData, name: string, languages: readonly Locale[]): LocalizedText | undefined {
  const text = localizedIn(data, name, languages);
  return Object.keys(text).length > 0 ? text : undefined;
}

/**
 * Which decision a form refers to; undefined when nothing of it was written, so that a half-written one is told what it
 * lacks.
 */
export function decisionIn(data: FormData, name: string, languages: readonly Locale[]) {
  const by = localizedIn(data, `${name}.by`, languages);
  const [reference, day, url] = ["reference", "day", "url"].map((part) => textIn(data, `${name}.${part}`));
  if (Object.keys(by).length === 0 && !reference && !day && !url) return undefined;
  return given({ by, reference: reference!, day: day!, url: url || undefined });
}
