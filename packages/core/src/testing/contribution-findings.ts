import { LOCALES } from "@raati/i18n";
import { coreLocales } from "../app/index.ts";
import type { InstalledPlugin } from "../kernel/index.ts";
import { listMeetingTemplates } from "../meetings/index.ts";
import { contributedTo, CORE_ROLES, type PanelCtx } from "../panels/index.ts";
import type { PluginDefinition } from "../plugins/index.ts";
import { CORE_DIMENSIONS, isCoreDimension, type CoreDimension } from "../recruitment/index.ts";

/** What fits its place and still can never work: a text that is not there, a quota that nobody meets, a name of nothing. */
export function contributionFindings(plugin: PluginDefinition): string[] {
  const plugins: readonly InstalledPlugin[] = [{ id: plugin.id, contributions: plugin.extends }];
  return [...keyFindings(plugin), ...roleFindings(plugins), ...quotaFindings(plugins), ...templateFindings(plugins)];
}

/** Whether a locale's texts have a sentence under a dotted key. */
export function hasText(texts: object | undefined, key: string): boolean {
  return typeof key.split(".").reduce<unknown>(
    (part, word) => (part as Record<string, unknown> | undefined)?.[word], texts,
  ) === "string";
}

function keyFindings({ id, locales, extends: contributions }: PluginDefinition): string[] {
  const known: Readonly<Record<string, Readonly<Record<string, object>>>> = { ...coreLocales, [id]: locales };
  const keys = new Set(contributions.flatMap(({ value }) => keysIn(value)));
  return [...keys].flatMap((key) => {
    const [namespace = "", text = ""] = key.split(":");
    return LOCALES.filter((locale) => !hasText(known[namespace]?.[locale], text))
      .map((locale) => `There is no text ${key} in ${locale}.`);
  });
}

const NAMES_A_TEXT = new Set(["key", "label", "hint"]);

/** The keys of texts in a contribution, however deep. */
function keysIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]: [string, unknown]) =>
    (typeof part === "string" ? [part].filter((text) => NAMES_A_TEXT.has(name) && text.includes(":")) : keysIn(part)));
}

function roleFindings(plugins: readonly InstalledPlugin[]): string[] {
  const cores = new Set(CORE_ROLES.map(({ id }) => id));
  return contributedTo(plugins, "panels.member-roles").filter(({ value }) => cores.has(value.id))
    .map(({ value }) => `The role ${value.id} is core's own.`);
}

function quotaFindings(plugins: readonly InstalledPlugin[]): string[] {
  const groupsIn = new Map([
    ...CORE_DIMENSIONS.map((name) => [name, coreGroups(plugins, name)] as const), ...ofFields(plugins)
  ]);
  return contributedTo(plugins, "panels.quota-templates").flatMap(({ value: { id, dimension, groups } }) => {
    const has = groupsIn.get(dimension);
    if (!has) return [`The quota ${id} counts by ${dimension}, which no field of the plugin and no dimension of core is.`];
    return groups.filter((group) => !has(group.id))
      .map((group) => `The quota ${id} counts ${group.id}, which nobody can be in ${dimension}.`);
  });
}

type Has = (group: string) => boolean;

/**
 * A plugin's questions with options are dimensions. One that is called as a dimension of core has the plugin's id in front.
 */
function ofFields(plugins: readonly InstalledPlugin[]): [string, Has][] {
  return contributedTo(plugins, "panels.application-fields").filter(({ value }) => value.kind.startsWith("choice"))
    .map(({ plugin, value: { id, options } }) => [
      isCoreDimension(id) ? `${plugin}-${id}` : id,
      (group) => options.some((option) => option.id === group),
    ]);
}

/** Areas are each tenant's own, so no plugin can name one; seats are those of the plugin's own panel types. */
function coreGroups(plugins: readonly InstalledPlugin[], dimension: CoreDimension): Has {
  switch (dimension) {
    case "age": return (group) => /^age-\d+-(\d+|up)$/.test(group);
    case "seat": return (group) => contributedTo(plugins, "panels.panel-type-templates")
      .some(({ value }) => value.rules.seatTypes.some(({ id }) => id === group));
    default: return (group) => hasText(coreLocales.recruitment.fi, `quota.group.${dimension}.${group}`);
  }
}

function templateFindings(plugins: readonly InstalledPlugin[]): string[] {
  const roles = new Set([
    ...CORE_ROLES, ...contributedTo(plugins, "panels.member-roles").map(({ value }) => value)
  ].map(({ id }) => id));
  const meetings = new Set(meetingTemplatesOf(plugins));
  return contributedTo(plugins, "panels.panel-type-templates").flatMap(({ value: { id, rules } }) => {
    const { memberRoles, requiredTraining, meetings: { template } } = rules;
    const trained = requiredTraining.map(({ role }) => role).filter((role) => !memberRoles.includes(role));
    return [
      ...memberRoles.filter((role) => !roles.has(role))
        .map((role) => `The panel type ${id} names the role ${role}, which nobody defines.`),
      ...trained.map((role) => `The panel type ${id} asks training of the role ${role}, which its members cannot have.`),
      ...(template === undefined || meetings.has(template)
        ? [] : [`The panel type ${id} names the meeting template ${template}, which nobody defines.`]),
    ];
  });
}

/** The ids of core's own templates and of the plugin's. */
function meetingTemplatesOf(plugins: readonly InstalledPlugin[]): string[] {
  const everyPlugin = { plugins, panel: { pluginIds: plugins.map(({ id }) => id) } };
  return listMeetingTemplates(everyPlugin as unknown as PanelCtx).map(({ id }) => id);
}
