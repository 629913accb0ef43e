import { definePluginModel } from "@raati/core/plugins";
import { z } from "zod";

/** What was ever chosen. Material and fees could be, and were never shown. */
const CHOSEN = ["meetings", "materials", "attendance", "fees"] as const;

/** How a guardian was asked or answered. */
export const WAYS = ["paper", "phone", "meeting", "message"] as const;

/**
 * A guardian's consent to one young member's being in one panel, and what the member lets the guardian see. How the consent
 * was given is written down; the guardian's own data are not: they stand with the member's person.
 */
export const GuardianConsents = definePluginModel("family-services", "guardian_consents", {
  schema: z.object({
    panelId: z.string(),
    personId: z.string(),
    state: z.enum(["asked", "given", "withdrawn"]),
    changedAt: z.date(),
    /** On paper, by phone or in a meeting: how the coordinator got it. */
    way: z.enum(WAYS).optional(),
    sees: z.array(z.enum(CHOSEN)).default([]),
  }),
  personalData: { of: "personId", export: ["state", "changedAt", "way", "sees"], erase: "remove" },
  indexes: [{ key: { panelId: 1, personId: 1 }, unique: true }, { key: { panelId: 1, state: 1, _id: -1 } }],
});
