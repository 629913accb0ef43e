import type { Texts, Translator } from "@raati/i18n";
import type { SectionTexts } from "../client/texts.ts";
import { resources } from "./resources.ts";

/**
 * All sentences under one key, translated, for a form that is drawn in the browser: `sectionTexts(t, "tenantPages:signUp")`.
 * Only what that form needs travels there. In a sentence with values each stays as `{{name}}`, for `sayWith` to fill in.
 *
 * @param t the translator of the page
 * @returns by the rest of their key: `name.label`
 */
export function sectionTexts(t: Translator["t"], section: string): SectionTexts {
  const [namespace = "", path = ""] = section.split(":");
  const tree = path.split(".").reduce<Texts | string | undefined>(
    (part, name) => (typeof part === "object" ? part[name] : undefined), resources.fi[namespace]);
  return Object.fromEntries(leaves(tree ?? {}).map(([key, text]) => [key, t(`${section}.${key}`, openValues(text))]));
}

function leaves(texts: Texts | string, path = ""): [key: string, text: string][] {
  if (typeof texts === "string") return [[path, texts]];
  return Object.entries(texts).flatMap(([name, inner]) => leaves(inner, path === "" ? name : `${path}.${name}`));
}

/** Each value of a sentence standing for itself; undefined for a sentence without any. */
function openValues(text: string): Record<string, string> | undefined {
  const names = [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name!);
  return names.length === 0 ? undefined : Object.fromEntries(names.map((name) => [name, `{{${name}}}`]));
}
