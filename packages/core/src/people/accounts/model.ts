import { defineModel, type Handle, type Stored } from "@raati/db";
import { LOCALES } from "@raati/i18n";
import { z } from "zod";

const account = z.object({
  /** The address that proves whose account it is, in the form of `emailAddress`. */
  email: z.email(),
  locale: z.enum(LOCALES),
  createdAt: z.date(),
  lockedAt: z.date().optional(),
  /** The second factor: its secret, sealed, and since when it is on. */
  factor: z.object({ sealed: z.string(), since: z.date() }).optional(),
  /** A second factor that is being set up and has not been confirmed by a code. */
  newFactor: z.object({ sealed: z.string(), madeAt: z.date() }).optional(),
  /** The 30-second step of the last code that was taken: that one and those before it are never taken again. */
  lastStep: z.number().int().default(0),
  recovery: z.object({ salt: z.string(), hashes: z.array(z.string()) }).optional(),
  /** The tenants whose administrators have asked for the second factor to be taken off. */
  resetAskedBy: z.array(z.string()).default([]),
});

/** Somebody who can sign in, in however many tenants. What tenants know about the person stands in their own `people`. */
export const AccountModel = defineModel("accounts", {
  schema: account,
  scope: "platform",
  personalData: { of: "email", export: ["email", "locale", "createdAt"], erase: "remove" },
  indexes: [{ key: { email: 1 }, unique: true }],
});

export type Account = Stored<z.output<typeof account>, "accounts">;
export type Accounts = Handle<z.output<typeof account>, "accounts", z.input<typeof account>>;
