import type { Texts, Translator } from "@raati/i18n";
import type { SectionTexts } from "../client/texts.ts";
import { resources } from "./resources.ts";

/**
 * All sentences under one key, translated, for a form that is drawn in the browser: `sectionTexts(t, "tenantPages:signUp")`.
 * Only what that form needs travels there; sentences with values to fill in stay on the server.
 *
 * @param t the translator of the page
 * @returns by the rest of their key: `name.label`
 */
export function sectionTexts(t: Translator["t"], section: string): SectionTexts {
  const [namespace = "", path = ""] = section.split(":");
  const tree = path.split(".").reduce<Texts | string | undefined>(
    (part, name) => (typeof part === "object" ? part[name] : undefined), resources.fi[namespace]);
  return Object.fromEntries(leaves(tree ?? {}).map((key) => [key, t(`${section}.${key}`)]));
}

function leaves(texts: Texts | string, path = ""): string[] {
  if (typeof texts === "string") return texts.includes("{{") ? [] : [path];
  return Object.entries(texts).flatMap(([name, inner]) => leaves(inner, path === "" ? name : `${path}.${name}`));
}
