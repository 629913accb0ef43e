import { z } from "zod";
import {
  contributionsTo, defineExtensionPoint, extensionPoint, type Contributed, type ExtensionPoint, type InstalledPlugin,
  type PluginStorage,
} from "../kernel/index.ts";
import { key, label, localeKey, prose, title } from "./fields.ts";
import { compositionWarning, privacyRule, SIDES, typeRules } from "./types/schema.ts";

/** A role that members may have. Its name is a text of the plugin, `my-plugin:role.guide`. */
export const memberRole = z.object({
  id: key,
  key: localeKey,
  /** Leads the panel's own work: proposes ground rules, writes down what the panel has agreed. */
  leads: z.boolean().default(false),
  /** Joins beside the seats, for good or for one meeting (B6). */
  extension: z.boolean().default(false),
});
export type MemberRole = z.output<typeof memberRole>;

/** A panel type that a tenant may adopt and then change as it likes. */
export const panelTypeTemplate = z.object({ id: key, name: title, description: prose.optional(), rules: typeRules });
export type PanelTypeTemplate = z.output<typeof panelTypeTemplate>;

export const meetingTemplate = z.object({
  id: key,
  name: title,
  minutes: z.int().min(15).max(600),
  /** So many meetings a year make the yearly plan (D4). */
  yearly: z.int().min(1).max(60).optional(),
  items: z.array(z.object({ title, minutes: z.int().min(1).max(600) })).min(1).max(30),
});
export type MeetingTemplate = z.output<typeof meetingTemplate>;

const quotaGroup = z.object({
  id: key, name: label, min: z.int().min(0).optional(), max: z.int().min(0).optional(), hard: z.boolean().default(false),
});

/** Quotas for choosing members: a dimension and its groups. */
export const quotaTemplate = z.object({ id: key, name: title, dimension: key, groups: z.array(quotaGroup).min(1).max(40) });
export type QuotaTemplate = z.output<typeof quotaTemplate>;

/** A question of an application form, as data: the form is drawn from it. */
export const applicationField = z.object({
  id: key,
  kind: z.enum(["text", "long-text", "choice", "choices", "yes-no", "year", "consent"]),
  label: localeKey,
  hint: localeKey.optional(),
  options: z.array(z.object({ id: key, label: localeKey })).max(40).default([]),
  required: z.boolean().default(false),
  /** Health or another special kind of personal data: asked with a consent of its own (GDPR, article 9). */
  special: z.boolean().default(false),
  /** Only applicants for these sides are asked; all when empty. */
  sides: z.array(z.enum(SIDES)).default([]),
}).refine(
  ({ kind, options }) => !kind.startsWith("choice") || options.length > 0,
  { path: ["options"], error: "panels:field.optionsMissing" },
);
export type ApplicationField = z.output<typeof applicationField>;

export const reportSection = z.object({ id: key, key: localeKey });
export type ReportSection = z.output<typeof reportSection>;

/** Below which age a member needs a guardian, where that is a setting of the plugin's. */
interface GuardianAge {
  /** @param stored what the tenant has set for panels of a type, without defaults @returns full years */
  readonly below: (stored: Readonly<Record<string, unknown>>) => number;
}
const guardianAge = z.custom<GuardianAge>((value) => typeof (value as GuardianAge | undefined)?.below === "function");

/** The youngest age of a member, where that is a setting of the plugin's. */
interface MinimumAge {
  /** @param stored what the tenant has set for panels of a type, without defaults @returns full years */
  readonly from: (stored: Readonly<Record<string, unknown>>) => number;
}
const minimumAge = z.custom<MinimumAge>((value) => typeof (value as MinimumAge | undefined)?.from === "function");

/** Whose guardian it is about, with the plugin's own data and what the tenant has set for panels of the type. */
interface GuardianAsked {
  readonly storage: PluginStorage;
  readonly panelId: string;
  readonly personId: string;
  readonly stored: Readonly<Record<string, unknown>>;
}

/** What the guardian of one young member may see of the panel, by the plugin's own data. */
interface GuardianSights {
  /** @returns some of `GUARDIAN_SIGHTS`; what core cannot show is passed over */
  readonly of: (asked: GuardianAsked) => Promise<readonly string[]>;
}
const sights = z.custom<GuardianSights>((value) => typeof (value as GuardianSights | undefined)?.of === "function");

/** Where the way to leave at once leads, where that is a setting of the plugin's. */
interface QuickExit {
  /**
   * @param stored what the tenant has set for panels of a type, without defaults
   * @returns a web address; undefined where the tenant has set none
   */
  readonly to: (stored: Readonly<Record<string, unknown>>) => string | undefined;
}
const quickExit = z.custom<QuickExit>((value) => typeof (value as QuickExit | undefined)?.to === "function");

const places = {
  "panels.panel-type-templates": panelTypeTemplate,
  "panels.member-roles": memberRole,
  "panels.privacy-rules": privacyRule,
  "panels.meeting-templates": meetingTemplate,
  "panels.composition-warnings": compositionWarning,
  "panels.quota-templates": quotaTemplate,
  "panels.application-fields": applicationField,
  "panels.report-sections": reportSection,
  "panels.guardian-ages": guardianAge,
  "panels.minimum-ages": minimumAge,
  "panels.guardian-sights": sights,
  "panels.quick-exits": quickExit,
} as const;

/** A plugin may leave out what has a default; what it adds is checked, and completed, when it is made. */
function place<Id extends keyof typeof places>(id: Id): ExtensionPoint<z.input<(typeof places)[Id]>> {
  return defineExtensionPoint(id, places[id] as unknown as z.ZodType<z.input<(typeof places)[Id]>>);
}

export const panelTypeTemplates = place("panels.panel-type-templates");
export const memberRoles = place("panels.member-roles");
export const privacyRules = place("panels.privacy-rules");
export const meetingTemplates = place("panels.meeting-templates");
export const compositionWarnings = place("panels.composition-warnings");
export const quotaTemplates = place("panels.quota-templates");
export const applicationFields = place("panels.application-fields");
export const reportSections = place("panels.report-sections");
export const guardianAges = place("panels.guardian-ages");
export const minimumAges = place("panels.minimum-ages");
export const guardianSights = place("panels.guardian-sights");
export const quickExits = place("panels.quick-exits");

/** Everything that the plugins add in one place, with its defaults. */
export function contributedTo<Id extends keyof typeof places>(
  plugins: readonly InstalledPlugin[], id: Id,
): Contributed<z.output<(typeof places)[Id]>>[] {
  return contributionsTo(plugins, extensionPoint<z.output<(typeof places)[Id]>>(id));
}
