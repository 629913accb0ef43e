import { z } from "zod";
import { HANDLING_STATES, OUTCOMES } from "../handling/schema.ts";
import { day, id, label, lang, link, passage, prose, title } from "./fields.ts";

/** Their names are texts, and an organisation's own word for a statement is one of its terms. */
export const STATEMENT_KINDS = ["statement", "recommendation", "opinion", "resolution"] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** What it is based on. */
export const BASES = ["discussion", "survey", "request", "feedback"] as const;

/** Up to `adopted` its own; once it is sent, those of its handling. Publication is a fact beside the state. */
export const STATEMENT_STATES = [
  "draft", "in-drafting", "for-adoption", "not-adopted", "adopted", ...HANDLING_STATES,
] as const;
export type StatementState = (typeof STATEMENT_STATES)[number];

export const PART_KINDS = ["paragraph", "recommendation"] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** A part of the text. While it is written its words stand in the text written together; adoption fixes them here. */
export const part = z.object({
  id, kind: z.enum(PART_KINDS),
  /** Taken out of the text. Its words stay, so that it can be put back. */
  removed: z.boolean().default(false),
  text: prose.optional(),
});
export type Part = z.output<typeof part>;

/** The longest text of one part in one language. */
export const LONGEST_PART = 8000;
export const MOST_PARTS = 60;

/** What a claim rests on: a kind, and which thing of that kind. The title is a copy, as it was when it was cited. */
export const evidence = z.object({
  id, partId: id.optional(), kind: z.string().max(90).regex(/^[a-z][a-z0-9.-]*$/), ref: z.string().min(1).max(200),
  title, claim: passage.optional(), url: link.optional(),
});
export type Evidence = z.output<typeof evidence>;

const count = z.int().min(0).max(1000);
export const votes = z.object({ for: count, against: count, abstained: count, absent: count });

/**
 * How the panel agreed (E6): in a recorded meeting or in writing, of one mind or by votes. It states; it settles nothing.
 */
export const adoption = z.object({
  id, accepted: z.boolean(), way: z.enum(["meeting", "written"]), meetingId: id.optional(), on: day,
  votes: votes.optional(), recordedBy: id.optional(),
});

export const statement = z.object({
  panelId: id,
  panelIds: z.array(id).min(1).max(20),
  kind: z.enum(STATEMENT_KINDS),
  title,
  theme: label.optional(),
  base: z.object({ kind: z.enum(BASES), id: id.optional() }),
  /** In which languages it is written. */
  languages: z.array(lang).min(1),
  parts: z.array(part).max(MOST_PARTS),
  evidence: z.array(evidence).max(60).default([]),
  /** Who began it. For the panel's own use; in public the panel speaks. */
  authorId: id.optional(),
  state: z.enum(STATEMENT_STATES),
  /** Everybody may read it: from its publication on. */
  open: z.boolean().default(false),
  /** The day on which it came before the panel. Without it, it is its writer's own. */
  heardOn: day.optional(),
  adoption: adoption.optional(),
  /** The year and number by which it is quoted, given at its adoption: 3/2026. */
  year: z.int().optional(),
  number: z.int().min(1).optional(),
  sentOn: day.optional(),
  publishedOn: day.optional(),
  /** The same in easy language: a text of its own (E9). */
  easyText: prose.optional(),
  handlingId: id.optional(),
  unitIds: z.array(id).max(60).default([]),
  bodyIds: z.array(id).max(60).default([]),
  outcome: z.enum(OUTCOMES).optional(),
  answeredOn: day.optional(),
  changedOn: day.optional(),
  withdrawal: z.object({ at: z.date(), reason: z.string() }).optional(),
});

export const statementAbilities = z.object({
  see: z.boolean(), write: z.boolean(), change: z.boolean(), putBefore: z.boolean(), suggest: z.boolean(),
  answerSuggestion: z.boolean(), comment: z.boolean(), moderate: z.boolean(), cite: z.boolean(), dissent: z.boolean(),
  recordDissent: z.boolean(), proposeAdoption: z.boolean(), reopen: z.boolean(), adopt: z.boolean(), send: z.boolean(),
  publish: z.boolean(),
  withdraw: z.boolean(),
});
