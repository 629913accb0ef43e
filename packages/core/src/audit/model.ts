import { defineModel, type Stored } from "@raati/db";
import { z } from "zod";

const link = {
  /** 1, 2, 3 … without a gap. */
  seq: z.number().int().min(1),
  /** The hash of the entry before; zeros for the first. */
  previousHash: z.string(),
  hash: z.string(),
  at: z.date(),
  what: z.string(),
};

const auditEntry = z.object({
  ...link,
  eventId: z.string(),
  /** The matter, its revision, and the event's place among those of that revision. */
  object: z.string(), objectRevision: z.number().int(), part: z.number().int(),
  personId: z.string().optional(), roles: z.array(z.string()), system: z.string().optional(),
  dataHash: z.string(),
});

export type AuditEntry = Stored<z.output<typeof auditEntry>, "auditEntries">;

/**
 * Who did what to what, and when: one entry for each event of the tenant, each sealed with the hash of the one before
 * (domain.md §2, "Audit entry"). Entries name people by their id alone; when a person is erased, the id points to nobody.
 */
export const AuditEntries = defineModel("auditEntries", {
  schema: auditEntry,
  personalData: "none",
  indexes: [{ key: { seq: 1 }, unique: true }, { key: { eventId: 1 }, unique: true }, { key: { object: 1, seq: 1 } }],
});

const platformAuditEntry = z.object({
  ...link,
  /** The process that opened the door across tenants, and why. */
  process: z.string(), reason: z.string(),
  /** How often it did so for this reason since its last entry. */
  openings: z.number().int().min(1),
});

/** The platform's own chain: each use of the door across tenants. */
export const PlatformAuditEntries = defineModel("platformAuditEntries", {
  schema: platformAuditEntry,
  personalData: "none",
  scope: "platform",
  indexes: [{ key: { seq: 1 }, unique: true }],
});
