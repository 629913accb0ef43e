import { defineModel, type Stored } from "@raati/db";
import { LOCALES } from "@raati/i18n";
import { z } from "zod";
import { key } from "../fields.ts";
import { answer, APPLICATION_STATES, CHANNELS, GENDERS, LETTER_KINDS, ROLES, SPEAKS, WARNINGS } from "./schema.ts";

const address = z.object({ street: z.string(), postalCode: z.string(), city: z.string() });

const application = z.object({
  callId: z.string(),
  panelIds: z.array(z.string()),
  name: z.string(),
  email: z.string().optional(), phone: z.string().optional(), address: address.optional(),
  birthYear: z.int().optional(),
  areaId: z.string().optional(),
  gender: z.enum(GENDERS).optional(),
  /** The language in which the applicant is written to; `speaks` is the mother tongue. */
  language: z.enum(LOCALES),
  speaks: z.enum(SPEAKS).optional(),
  role: z.enum(ROLES).optional(),
  seat: key.optional(),
  experience: z.array(z.string()).default([]),
  motivation: z.string().optional(), supportNeeds: z.string().optional(), accessibilityNeeds: z.string().optional(),
  reserveConsent: z.boolean().default(false),
  /** Answers to plugins' questions that are of no special kind; the others stand in `specialAnswers`. */
  answers: z.record(z.string(), answer).default({}),
  isStaff: z.boolean().default(false), inInfluencingBody: z.boolean().default(false),
  ofAge: z.boolean().default(false),
  guardian: z.object({
    name: z.string(), email: z.string().optional(), phone: z.string().optional(), state: z.enum(
      ["asked", "given", "refused"]
    ),
    at: z.date(), way: z.string().optional(), by: z.string().optional(),
  }).optional(),
  guardianHash: z.string().optional(),
  /** A keyed hash of the postal address, for "at most one a household". */
  household: z.string().optional(),
  /** Group by dimension, as `groupsOf` says; dimensions of special fields stand with their answers. */
  groups: z.record(z.string(), z.string()).default({}),
  channel: z.enum(CHANNELS),
  state: z.enum(APPLICATION_STATES),
  stateReason: z.string().optional(),
  /** The staff's own words beside the reason. */
  note: z.string().optional(),
  decidedBy: z.string().optional(),
  warnings: z.array(z.enum(WARNINGS)).default([]),
  /** Set when a seat is offered. */
  personId: z.string().optional(),
  enteredBy: z.string().optional(),
  /** The status page opens with the key of this hash. */
  tokenHash: z.string(),
  confirmHash: z.string().optional(), confirmBy: z.date().optional(),
  /** Since when the address takes no mail: from then on letters are printed. */
  mailRefusedAt: z.date().optional(),
  /** When links were mailed because somebody asked: they are few a day. */
  linkMails: z.array(z.date()).default([]),
  /** The running number within the call; shown as A-0042. */
  number: z.int(),
  submittedAt: z.date(),
  confirmedAt: z.date().optional(),
  /** When the personal data were erased. */
  erasedAt: z.date().optional(),
});

/** What leaves an application when its person's data are erased; the rest is a row without anybody behind it. */
export const PERSONAL_FIELDS = [
  "name", "email", "phone", "address", "birthYear", "areaId", "gender", "speaks", "role", "seat", "experience", "motivation",
  "supportNeeds", "accessibilityNeeds", "answers", "guardian", "guardianHash", "household", "groups", "note", "warnings",
  "confirmHash",
  "confirmBy", "linkMails", "mailRefusedAt",
] as const satisfies readonly (keyof z.output<typeof application>)[];

