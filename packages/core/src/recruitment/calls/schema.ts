import { z } from "zod";
import { DEFAULT_FORM, fieldChoices, formDefinition, formView } from "../forms/schema.ts";
import { id, key, label, listInput, locale, prose, reason, revision, slug, title, token, wallMinute } from "../fields.ts";

export const CALL_STATES = [
  "draft", "scheduled", "open", "closed", "in-selection", "decided", "cancelled",
] as const;
export type CallState = (typeof CALL_STATES)[number];

/** Ways of choosing (domain.md §2, "Selection"). */
export const CALL_METHODS = ["criteria", "interview", "draw", "nomination"] as const;

/** Ways by which an application can come in beside the web. */
export const CALL_CHANNELS = ["web", "paper", "phone"] as const;

const seats = z.int().min(1).max(300);

const callPanelInput = z.object({
  panelId: id,
  /** The term whose seats are filled; it may be one that has not begun. */
  termId: id,
  seats,
  /** Seat types that are filled through this call; all seats on the clients' side when empty. */
  seatTypes: z.array(key).max(12).default([]),
});

/** One panel's part in a call. */
export const callPanel = callPanelInput.extend({
  /** The panel's own closing, when it was extended alone. */
  closesAt: z.date().optional(),
});
export type CallPanel = z.output<typeof callPanel>;

/** What interviewers give points for, 1 to 5, and how much each counts. */
export const criterion = z.object({ id: key, name: label, weight: z.int().min(1).max(10).default(1) });

/** The youngest ages of the age groups, in order. `[18, 30]` makes the groups –17, 18–29 and 30+. */
export const ageBounds = z.array(z.int().min(1).max(120)).min(1).max(12)
  .refine((bounds) => bounds.every((bound, at) => at === 0 || bound > bounds[at - 1]!), "recruitment:field.ageBounds");

export const DEFAULT_AGE_BOUNDS = [18, 30, 45, 65, 75];

const closing = z.object({
  kind: z.enum(["extended", "re-opened"]),
  closesAt: z.date(),
  /** The panels whose part is extended; all when left out. */
  panelIds: z.array(id).optional(),
  reason,
  /** The applicants get a mail or a letter about it. */
  tell: z.boolean().default(false),
  by: z.string(),
  at: z.date(),
  /** The administrator who approved it, when it was not an administrator who did it. */
  approvedBy: z.string().optional(),
});
export type Closing = z.output<typeof closing>;

const texts = {
  title, intro: prose.optional(), criteria: prose.optional(),
  /** The languages that the call is made in. Publishing wants all texts in each of them. */
  languages: z.array(locale).min(1),
};

const exclusions = z.object({ staff: z.boolean().default(true), influencingBodies: z.boolean().default(true) });

const rules = {
  form: formDefinition,
  exclusions,
  /** Youngest age, in full years at the end of the year in which the call closes. */
  minimumAge: z.int().min(0).max(120).optional(),
  /** Who is younger needs the consent of a guardian. */
  guardianBelow: z.int().min(0).max(21),
  channels: z.array(z.enum(CALL_CHANNELS)).min(1),
  method: z.enum(CALL_METHODS),
  scoring: z.array(criterion).max(12),
  ageBounds,
};

const linkTest = z.object({
  tokenHash: z.string(), expiresAt: z.date(), startedBy: z.string(),
});

/** A call as it is stored. */
export const call = z.object({
  ...texts, ...rules,
  slug,
  panels: z.array(callPanel).min(1).max(20),
  /** The panels' ids once more, for lists and rights. */
  panelIds: z.array(id),
  /** Minutes in Europe/Helsinki. The call is open from the first to the end of the last. */
  opensAt: z.date().optional(),
  closesAt: z.date().optional(),
  /** The latest closing of all parts. */
  lastClosesAt: z.date().optional(),
  closings: z.array(closing).default([]),
  /** An extension that waits for an administrator. */
  pendingClosing: closing.optional(),
  state: z.enum(CALL_STATES),
  stateReason: z.string().optional(),
  /** When it was first announced. */
  publishedAt: z.date().optional(),
  linkTest: linkTest.optional(),
  linkTestedAt: z.date().optional(),
  /** When the selection was decided, or the call cancelled: retention counts from here. */
  decidedAt: z.date().optional(),
  /** Applications of those who were not chosen have been erased. */
  clearedAt: z.date().optional(),
});

const SECOND = { path: ["closes"], error: "recruitment:field.closesBeforeOpens" };
const minuteOf = ({ day, time }: { day: string; time: string }) => `${day} ${time}`;
const inOrder = (
  value: { opens?: { day: string; time: string } | undefined; closes?: { day: string; time: string } | undefined }
) =>
  !value.opens || !value.closes || minuteOf(value.opens) < minuteOf(value.closes);

const written = {
  title: texts.title, intro: texts.intro, criteria: texts.criteria, languages: texts.languages.optional(),
  slug: slug.optional(),
  panels: z.array(callPanelInput).min(1, "recruitment:field.somePanel").max(20),
  opens: wallMinute.optional(), closes: wallMinute.optional(),
  form: rules.form.prefault(DEFAULT_FORM), exclusions: exclusions.prefault({}),
  minimumAge: rules.minimumAge,
  /** Left out: what the panels' rules say, or 18. */
  guardianBelow: rules.guardianBelow.optional(),
  channels: rules.channels.default([...CALL_CHANNELS]),
  method: rules.method.default("criteria"),
  scoring: rules.scoring.default([]),
  ageBounds: rules.ageBounds.default(DEFAULT_AGE_BOUNDS),
};

/** A new call, for one panel or several at once (A1). `id` is made when the form is opened. */
export const draftCallInput = z.object({ id, ...written }).refine(inOrder, SECOND);

