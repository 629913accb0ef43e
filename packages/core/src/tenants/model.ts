import { defineModel, type Stored } from "@raati/db";
import { LOCALES, termOverrides } from "@raati/i18n";
import { z } from "zod";
import { languages } from "./languages.ts";
import { DEFAULT_RETENTION_PLAN, retentionPlan } from "./retention-plan.ts";
import { accessibilityStatement, contact, dataProtectionOfficer, TENANT_KINDS, tenantName, theme } from "./schema.ts";
import { TENANT_STATES } from "./tenant-states.ts";
import { DEFAULT_TIME_LIMITS, timeLimits } from "./time-limits.ts";

const signIn = z.object({
  magicLink: z.boolean(),
  oidc: z.object({
    issuer: z.string(), clientId: z.string(), label: z.string(), admitsStrangers: z.boolean(),
    /** Sealed with the secret of the installation; see `client-secret.ts`. */
    sealedSecret: z.string(),
  }).optional(),
});

const tenant = z.object({
  slug: z.string(), kind: z.enum(TENANT_KINDS), name: tenantName, businessId: z.string(), languages,
  /** Texts that bind the organisation are published in each of these or not at all; the main language always is one. */
  equalLanguages: z.array(z.enum(LOCALES)).default([]),
  state: z.enum(TENANT_STATES),
  /** The business ID again while the organisation is in use: only one may use Raati under it at a time. */
  registeredBusinessId: z.string().optional(),
  /** Since when the operator vouches that the organisation is who it says it is. */
  verifiedAt: z.date().optional(),
  /** Shown on the landing page, once verified. */
  listed: z.boolean().default(true),
  contact: contact.optional(), dataProtectionOfficer: dataProtectionOfficer.optional(),
  accessibility: accessibilityStatement.optional(),
  terms: termOverrides.default({}), theme: theme.optional(), logo: z.string().optional(),
  timeLimits: timeLimits.default(DEFAULT_TIME_LIMITS), retention: retentionPlan.default(DEFAULT_RETENTION_PLAN),
  demandsSecondFactor: z.boolean().default(false), signIn: signIn.default({ magicLink: true }),
  /** Why the organisation is in its state, when somebody had to say why. */
  stateReason: z.string().optional(), stateSince: z.date(),
});

/** An organisation. The document belongs to the tenant that it describes: its id is its own tenant's id. */
export const TenantModel = defineModel("tenants", {
  schema: tenant,
  personalData: "none",
  indexes: [
    { key: { slug: 1 }, unique: true, acrossTenants: true },
    { key: { registeredBusinessId: 1 }, unique: true, sparse: true, acrossTenants: true },
    { key: { state: 1, listed: 1, _id: -1 }, acrossTenants: true },
  ],
});

export type Tenant = Stored<z.output<typeof tenant>, "tenants">;

/**
 * A sign-up that waits for the link of its mail, under the id of its tenant. The administrator's name and address are
 * here only until then: a person takes them over.
 */
export const SignUpModel = defineModel("tenantSignUps", {
  schema: z.object({
    administratorName: z.string().optional(), email: z.string().optional(), locale: z.enum(LOCALES), startedAt: z.date(),
    /** When the mail was last asked for. */
    askedAt: z.date(),
    /** The links that were sent, each as a hash: who reads the database cannot open one. */
    links: z.array(z.object({ hash: z.string(), expiresAt: z.date() })),
    confirmedAt: z.date().optional(),
  }),
  personalData: { of: "email", export: ["administratorName", "email", "locale"], erase: "remove" },
  indexes: [
    { key: { "links.hash": 1 }, acrossTenants: true },
    { key: { email: 1, startedAt: -1 }, sparse: true, acrossTenants: true },
  ],
});
