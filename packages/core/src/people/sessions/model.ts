import { defineModel } from "@raati/db";
import { z } from "zod";

/** How somebody proved who they are: with a link by e-mail, through the organisation's own sign-in, or as a demo person. */
export const PROOFS = ["mail", "identity", "demo"] as const;

export const SessionModel = defineModel("sessions", {
  schema: z.object({
    /** The token itself is in the reader's cookie and nowhere else. */
    tokenHash: z.string(),
    accountId: z.string(),
    personId: z.string(),
    proof: z.enum(PROOFS),
    createdAt: z.date(),
    lastSeenAt: z.date(),
    expiresAt: z.date(),
    /** Browser and system; no address, nothing that singles out one machine. */
    browser: z.string().max(20),
    system: z.string().max(20),
    /** The account had a second factor when the session began: it opens nothing until that is given. */
    owesFactor: z.boolean().default(false),
    secondFactorAt: z.date().optional(),
    endedAt: z.date().optional(),
  }),
  personalData: {
    of: "personId", export: ["createdAt", "lastSeenAt", "expiresAt", "browser", "system", "endedAt"], erase: "remove",
  },
  indexes: [
    { key: { tokenHash: 1 }, unique: true },
    { key: { personId: 1, _id: -1 } },
    { key: { accountId: 1 }, acrossTenants: true },
    // Ended sessions are kept for a month, so that people can see them in the copy of their data.
    { key: { expiresAt: 1 }, expireAfterSeconds: 30 * 24 * 3600 },
  ],
});
