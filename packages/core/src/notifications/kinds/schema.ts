import { z } from "zod";

/**
 * What a reader hears of. Every kind is a row of this table and a few sentences in the locale files; no code knows one by
 * name.
 */
interface KindOfNote {
  /**
   * "own": about what the reader has done or is asked to do. "panel": what happens in the reader's panels. "work": for
   * staff.
   */
  readonly group: "own" | "panel" | "work";
  /** Personal things leave at once; the rest waits for the digest. */
  readonly leaves: "at-once" | "digest";
  readonly about: ThingKind;
  /** What the reader must be allowed to do with the thing, now and whenever it is shown. */
  readonly need: "see" | "inside" | "administer";
  /** Nobody can turn it off: somebody waits for this very reader, and the law gives days for it. */
  readonly duty?: true;
}

export const THING_KINDS = ["handling", "proposal", "request", "statement", "report", "panel", "meeting"] as const;
export type ThingKind = (typeof THING_KINDS)[number];

const own = { group: "own", leaves: "at-once" } as const;
const digest = { group: "panel", leaves: "digest" } as const;
const work = { group: "work", leaves: "at-once" } as const;

const KINDS = {
  "reminder": { ...work, about: "handling", need: "inside", duty: true },
  "escalation": { ...work, about: "handling", need: "see", duty: true },
  "matter-received": { ...work, about: "handling", need: "inside", duty: true },
  "question-asked": { ...work, about: "handling", need: "inside" },
  "question-replied": { ...work, about: "handling", need: "inside" },
  "request-arrived": { ...work, about: "request", need: "see" },
  "member-left": { ...work, about: "panel", need: "administer" },
  "coordination": { ...work, about: "panel", need: "see" },
  "seat-answered": { group: "work", leaves: "digest", about: "panel", need: "administer" },
  "own-answer": { ...own, about: "proposal", need: "see" },
  "own-sent": { ...own, about: "proposal", need: "see" },
  "own-told": { ...own, about: "proposal", need: "see" },
  "own-comment": { ...own, leaves: "digest", about: "proposal", need: "see" },
  "shaper-named": { ...own, about: "proposal", need: "see" },
  "request-answered": { ...own, about: "request", need: "see" },
  "test-assigned": { ...own, about: "request", need: "see" },
  "item-answered": { ...own, about: "meeting", need: "inside" },
  "task-given": { ...own, about: "meeting", need: "inside" },
  "report-to-approve": { ...own, about: "report", need: "see" },
  "seat-active": { ...own, about: "panel", need: "inside" },
  "seat-ended": { ...own, about: "panel", need: "see" },
  "panel-answer": { ...digest, about: "handling", need: "inside" },
  "panel-told": { ...digest, about: "handling", need: "inside" },
  "panel-sent": { ...digest, about: "proposal", need: "see" },
  "step-recorded": { ...digest, about: "handling", need: "inside" },
  "follow-up": { ...digest, about: "handling", need: "inside" },
  "in-discussion": { ...digest, about: "proposal", need: "see" },
  "request-to-panel": { ...digest, about: "request", need: "see" },
  "statement-draft": { ...digest, about: "statement", need: "inside" },
  "statement-ready": { ...digest, about: "statement", need: "inside" },
  "report-approval": { ...digest, about: "report", need: "see" },
  "report-published": { ...digest, about: "report", need: "see" },
  "rules-proposed": { ...digest, about: "panel", need: "inside" },
  "training-planned": { ...digest, about: "panel", need: "inside" },
  "vote-opened": { ...digest, about: "panel", need: "inside" },
} as const satisfies Readonly<Record<string, KindOfNote>>;

export type NoteKind = keyof typeof KINDS;
export const NOTE_KINDS = Object.keys(KINDS) as [NoteKind, ...NoteKind[]];
export const KIND_GROUPS = ["own", "panel", "work"] as const;

/** The row of a kind. */
export const kindOf = (kind: NoteKind): KindOfNote => KINDS[kind];

export const noteKind = z.enum(NOTE_KINDS);

/** What a reader can turn off by itself. */
export const offKind = z.enum(NOTE_KINDS).refine((kind) => !kindOf(kind).duty, "notifications:field.duty");
