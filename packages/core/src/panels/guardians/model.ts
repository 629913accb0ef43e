import { defineModel, type Stored } from "@raati/db";
import { LOCALES } from "@raati/i18n";
import { z } from "zod";
import { NAME_CONSENT_STATES, NAME_CONSENT_WAYS } from "./schema.ts";

/**
 * What a guardian has said to the name of one young member being published by one panel. Its address opens with the key of
 * a hash for as long as it is there, for a consent can be taken back at any time (domain.md §3, minors).
 */
const nameConsent = z.object({
  panelId: z.string(),
  personId: z.string(),
  guardian: z.object({ name: z.string(), email: z.string().optional(), language: z.enum(LOCALES) }),
  state: z.enum(NAME_CONSENT_STATES),
  /** When it came to be as it is. */
  at: z.date(),
  way: z.enum(["message", ...NAME_CONSENT_WAYS]).optional(),
  /** The staff who wrote the answer down. */
  by: z.string().optional(),
  tokenHash: z.string().optional(),
});

export const NameConsentModel = defineModel("nameConsents", {
  schema: nameConsent,
  personalData: { of: "personId", export: ["panelId", "guardian", "state", "at", "way"], erase: "remove" },
  indexes: [
    { key: { panelId: 1, personId: 1 }, unique: true }, { key: { tokenHash: 1 }, unique: true, sparse: true },
    { key: { personId: 1, _id: -1 } },
  ],
});
export type NameConsent = Stored<z.output<typeof nameConsent>, "nameConsents">;
