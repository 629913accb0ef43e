import { z } from "zod";
import { emailAddress } from "../../kernel/schema.ts";
import { formView } from "../forms/schema.ts";
import { elsewhere } from "../calls/schema.ts";
import { id, key, label, listInput, locale, optional, personName, reason, revision, token } from "../fields.ts";

export const APPLICATION_STATES = [
  "awaiting-confirmation", "awaiting-guardian", "submitted", "eligible", "not-eligible", "interview", "selected", "reserve",
  "not-selected", "accepted", "declined", "withdrawn",
] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

/** How an application came in. */
export const CHANNELS = ["web", "paper", "phone", "import", "nomination"] as const;

export const GENDERS = ["woman", "man", "other", "undisclosed"] as const;
export const SPEAKS = ["fi", "sv", "other"] as const;
export const ROLES = ["client", "relative", "both"] as const;

/** Reasons for which somebody is not eligible; the free text beside it is for staff. */
export const INELIGIBLE_REASONS = [
  "too-young", "too-old", "not-resident", "not-client", "staff", "influencing-body", "double", "incomplete",
  "no-consent", "other",
] as const;

/** What a coordinator should look at before deciding. */
export const WARNINGS = ["staff-email", "phone-in-text", "same-household", "same-name"] as const;

const postalAddress = z.object({
  street: z.string().trim().min(1).max(200), postalCode: z.string().trim().min(3).max(12),
  city: z.string().trim().min(1).max(100),
});
const phoneNumber = z.string().trim().max(30).regex(/^\+?\d[\d ()-]{3,}$/, "recruitment:field.phone");

/** The value of a question that a plugin asks. */
export const answer = z.union([z.string().max(4000), z.array(z.string().max(80)).max(40), z.boolean(), z.number()]);
export type Answer = z.infer<typeof answer>;

/** A form asks at most so many questions of plugins: see `formDefinition`. */
const MOST_ANSWERS = 100;

/** Names and their number are looked at before the answers: a problem carries its field's name back to the sender. */
const answers = z.custom<Record<string, Answer>>((value) => {
  const names = typeof value === "object" && value !== null ? Object.keys(value) : undefined;
  return names !== undefined && names.length <= MOST_ANSWERS && names.every((name) => name.length <= 120);
}, { error: "kernel:field.format" }).pipe(z.record(z.string(), answer));

/** What an applicant tells. Which of it is asked and needed, the form of the call says: see `answersSchema`. */
export const applicantContent = {
  /** Panels that the applicant wishes for, the first wish first. */
  panelIds: z.array(id).max(20).default([]),
  name: personName,
  email: optional(emailAddress),
  phone: optional(phoneNumber),
  address: postalAddress.optional(),
  birthYear: z.int().min(1900, "recruitment:field.birthYear").max(2100, "recruitment:field.birthYear"),
  areaId: optional(id),
  gender: z.enum(GENDERS).optional(),
  /** Language of mails, letters and calls. */
  language: locale,
  /** Mother tongue. */
  speaks: z.enum(SPEAKS).optional(),
  role: z.enum(ROLES).optional(),
  seat: optional(key),
  experience: z.array(key).max(20).default([]),
  motivation: optional(z.string().max(4000)),
  supportNeeds: optional(z.string().max(2000)),
  accessibilityNeeds: optional(z.string().max(2000)),
  /** May be put on the reserve list. */
  reserveConsent: z.boolean().default(false),
  answers: answers.default({}),
  /** Consent to store the answers of a special kind (GDPR, article 9). Without it they may not be given. */
  specialConsent: z.boolean().default(false),
  /** What the call excludes, as the applicant states it. */
  isStaff: z.boolean().default(false),
  inInfluencingBody: z.boolean().default(false),
  /** Asked of those who come of age in the year of the call: they are of age already. */
  ofAge: z.boolean().default(false),
  guardian: z.object({ name: personName, email: optional(emailAddress), phone: optional(phoneNumber) }).optional(),
} as const;

