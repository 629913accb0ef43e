import { allDefinitions } from "@raati/db";
import { LOCALES, mergeResources, missingKeys, type LocaleTexts, type Texts } from "@raati/i18n";
import { allExtensionPoints } from "../kernel/index.ts";
import { collectionPrefix, settingsFields, type PluginDefinition } from "../plugins/index.ts";
import { contributionFindings, hasText } from "./contribution-findings.ts";

/**
 * What a plugin breaks of its contract, one sentence each; none for a good one. What needs a database is looked at by
 * `pluginConformance`, which calls this as well.
 */
export function conformanceFindings(plugin: PluginDefinition): string[] {
  const misplaced = placeFindings(plugin);
  return [
    ...textFindings(plugin), ...settingFindings(plugin), ...misplaced, ...nameFindings(plugin), ...modelFindings(plugin),
    // What does not fit its place cannot be read further.
    ...(misplaced.length > 0 ? [] : contributionFindings(plugin)),
  ];
}

function textFindings({ id, name, description, locales }: PluginDefinition): string[] {
  const texts = locales as LocaleTexts;
  const gaps = missingKeys(mergeResources({ [id]: texts })).map((gap) => `The texts differ between languages: ${gap}`);
  const headings = LOCALES.flatMap((locale) => [
    ...(name[locale] ? [] : [`The name is missing in ${locale}.`]),
    ...(description[locale] ? [] : [`The description is missing in ${locale}.`]),
  ]);
  return [...gaps, ...headings, ...decidingWords(texts)];
}

/** A panel proposes and states; it never decides (domain.md §1.1). Words that say otherwise, by language. */
const DECIDES: Readonly<Record<string, RegExp>> = {
  fi: /\braati (päättää|päätti)\b/i, "fi-plain": /\braati (päättää|päätti)\b/i,
  sv: /\brådet (beslutar|beslutade|beslöt)\b/i, en: /\bpanel (decides|decided)\b/i,
};

function decidingWords(texts: LocaleTexts): string[] {
  return LOCALES.flatMap((locale) =>
    sentences(texts[locale]).filter((text) => DECIDES[locale]?.test(text)).map(
      (text) => `A text in ${locale} lets a panel decide: ${text}`
    ));
}

function sentences(texts: Texts): string[] {
  return Object.values(texts).flatMap((text) => (typeof text === "string" ? [text] : sentences(text)));
}

function settingFindings(plugin: PluginDefinition): string[] {
  return settingsFields(plugin.settings).flatMap(({ name, options }) => {
    const needed = [
      `settings.${name}.label`, `settings.${name}.hint`, ...options.map((option) => `settings.${name}.options.${option}`),
    ];
    return needed.filter((key) => !hasText(plugin.locales.fi, key)).map((key) => `The form has no text ${key}.`);
  });
}

function placeFindings(plugin: PluginDefinition): string[] {
  const points = new Map(allExtensionPoints().map((point) => [point.id, point]));
  return plugin.extends.flatMap(({ point, value }) => {
    const place = points.get(point);
    if (!place) return [`There is no place ${point} to add to.`];
    const parsed = place.schema?.safeParse(value);
    return parsed?.success === false
      ? [`What it adds to ${point} is not what the place takes: ${parsed.error.message}`] : [];
  });
}

function nameFindings(plugin: PluginDefinition): string[] {
  return (plugin.handlers ?? []).filter(({ name }) => !name.startsWith(`${plugin.id}.`))
    .map(({ name }) => `The handler ${name} must be called ${plugin.id}.…`);
}

function modelFindings(plugin: PluginDefinition): string[] {
  const prefix = collectionPrefix(plugin.id);
  const listed = new Set((plugin.models ?? []).map(({ name }) => name));
  const foreign = [...listed].filter((name) => !name.startsWith(prefix))
    .map((name) => `The collection ${name} must be made by definePluginModel.`);
  const unlisted = allDefinitions().filter(({ name }) => name.startsWith(prefix) && !listed.has(name))
    .map(({ name }) => `The collection ${name} is not in the plugin's list of models, so it could not be exported.`);
  return [...foreign, ...unlisted];
}
