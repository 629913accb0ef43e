import { LOCALES } from "@raati/i18n";
import { z } from "zod";
import { emailAddress, STAFF_ROLES } from "../kernel/schema.ts";

/** An empty field of a form is a field left out. */
export function optionalText<Type extends z.ZodType<unknown, string>>(type: Type) {
  return z.string().trim().transform((text) => (text === "" ? undefined : text)).pipe(type.optional()).optional();
}

export const postalAddress = z.object({
  street: z.string().trim().min(1).max(200),
  postalCode: z.string().trim().min(3).max(12),
  city: z.string().trim().min(1).max(100),
});

const phoneNumber = z.string().trim().max(30).regex(/^\+?\d[\d ()-]{3,}$/, "people:field.phone");

const NO_YEAR = "people:field.birthYear";
const birthYear = z.int(NO_YEAR).min(1900, NO_YEAR).max(2100, NO_YEAR);

/** What is told about a person: the fields of the form. */
const told = {
  name: z.string().trim().min(1).max(120),
  /** The name that is shown to others in panels that protect their members. */
  alias: optionalText(z.string().max(60)),
  email: optionalText(emailAddress),
  phone: optionalText(phoneNumber),
  address: postalAddress.optional(),
  birthYear: birthYear.optional(),
  language: z.enum(LOCALES),
  supportNeeds: optionalText(z.string().max(2000)),
  accessibilityNeeds: optionalText(z.string().max(2000)),
};

const reachable = (person: { email?: unknown; phone?: unknown; address?: unknown }) =>
  person.email !== undefined || person.phone !== undefined || person.address !== undefined;
const someContact = { path: ["email"], error: "people:field.someContact" };

/** Somebody whom a coordinator enters. Without an e-mail address the person is reached by letter or phone. */
export const addPersonInput = z.object({ id: z.uuidv7(), ...told }).refine(reachable, someContact);

/** The whole form: a field that is left out is emptied. */
export const changePersonInput = z.object({
  personId: z.uuidv7(), revision: z.number().int().positive(), ...told,
}).refine(reachable, someContact);

/**
 * What people change about themselves. The address for signing in and the year of birth, on which rules about ages stand,
 * are changed by the coordinator, who knows the person.
 */
export const changeMeInput = z.object({
  revision: z.number().int().positive(), ...told,
}).omit({ email: true, birthYear: true });

export const changeRolesInput = z.object({
  personId: z.uuidv7(), revision: z.number().int().positive(), roles: z.array(z.enum(STAFF_ROLES)).max(STAFF_ROLES.length),
});

export const whichPersonInput = z.object({ personId: z.uuidv7() });

/** The key in the mail that an organisation's sign-up is confirmed with. */
export const confirmSignUpInput = z.object({ token: z.string().min(20).max(100) });

/**
 * `tenant` is the organisation's place in addresses; `token` signs its first administrator in, once and within two minutes.
 */
export const confirmedSignUpView = z.object({ tenant: z.string(), token: z.string().optional() });

export const endAccessInput = z.object({ personId: z.uuidv7(), revision: z.number().int().positive() });

export const listPeopleInput = z.object({
  /** The beginning of any part of a name, or a whole e-mail address. */
  search: optionalText(z.string().max(120)),
  role: z.enum(STAFF_ROLES).optional(),
  after: z.uuidv7().optional(),
  size: z.number().int().min(1).max(100).default(25),
});

const reachedBy = z.enum(["email", "phone", "letter", "none"]);

/** A person in a list. */
export const foundPersonView = z.object({
  id: z.string(), name: z.string(), alias: z.string().optional(), email: z.string().optional(), language: z.enum(LOCALES),
  roles: z.array(z.enum(STAFF_ROLES)), reachedBy, signsIn: z.boolean(), accessEnded: z.boolean(),
});

export const personView = foundPersonView.extend({
  revision: z.number(),
  phone: z.string().optional(),
  address: postalAddress.optional(),
  /** These three only for those who arrange meetings; see the policy. */
  birthYear: z.int().optional(),
  supportNeeds: z.string().optional(),
  accessibilityNeeds: z.string().optional(),
  can: z.record(z.string(), z.boolean()),
});

/** The reader as the reader sees it. */
export const meView = z.object({
  personId: z.string(), revision: z.number(), name: z.string(), alias: z.string().optional(), email: z.string().optional(),
  phone: z.string().optional(), address: postalAddress.optional(), birthYear: z.int().optional(),
  language: z.enum(LOCALES), supportNeeds: z.string().optional(), accessibilityNeeds: z.string().optional(),
  roles: z.array(z.enum(STAFF_ROLES)),
  /** What stands between the reader and staff pages: nothing, a code to give, or a second factor to set up first. */
  secondFactor: z.enum(["notNeeded", "given", "needed", "notSetUp"]),
});

export type PersonView = z.output<typeof personView>;
export type MeView = z.output<typeof meView>;