export const ApplicationModel = defineModel("applications", {
  schema: application,
  personalData: {
    of: "personId", erase: "blank", blank: PERSONAL_FIELDS,
    export: [
      "callId", "panelIds", "name", "email", "phone", "address", "birthYear", "areaId", "gender", "language", "speaks",
      "role", "seat",
      "experience", "motivation", "supportNeeds", "accessibilityNeeds", "reserveConsent", "answers", "guardian",
      "channel", "state",
      "stateReason", "number", "submittedAt", "confirmedAt",
    ],
  },
  indexes: [
    { key: { callId: 1, number: 1 }, unique: true },
    { key: { callId: 1, state: 1, _id: -1 } },
    { key: { callId: 1, panelIds: 1, state: 1, _id: -1 } },
    { key: { callId: 1, email: 1 }, sparse: true },
    { key: { callId: 1, household: 1 }, sparse: true },
    { key: { callId: 1, name: 1 } },
    { key: { tokenHash: 1 }, unique: true },
    { key: { confirmHash: 1 }, sparse: true },
    { key: { guardianHash: 1 }, sparse: true },
    { key: { personId: 1, _id: -1 }, sparse: true },
  ],
});
export type Application = Stored<z.output<typeof application>, "applications">;

const formUse = z.object({
  /** The id that the form had when it was opened. */
  formId: z.string(), callId: z.string(),
  /** Keyed hashes: they tell nobody's address. */
  who: z.string(), contents: z.array(z.string()),
  /** The sender was told to look for a mail. */
  mails: z.boolean(), purgeAt: z.date(),
});
/** The forms that were sent through the web, whatever became of them: see `usedBefore`. */
export const FormUseModel = defineModel("applicationForms", {
  schema: formUse,
  personalData: "none",
  indexes: [{ key: { formId: 1 }, unique: true }, { key: { purgeAt: 1 }, expireAfterSeconds: 0 }],
});
export type FormUse = Stored<z.output<typeof formUse>, "applicationForms">;

/**
 * Answers of a special kind (health and the like; GDPR, article 9), with the consent by which they may be kept. They stand
 * apart, so that no list of applications reads them.
 */
const specialAnswers = z.object({
  applicationId: z.string(), callId: z.string(), personId: z.string().optional(),
  answers: z.record(z.string(), answer), groups: z.record(z.string(), z.string()),
  /** When the applicant consented. */
  consentedAt: z.date(),
});
export const SpecialAnswersModel = defineModel("specialAnswers", {
  schema: specialAnswers,
  personalData: { of: "personId", export: ["answers", "consentedAt"], erase: "remove" },
  indexes: [
    { key: { applicationId: 1 }, unique: true }, { key: { callId: 1, _id: -1 } }, { key: { personId: 1 }, sparse: true },
  ],
});
export type SpecialAnswers = Stored<z.output<typeof specialAnswers>, "specialAnswers">;

/**
 * How many applications of a panel's pool are in each group. It changes in the same transaction as they do, so that a
 * selection of ten thousand opens as fast as one of a hundred.
 */
export const PoolCountModel = defineModel("poolCounts", {
  schema: z.object({
    callId: z.string(), panelId: z.string(), total: z.int(),
    cells: z.array(z.object({ dimension: z.string(), group: z.string(), count: z.int() })),
  }),
  personalData: "none",
  indexes: [{ key: { callId: 1, panelId: 1 }, unique: true }],
});

/** Who of the staff has opened whose application: the matter of its audit entry. */
export const OpeningModel = defineModel("applicationOpenings", {
  schema: z.object({
    applicationId: z.string(), callId: z.string(), personId: z.string(), at: z.date(),
    what: z.enum(["application", "assessments", "letter"]),
  }),
  personalData: { of: "personId", export: ["at", "what"], erase: "blank", blank: [] },
  indexes: [{ key: { applicationId: 1, _id: -1 } }, { key: { personId: 1, _id: -1 } }],
});

const letter = z.object({
  callId: z.string(), applicationId: z.string(), kind: z.enum(LETTER_KINDS),
  /** The event that it tells of: it is written once. */
  cause: z.string(),
  /** The address took no mail; else there is none. */
  refused: z.boolean().default(false),
  writtenAt: z.date(), printedAt: z.date().optional(), printedBy: z.string().optional(),
});

/** Letters for applicants who cannot be mailed. The words are made when somebody prints them. */
export const LetterModel = defineModel("applicationLetters", {
  schema: letter,
  personalData: "none",
  indexes: [{ key: { cause: 1 }, unique: true }, { key: { callId: 1, _id: -1 } }, { key: { applicationId: 1 } }],
});