/** The whole form: a field that is left out gets its usual value. */
export const changeCallInput = z.object({ call: id, revision, ...written }).refine(inOrder, SECOND);

export const whichCallInput = z.object({ call: id });
export const moveCallInput = z.object({ call: id, revision });
export const cancelCallInput = z.object({ call: id, revision, reason });
export const extendCallInput = z.object({
  call: id, revision, closes: wallMinute, reason,
  panelIds: z.array(id).min(1).max(20).optional(),
  tell: z.boolean().default(false),
});
export const approveClosingInput = z.object({ call: id, revision, approve: z.boolean() });

/** The public address of a call: its slug or its id. */
export const publicCallInput = z.object({ call: z.string().min(1).max(80) });
/** The test link carries the public address, as the published page will have it. */
export const testCallInput = publicCallInput.extend({ token });

export const listCallsInput = listInput.extend({
  states: z.array(z.enum(CALL_STATES)).max(CALL_STATES.length).default([]), panelId: id.optional(),
});
export const publicCallsInput = listInput.extend({
  /** Open now, announced, or over. */
  show: z.enum(["open", "coming", "closed"]).default("open"),
});

export const callAbilities = z.object({
  see: z.boolean(), change: z.boolean(), changeForm: z.boolean(), testLink: z.boolean(), schedule: z.boolean(),
  withdraw: z.boolean(),
  extend: z.boolean(), approveClosing: z.boolean(), cancel: z.boolean(), enterApplications: z.boolean(),
  startSelection: z.boolean(),
});

/** What stands between a call and its publishing: a sentence each, with the field that it is about. */
export const publishProblem = z.object({
  path: z.string(), key: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

const named = callPanel.extend({
  name: label, slug: z.string().optional(), open: z.boolean(), closesAt: z.date().optional(),
});

/** A call as its staff see it. */
export const callView = call.omit({ linkTest: true, panels: true }).extend({
  id, revision: z.int(), panels: z.array(named), abilities: callAbilities,
  /** Publishing is refused while there is one. */
  problems: z.array(publishProblem),
  /** The public address as a path with the reader's language. */
  path: z.string(),
});
export type CallView = z.infer<typeof callView>;

export const callSummary = z.object({
  id, revision: z.int(), slug, title, state: z.enum(CALL_STATES), method: z.enum(CALL_METHODS),
  panels: z.array(
    z.object({ panelId: id, name: label, seats: z.int() })
  ), opensAt: z.date().optional(), closesAt: z.date().optional(),
  lastClosesAt: z.date().optional(), waitsForApproval: z.boolean(),
  /** Applications that wait for somebody to look at them, and all that are in. */
  received: z.int(), applications: z.int(),
});
export const callsPage = z.object({ items: z.array(callSummary), next: id.optional() });

/** What an administrator or coordinator can choose from when a call is written. */
export const callChoices = z.object({
  languages: z.array(locale), equalLanguages: z.array(locale),
  panels: z.array(z.object({
    panelId: id, name: label, state: z.string(), hasCoordinator: z.boolean(),
    terms: z.array(z.object({
      termId: id, startsOn: z.string(), endsOn: z.string(), state: z.string(), freeSeats: z.int(),
      minimumAge: z.int().optional(), guardianBelow: z.int().optional(),
      seatTypes: z.array(z.object({ id: key, name: label, side: z.string(), max: z.int(), taken: z.int() })),
    })),
  })),
});

const publicPanel = z.object({
  panelId: id, name: label, slug: z.string().optional(), seats: z.int(), open: z.boolean(), closesAt: z.date().optional(),
  term: z.object({ startsOn: z.string(), endsOn: z.string() }).optional(),
});

/** A call in a public list. */
export const publicCall = z.object({
  id, slug, title, state: z.enum(["scheduled", "open", "closed", "cancelled"]), opensAt: z.date(), closesAt: z.date(),
  lastClosesAt: z.date(), panels: z.array(publicPanel),
});
export const publicCallsPage = z.object({ items: z.array(publicCall), next: id.optional() });

/** Where somebody can go who comes too late or too early. */
export const elsewhere = z.object({
  next: z.object({ slug, title, opensAt: z.date(), open: z.boolean() }).optional(),
  contact: z.object({ unit: label, email: z.string().optional(), phone: z.string().optional() }).optional(),
});
export type Elsewhere = z.infer<typeof elsewhere>;

/** The public page of a call. `form` is there while the call takes applications through the web. */
export const publicCallView = publicCall.extend({
  intro: prose.optional(), criteria: prose.optional(), languages: z.array(locale), channels: z.array(z.enum(CALL_CHANNELS)),
  method: z.enum(CALL_METHODS), minimumAge: z.int().optional(), guardianBelow: z.int(), exclusions,
  extended: z.array(
    z.object({ closesAt: z.date(), kind: closing.shape.kind, panelIds: z.array(id).optional(), reason: z.string() })
  ),
  stateReason: z.string().optional(),
  form: formView.optional(), elsewhere, areas: z.array(z.object({ id, name: label })),
});
export type PublicCallView = z.infer<typeof publicCallView>;

/** The page with its form as the coordinator's test sees it; the form can be tried but not sent. */
export const testCallView = publicCallView.extend({
  state: z.enum(CALL_STATES), opensAt: z.date().optional(), closesAt: z.date().optional(), lastClosesAt: z.date().optional(),
  form: formView,
});

export const linkTestView = z.object({ path: z.string(), token, expiresAt: z.date() });
export const linkTestedView = z.object({ linkTestedAt: z.date() });
export const formPreviewInput = z.object({ call: id, form: formDefinition.optional() });
export const formPreviewView = z.object({ form: formView, choices: fieldChoices });
