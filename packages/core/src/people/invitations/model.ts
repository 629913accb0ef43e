import { defineModel, type Stored } from "@raati/db";
import { LOCALES, localizedText } from "@raati/i18n";
import { z } from "zod";
import { STAFF_ROLES } from "../../kernel/index.ts";
import { DELIVERY_STATES } from "./schema.ts";

const invitation = z.object({
  name: z.string().default(""),
  email: z.email().optional(),
  language: z.enum(LOCALES),
  roles: z.array(z.enum(STAFF_ROLES)).default([]),
  purpose: z.object({ kind: z.string(), id: z.string() }).optional(),
  title: localizedText({ max: 200 }).optional(),
  message: z.string().optional(),
  invitedBy: z.string().optional(),
  /** Who answered. */
  personId: z.string().optional(),
  state: z.enum(["open", "accepted", "declined", "cancelled"]).default("open"),
  /** Address and purpose of an invitation that has no answer: there is only one. */
  openKey: z.string().optional(),
  expiresAt: z.date(),
  delivery: z.object({
    state: z.enum(DELIVERY_STATES), at: z.date().optional(), times: z.number().int(), reason: z.string().optional(),
  }),
  /** Hashes of the keys in the mails that were sent, the last ones: all of them work until the invitation has an answer. */
  tokenHashes: z.array(z.string()).default([]),
  answeredAt: z.date().optional(),
  /** What was never accepted is not kept. */
  purgeAt: z.date().optional(),
});

export const InvitationModel = defineModel("invitations", {
  schema: invitation,
  personalData: {
    of: "personId", erase: "remove",
    export: ["name", "email", "language", "roles", "purpose", "title", "message", "state", "expiresAt", "answeredAt"],
  },
  indexes: [
    { key: { openKey: 1 }, unique: true, sparse: true },
    { key: { tokenHashes: 1 } },
    { key: { email: 1, _id: -1 }, sparse: true },
    { key: { personId: 1 } },
    { key: { state: 1, _id: -1 } },
    { key: { "purpose.id": 1, _id: -1 } },
    { key: { purgeAt: 1 }, expireAfterSeconds: 0 },
  ],
});

export type Invitation = Stored<z.output<typeof invitation>, "invitations">;