/** An application through the web. `id` is made when the form is opened, so that a double click is one. */
export const submitApplicationInput = z.object({ call: id, id, ...applicantContent });

/** What the applicant is told at once: it says the same whether somebody has applied with the address before. */
export const submittedView = z.object({
  id,
  /** A mail with a link is on its way; or, without an e-mail address, the application is in. */
  next: z.enum(["confirm-email", "in"]),
  /** The secret key of the status page, for who gave no e-mail address: it is shown this once. */
  token: z.string().optional(), number: z.string().optional(),
});
export type SubmittedView = z.infer<typeof submittedView>;

export const tokenInput = z.object({ token });
export const resendConfirmationInput = z.object({ call: id, email: emailAddress });
export const confirmedView = z.object({ statusToken: z.string(), state: z.enum(APPLICATION_STATES) });

/** What happens next, as the last part of a key `recruitment:next.…`. */
export const NEXT_STEPS = [
  "confirm", "guardian", "wait-for-closing", "in-review", "eligible", "interview", "in-selection", "selected", "reserve",
  "not-selected",
  "not-eligible", "accepted", "declined", "withdrawn",
] as const;

/** The applicant's own copy: everything that was told. */
export const ownContent = z.object({
  ...applicantContent, panelIds: z.array(id),
  // As they stand: what was stored under an older rule is still shown.
  name: z.string(), guardian: applicantContent.guardian.unwrap().extend({ name: z.string() }).optional(),
});

/** The applicant's own page. */
export const ownApplicationView = z.object({
  call: z.object({ slug: z.string(), title: label, closesAt: z.date(), open: z.boolean() }),
  number: z.string(), state: z.enum(APPLICATION_STATES), next: z.enum(NEXT_STEPS), submittedAt: z.date(),
  confirmedAt: z.date().optional(),
  panels: z.array(z.object({ panelId: id, name: label })),
  /** Why the application is not eligible: a key of the locale files. */
  reason: z.string().optional(),
  interview: z.object({
    startsAt: z.date(), minutes: z.int(), place: z.string().optional(), remoteUrl: z.string().optional(),
  }).optional(),
  /** Absent once the application has been withdrawn. */
  content: ownContent.optional(),
  /** The form for changing, while the call is open. */
  form: formView.optional(), revision: z.int(), areas: z.array(z.object({ id, name: label })),
  abilities: z.object({ change: z.boolean(), withdraw: z.boolean() }),
  elsewhere,
});
export type OwnApplicationView = z.infer<typeof ownApplicationView>;

export const changeOwnInput = z.object({ token, revision, ...applicantContent });
export const withdrawOwnInput = z.object({ token });
/** The applicant's data as a file to keep. */
export const ownCopyView = z.object({ madeAt: z.date(), application: z.record(z.string(), z.unknown()) });

/** The page that a guardian's link opens. */
export const guardianPageView = z.object({
  applicantName: z.string(), call: z.object({ slug: z.string(), title: label }), panels: z.array(label),
  state: z.enum(["asked", "given", "refused", "too-late"]),
});
export const answerGuardianInput = z.object({ token, consents: z.boolean() });

/** An application on paper or by phone, typed in by staff in the applicant's name. */
export const enterApplicationInput = z.object({
  call: id, id, channel: z.enum(["paper", "phone", "nomination"]),
  /** When it came; it must have come in time. Left out: now. */
  arrivedAt: z.date().optional(),
  ...applicantContent,
});

export const listApplicationsInput = listInput.extend({
  call: id,
  states: z.array(z.enum(APPLICATION_STATES)).max(APPLICATION_STATES.length).default([]),
  panelId: id.optional(),
  /** One group of one dimension, as `groupsOf` names them. */
  dimension: z.string().max(160).optional(), group: z.string().max(80).optional(),
  /** A running number: `42` or `A-0042`. */
  number: z.string().trim().max(10).optional(),
  warnings: z.boolean().optional(),
});

