import { z } from "zod";
import { HANDLING_STATES, OUTCOMES } from "../handling/schema.ts";
import { day, id, label, prose, title } from "./fields.ts";

export const PROPOSAL_KINDS = ["development", "initiative", "clarification", "recommendation"] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

/** Where the panel heard of it. */
export const ORIGIN_KINDS = ["member", "meeting-item", "service-request", "side-panel", "survey", "feedback"] as const;
/** What it came from: a proposal of a side panel, an agenda item, a request. Kept whatever becomes of the proposal (B2). */
export const origin = z.object({ kind: z.enum(ORIGIN_KINDS), id: id.optional(), panelId: id.optional() });

export const TARGETS = ["service", "practice", "process"] as const;
/** What it is about, new or existing (B9). */
export const concerns = z.object({
  target: z.enum(TARGETS), existing: z.boolean(), name: label.optional(),
});

/** Up to `sent` its own; from then on those of its handling. */
export const PROPOSAL_STATES = [
  "draft", "in-discussion", "adopted", ...HANDLING_STATES, "merged",
] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/**
 * How the panel agreed (E6): in a recorded meeting or in writing, of one mind or by votes. It proposes; it settles nothing.
 */
export const adoption = z.object({
  way: z.enum(["meeting", "written"]), meetingId: id.optional(), on: day,
  votes: z.object({ for: z.int().min(0), against: z.int().min(0), abstained: z.int().min(0) }).optional(),
  recordedBy: id.optional(),
});

export const proposal = z.object({
  panelId: id,
  panelIds: z.array(id).min(1).max(20),
  title,
  text: prose,
  /** The same in easy language: a text of its own. */
  easyText: prose.optional(),
  theme: label.optional(),
  kind: z.enum(PROPOSAL_KINDS),
  origin,
  concerns: concerns.optional(),
  /** Who receives it: at least one before it is sent (A9). The first one answers. */
  unitIds: z.array(id).max(60).default([]),
  /** Bodies on its way, for the audience. */
  bodyIds: z.array(id).max(60).default([]),
  /** Who wrote it. For the panel's own use; in public the panel speaks. */
  authorId: id.optional(),
  /** Raised by a client-side member: it comes first (D5). */
  raisedByClients: z.boolean(),
  /** The professional who helps to word it and finds it a way (D6). */
  shaperId: id.optional(),
  state: z.enum(PROPOSAL_STATES),
  /** True from its sending on, unless the panel's proposals are not public. */
  open: z.boolean().default(false),
  /** The day on which it came before the panel. Without it, it is its writer's own. */
  heardOn: day.optional(),
  adoption: adoption.optional(),
  sentOn: day.optional(),
  year: z.int().optional(),
  handlingId: id.optional(),
  outcome: z.enum(OUTCOMES).optional(),
  answeredOn: day.optional(),
  /** The day on which something that was promised had been done: "what changed". */
  changedOn: day.optional(),
  mergedInto: id.optional(),
  mergedFrom: z.array(id).max(100).default([]),
  withdrawal: z.object({ at: z.date(), reason: z.string() }).optional(),
  /** Beginnings of its words, by which others like it are found. */
  stems: z.array(z.string()).max(400).default([]),
});

export const proposalAbilities = z.object({
  see: z.boolean(), change: z.boolean(), discuss: z.boolean(), comment: z.boolean(), moderate: z.boolean(),
  support: z.boolean(),
  nameShaper: z.boolean(), setRecipients: z.boolean(), adopt: z.boolean(), send: z.boolean(), lift: z.boolean(),
  merge: z.boolean(), withdraw: z.boolean(),
});
