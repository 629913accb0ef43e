import { defineModel } from "@raati/db";
import { LOCALES } from "@raati/i18n";
import { z } from "zod";

/** Somebody wants another address. It is gone by itself a week later. */
export const NewEmailModel = defineModel("newEmails", {
  schema: z.object({
    personId: z.string(),
    email: z.email(),
    /** The address that the person leaves: told afterwards. */
    oldEmail: z.email(),
    locale: z.enum(LOCALES),
    askedAt: z.date(),
    tokenHashes: z.array(z.string()).default([]),
    expiresAt: z.date().optional(),
    usedAt: z.date().optional(),
    purgeAt: z.date(),
  }),
  personalData: { of: "personId", export: ["email", "oldEmail", "askedAt", "usedAt"], erase: "remove" },
  indexes: [{ key: { tokenHashes: 1 } }, { key: { personId: 1 } }, { key: { purgeAt: 1 }, expireAfterSeconds: 0 }],
});