export const applicationRow = z.object({
  id, revision: z.int(), number: z.string(), name: z.string(), birthYear: z.int().optional(),
  state: z.enum(APPLICATION_STATES),
  stateReason: z.string().optional(), channel: z.enum(CHANNELS), submittedAt: z.date(), panelIds: z.array(id),
  groups: z.record(z.string(), z.string()), warnings: z.array(z.enum(WARNINGS)), reachable: z.boolean(),
});
export const applicationsPage = z.object({ items: z.array(applicationRow), next: id.optional() });

const cells = z.array(z.object({ dimension: z.string(), group: z.string(), count: z.int() }));

/** How many applications there are, and how many are in the pool by dimension and group. */
export const applicationCounts = z.object({
  states: z.record(z.enum(APPLICATION_STATES), z.int()), total: z.int(),
  pools: z.array(z.object({ panelId: id, total: z.int(), cells })),
});

export const openApplicationInput = z.object({ application: id });
export const applicationAbilities = z.object({
  see: z.boolean(), decide: z.boolean(), reverse: z.boolean(), enter: z.boolean(), withdraw: z.boolean(),
  planInterview: z.boolean(),
  recordGuardian: z.boolean(), noteMailReturned: z.boolean(),
});

/** One application as the selection group sees it. Opening it is written down. */
export const applicationView = applicationRow.extend({
  callId: id, content: ownContent.partial(), language: locale, confirmedAt: z.date().optional(),
  enteredBy: z.string().optional(),
  /** Since when the applicant's address takes no mail. */
  mailRefusedAt: z.date().optional(),
  note: z.string().optional(), decidedBy: z.string().optional(),
  guardianState: z.enum(["asked", "given", "refused"]).optional(), guardianWay: z.string().optional(),
  statementsMade: z.object({ isStaff: z.boolean(), inInfluencingBody: z.boolean() }),
  form: formView, abilities: applicationAbilities,
});
export type ApplicationView = z.infer<typeof applicationView>;

export const openingsView = z.array(
  z.object({ personId: z.string(), name: z.string(), at: z.date(), what: z.enum(["application", "assessments", "letter"]) })
);

export const decideEligibilityInput = z.object({
  application: id, revision, eligible: z.boolean(), reason: z.enum(INELIGIBLE_REASONS).optional(),
  note: optional(z.string().max(2000)),
}).refine(
  ({ eligible, reason: why }) => eligible || why !== undefined,
  { path: ["reason"], error: "recruitment:field.reasonMissing" },
)
  .refine(
    ({ eligible, reason: why, note }) => eligible || why !== "other" || note !== undefined,
    { path: ["note"], error: "recruitment:field.noteMissing" },
  );

/** Many at once: those that wait and carry no warning. */
export const decideManyInput = z.object({ call: id, applications: z.array(id).min(1).max(200) });
export const decidedManyView = z.object({ eligible: z.int(), left: z.array(id) });
export const reverseEligibilityInput = z.object({ application: id, revision, reason });
export const withdrawForInput = z.object({ application: id, revision, reason });
export const recordGuardianInput = z.object({
  application: id, revision, consents: z.boolean(), way: z.enum(["paper", "phone", "meeting", "message"]),
});

export const LETTER_KINDS = [
  "confirm", "received", "alreadyApplied", "guardianAsk", "awaitingGuardian", "guardianRefused", "notEligible",
  "extended", "interview",
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

export const lettersInput = listInput.extend({ call: id, printed: z.boolean().default(false) });
/** A letter to print, to somebody whom no mail reaches. */
export const letterView = z.object({
  id, applicationId: id, kind: z.enum(LETTER_KINDS), lang: locale, name: z.string(), address: postalAddress.optional(),
  phone: z.string().optional(), subject: z.string(), text: z.string(), writtenAt: z.date(), printedAt: z.date().optional(),
  /** There is an address, and it took no mail. */
  refused: z.boolean(),
});
export const lettersPage = z.object({ items: z.array(letterView), next: id.optional() });
export const markPrintedInput = z.object({ call: id, letters: z.array(id).min(1).max(100) });
