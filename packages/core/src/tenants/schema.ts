import { localizedText, LOCALES, termOverrides } from "@raati/i18n";
import { z } from "zod";
import { emailAddress, id, listInput, reason, revision } from "../kernel/schema.ts";
import { isBusinessId, tidyBusinessId } from "./business-id.ts";
import { languages } from "./languages.ts";
import { ONBOARDING_STEPS } from "./onboarding-steps.ts";
import { retentionPlan } from "./retention-plan.ts";
import { isSlug } from "./slugs.ts";
import { TENANT_STATES } from "./tenant-states.ts";
import { isColour } from "./theme.ts";
import { timeLimits } from "./time-limits.ts";

export const TENANT_KINDS = ["county", "municipality", "association", "joint-authority"] as const;
export type TenantKind = (typeof TENANT_KINDS)[number];

const phone = z.string().trim().regex(/^\+?[\d ()-]{5,20}$/, "tenants:field.phone");
const colour = z.string().trim().toLowerCase().refine(isColour, "tenants:field.colour");

export const tenantName = localizedText({ max: 120 });
export const businessId = z.string().max(20).transform(tidyBusinessId).refine(isBusinessId, "tenants:field.businessId");
export const slug = z.string().trim().refine(isSlug, "tenants:field.slug");
export const theme = z.object({ accentLight: colour, accentDark: colour });

/** Where people get in touch with the organisation about its panels: a unit, never one employee by name. */
export const contact = z.object({ unit: localizedText({ max: 120 }), email: emailAddress, phone: phone.optional() });
export const dataProtectionOfficer = z.object({ email: emailAddress, phone: phone.optional() });
export const accessibilityStatement = z.object({ text: localizedText({ max: 10_000 }), reviewedOn: z.iso.date() });

/** What a new organisation tells about itself. `id` is made when the form is opened, so that a second click is known. */
export const signUpInput = z.object({
  id, name: tenantName, kind: z.enum(TENANT_KINDS), businessId, languages, slug: slug.optional(),
  administrator: z.object({ name: z.string().trim().min(1).max(120), email: emailAddress }),
}).check(({ value, issues }) => {
  const [main] = value.languages;
  if (!main || value.name[main]) return;
  issues.push({ code: "custom", input: value.name, path: ["name", main], message: "tenants:field.nameInMainLanguage" });
});
export const signedUpView = z.object({ id, slug: z.string(), state: z.enum(["waiting", "confirmed"]) });
export const resendConfirmationInput = z.object({ id });
export const confirmTenantInput = z.object({ token: z.string().min(20).max(100) });

export const changeNamesInput = z.object({ revision, name: tenantName, kind: z.enum(TENANT_KINDS), listed: z.boolean() });
/** Without `equalLanguages` those that were chosen before stay, as far as the organisation still works in them. */
export const changeLanguagesInput = z.object({
  revision, languages, equalLanguages: z.array(z.enum(LOCALES)).max(LOCALES.length).optional(),
});
export const changeTermsInput = z.object({ revision, terms: termOverrides });
export const changeThemeInput = z.object({
  revision,
  /** null gives back the product's own colours. */
  theme: theme.nullable(),
  /** The key of a stored picture; null for none. */
  logo: id.nullable(),
});
export const changeTimeLimitsInput = z.object({ revision, timeLimits });
export const changeRetentionInput = z.object({ revision, retention: retentionPlan });
export const changeContactInput = z.object({
  revision, contact: contact.nullable(), dataProtectionOfficer: dataProtectionOfficer.nullable(),
  accessibility: accessibilityStatement.nullable(),
});

/** The organisation's own sign-in service, OpenID Connect. */
const oidc = z.object({
  issuer: z.url({ protocol: /^https?$/, error: "tenants:field.issuer" }).max(300),
  clientId: z.string().trim().min(1).max(200),
  /** What the button says, for example the organisation's name. */
  label: z.string().trim().min(1).max(80),
  /** Whoever the service knows becomes a person here; otherwise only those whom the tenant knows or has invited come in. */
  admitsStrangers: z.boolean(),
});
export const changeSignInInput = z.object({
  revision, demandsSecondFactor: z.boolean(), magicLink: z.boolean(),
  /** null disconnects the service. The secret is never shown again; left out, the one that is stored stays. */
  oidc: oidc.extend({ clientSecret: z.string().trim().min(1).max(500).optional() }).nullable(),
});
export const askToCloseInput = z.object({ revision, slug: z.string(), reason });
export const operatorInput = z.object({ slug: z.string(), reason });
export const listTenantsInput = listInput;

/** What any visitor may know of an organisation. */
export const publicTenantView = z.object({
  slug: z.string(), kind: z.enum(TENANT_KINDS), name: tenantName, languages: z.array(z.enum(LOCALES)),
  state: z.enum(TENANT_STATES),
  /** The operator vouches for the organisation. Until then its pages say that nobody does, and stay out of lists. */
  verified: z.boolean(),
  terms: termOverrides, theme: theme.optional(), logo: z.string().optional(), contact: contact.optional(),
  dataProtectionOfficer: dataProtectionOfficer.optional(), accessibility: accessibilityStatement.optional(),
  /** The ways in: by a link in the mail, and by the organisation's own service under the name on its button. */
  signIn: z.object({ magicLink: z.boolean(), oidc: z.object({ label: z.string() }).optional() }),
});
export type PublicTenantView = z.output<typeof publicTenantView>;

export const tenantAbilities = z.object({
  see: z.boolean(), manage: z.boolean(), changeRetention: z.boolean(), askToClose: z.boolean(),
});

/** Everything that an administrator may see and change; never a secret. */
export const tenantSettingsView = publicTenantView.extend({
  id, revision, businessId: z.string(), equalLanguages: z.array(z.enum(LOCALES)), listed: z.boolean(),
  timeLimits, retention: retentionPlan,
  demandsSecondFactor: z.boolean(),
  signIn: z.object({ magicLink: z.boolean(), oidc: oidc.optional() }), abilities: tenantAbilities,
});
export type TenantSettingsView = z.output<typeof tenantSettingsView>;

export const listedTenantView = z.object({
  slug: z.string(), kind: z.enum(TENANT_KINDS), name: tenantName, languages: z.array(z.enum(LOCALES)),
});
export const tenantPageView = z.object({ items: z.array(listedTenantView), next: z.string().optional() });

export const onboardingStepView = z.object({
  id: z.enum(ONBOARDING_STEPS), state: z.enum(["done", "next", "open", "waiting"]),
  waitsFor: z.array(z.enum(ONBOARDING_STEPS)),
});

export { isBusinessId, tidyBusinessId } from "./business-id.ts";
export {
  languagesReady, ONBOARDING_STEPS, onboardingSteps, type OnboardingFacts, type OnboardingStep,
} from "./onboarding-steps.ts";
export {
  DEFAULT_RETENTION_PLAN, RECORD_CLASSES, RETENTION_START, type RecordClass, type RetentionPlan,
} from "./retention-plan.ts";
export { slugOf } from "./slugs.ts";
export { LEAST_CONTRAST, weakPairs, type Theme, type WeakPair } from "./theme.ts";
export { DEFAULT_TIME_LIMITS, type TimeLimits } from "./time-limits.ts";
