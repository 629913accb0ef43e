import { z } from "zod";
import { key, label, localeKey, locale } from "../fields.ts";

/** The fields that core knows, in the order of a new form. */
export const CORE_FIELDS = [
  "name", "email", "phone", "address", "birthYear", "area", "gender", "speaks", "role", "seat", "experience", "motivation",
  "supportNeeds", "accessibilityNeeds", "reserveConsent",
] as const;
export type CoreField = (typeof CORE_FIELDS)[number];

/** Without these nobody can be chosen or reached: the form always asks for them (of the ways of contact at least one). */
export const MANDATORY_FIELDS = ["name", "email", "phone", "address", "birthYear"] as const satisfies readonly CoreField[];

export const FIELD_USES = ["off", "asked", "required"] as const;

/** Services that an applicant may know from experience, when the call names none of its own. */
export const EXPERIENCES = [
  "health-station", "oral-health", "family", "mental-health", "disability", "older-people", "rescue", "none",
] as const;

const asked = { use: z.enum(FIELD_USES), label: label.optional(), hint: label.optional() };
const coreSetting = z.object({ field: z.enum(CORE_FIELDS), ...asked });
const pluginSetting = z.object({ plugin: key, field: key, use: z.enum(FIELD_USES) });

/**
 * What an application form asks, as data. Core fields come in this order; one that is not named is off, unless it is
 * mandatory. Of the plugins' fields those are asked that the plugin makes required or that are not turned off here.
 */
export const formDefinition = z.object({
  core: z.array(coreSetting).max(CORE_FIELDS.length).default([]),
  plugins: z.array(pluginSetting).max(100).default([]),
}).check(({ value, issues }) => {
  value.core.forEach(({ field, use }, index) => {
    const problem = (path: string, message: string) => issues.push(
      { code: "custom", input: value, path: ["core", index, path], message }
    );
    if (value.core.findIndex((other) => other.field === field) < index) problem("field", "recruitment:field.fieldTwice");
    if (use === "off" && (field === "name" || field === "birthYear")) problem("use", "recruitment:field.fieldMandatory");
  });
  const off = (field: CoreField) => value.core.some((one) => one.field === field && one.use === "off");
  if (["email", "phone", "address"].every((field) => off(field as CoreField))) issues.push(
    { code: "custom", input: value, path: ["core"], message: "recruitment:field.noWayOfContact" }
  );
});
export type FormDefinition = z.output<typeof formDefinition>;

/** A new form: what a selection usually looks at. */
export const DEFAULT_FORM: z.input<typeof formDefinition> = {
  core: [
    ...(
      ["name", "email", "phone", "address", "birthYear", "area", "gender", "speaks", "role", "seat", "experience"] as const
    )
      .map((field) => ({ field, use: "asked" as const })),
    { field: "motivation", use: "required" },
    ...(
      ["supportNeeds", "accessibilityNeeds", "reserveConsent"] as const
    ).map((field) => ({ field, use: "asked" as const })),
  ],
};

export const FIELD_KINDS = [
  "text", "long-text", "email", "phone", "address", "year", "choice", "choices", "yes-no", "consent",
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** A text of the locale files, or words that somebody of the tenant wrote. */
export const fieldText = z.union([z.object({ key: localeKey }), z.object({ text: label })]);
export type FieldText = z.infer<typeof fieldText>;

export const formField = z.object({
  /** `birthYear`, or a plugin's: `mental-health_viewpoint`. */
  id: z.string(),
  /** Where its value stands in the input of an application, and where its errors land: `birthYear`, `answers.…`. */
  path: z.string(),
  plugin: key.optional(),
  kind: z.enum(FIELD_KINDS),
  label: fieldText,
  hint: fieldText.optional(),
  options: z.array(z.object({ id: z.string(), label: fieldText })),
  required: z.boolean(),
  /** Asked with a consent of its own, and stored apart (GDPR, article 9). */
  special: z.boolean(),
  /** Asked only of those who apply for a seat of one of these sides; of all when empty. */
  sides: z.array(z.string()),
  /** The longest text, in characters. */
  max: z.int().optional(),
});
export type FormField = z.infer<typeof formField>;

/** What a page needs to draw the form of a call. The preview is the same. */
export const formView = z.object({
  fields: z.array(formField),
  /** The form has fields of a special kind, so it asks for the consent `specialConsent`. */
  asksSpecialConsent: z.boolean(),
  /** Wishes that an applicant can put in order; one alone is not asked for. */
  panels: z.array(z.object({
    panelId: z.string(), name: label, open: z.boolean(),
    seatTypes: z.array(z.object({ id: key, name: label, side: z.string() })),
  })),
  /** Languages for mails and calls. */
  languages: z.array(locale),
  minimumAge: z.int().optional(),
  guardianBelow: z.int(),
  /** What may not be true of an applicant; each is asked as a statement of its own. */
  exclusions: z.object({ staff: z.boolean(), influencingBodies: z.boolean() }),
  /** The year in which the call closes: ages are counted at its end. */
  ageYear: z.int(),
});
export type FormView = z.infer<typeof formView>;

/** Fields that a coordinator can put into a form: core's, and those of the plugins of the panels' types. */
export const fieldChoices = z.object({
  core: z.array(
    z.object({ field: z.enum(CORE_FIELDS), mandatory: z.boolean(), label: fieldText, kind: z.enum(FIELD_KINDS) })
  ),
  plugins: z.array(z.object({
    plugin: key, field: key, label: fieldText, kind: z.enum(FIELD_KINDS), required: z.boolean(), special: z.boolean(),
  })),
});
