import { defineModel } from "@raati/db";
import { LOCALES } from "@raati/i18n";
import { z } from "zod";
import { STAFF_ROLES } from "../kernel/index.ts";
import { postalAddress } from "./person-schema.ts";

/** A person as one tenant knows them. The same account has one of these in each tenant. */
export const PersonModel = defineModel("people", {
  schema: z.object({
    /** The person's own id once more: whatever holds data of a person names the person in a field. */
    personId: z.string(),
    name: z.string().default(""),
    alias: z.string().optional(),
    email: z.email().optional(),
    phone: z.string().optional(),
    address: postalAddress.optional(),
    /** The day is never asked for: a rule about ages needs no more. */
    birthYear: z.number().int().optional(),
    language: z.enum(LOCALES),
    supportNeeds: z.string().optional(),
    accessibilityNeeds: z.string().optional(),
    roles: z.array(z.enum(STAFF_ROLES)).default([]),
    /** Whose sign-in opens this person. */
    accountId: z.string().optional(),
    /** The account at the tenant's own identity provider, as a hash of issuer and subject. */
    identityKey: z.string().optional(),
    identityIssuer: z.string().optional(),
    /** The beginnings of the parts of the name, for searching. */
    searchKeys: z.array(z.string()).default([]),
    /** Who entered the person: staff on the person's behalf. */
    enteredBy: z.string().optional(),
    /** Since when the person may not sign in to this tenant. */
    accessEndedAt: z.date().optional(),
    erasedAt: z.date().optional(),
  }),
  personalData: {
    of: "personId", erase: "blank",
    export: [
      "name", "alias", "email", "phone", "address", "birthYear", "language", "supportNeeds", "accessibilityNeeds",
      "roles", "accessEndedAt",
    ],
    blank: [
      "name", "alias", "email", "phone", "address", "birthYear", "supportNeeds", "accessibilityNeeds", "roles",
      "accountId", "identityKey", "identityIssuer", "searchKeys",
    ],
  },
  indexes: [
    { key: { email: 1 }, unique: true, sparse: true },
    { key: { accountId: 1 }, unique: true, sparse: true },
    { key: { identityKey: 1 }, unique: true, sparse: true },
    { key: { searchKeys: 1, _id: -1 } },
    { key: { roles: 1, _id: -1 } },
  ],
});
