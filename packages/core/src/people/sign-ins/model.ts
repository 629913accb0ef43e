import { defineModel } from "@raati/db";
import { LOCALES } from "@raati/i18n";
import { z } from "zod";
import { PROOFS } from "../sessions/model.ts";

/** Somebody wants to sign in. Used once, or gone by itself an hour later. */
export const SignInModel = defineModel("signIns", {
  schema: z.object({
    email: z.email().optional(),
    /** Who will be signed in; unknown until the link is sent, and for ever when nobody here has the address. */
    personId: z.string().optional(),
    proof: z.enum(PROOFS),
    locale: z.enum(LOCALES),
    next: z.string().optional(),
    askedAt: z.date(),
    /** Hashes of the one-time keys. A mail that had to be sent again carries another key, and both work. */
    tokenHashes: z.array(z.string()).default([]),
    expiresAt: z.date().optional(),
    usedAt: z.date().optional(),
    purgeAt: z.date(),
  }),
  personalData: { of: "personId", export: ["email", "askedAt", "usedAt"], erase: "remove" },
  indexes: [{ key: { tokenHashes: 1 } }, { key: { personId: 1 } }, { key: { purgeAt: 1 }, expireAfterSeconds: 0 }],
});
