import { z } from "zod";
import { id } from "../../fields.ts";
import { mark, partInput, seats } from "../fields.ts";

/** "panel": the whole panel from a lottery of panels. "equals": one or a few seats among people who are equally good. */
export const DRAW_KINDS = ["panel", "equals"] as const;
export const DRAW_STATES = ["computing", "committed", "drawn", "cancelled", "failed"] as const;
export const STAGES = ["waiting", "freezing", "chances", "lottery", "committing"] as const;

/** Hashes in small hexadecimal letters, SHA-256. */
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** A quota as the public sees it. */
export const disclosedQuota = z.object({ category: z.string(), value: z.string(), min: z.int(), max: z.int() });

/** What was published before the seed was known: each part, and all together. */
export const commitment = z.object({
  pool: hash, quotas: hash, lottery: hash, all: hash, version: z.string(), panels: z.int(), seats, rows: z.int(),
  at: z.date(),
});
export type Commitment = z.output<typeof commitment>;

export const SEED_KINDS = ["public-source", "dice"] as const;

/** Where the seed came from. `at`: when the number was drawn or published, after the commitment. */
export const seedSource = z.object({
  kind: z.enum(SEED_KINDS), text: z.string().trim().min(3).max(500), at: z.date(),
  seed: z.string().trim().min(1).max(200),
});
export type SeedSource = z.output<typeof seedSource>;

/** Chances from 0 to 1; `gap`: how far the smallest chance may be below the best one possible. */
export const chances = z.object({ min: z.number(), mean: z.number(), max: z.number(), gini: z.number(), gap: z.number() });

export const draw = z.object({
  selectionId: id, callId: id, panelId: id, kind: z.enum(DRAW_KINDS), state: z.enum(DRAW_STATES), seats,
  /** Whose names are in it: all of the pool when left out. */
  among: z.array(id).max(300).optional(),
  pinned: z.array(id).max(300).default([]),
  panels: z.int().min(1).max(20_000), preparedBy: mark,
  /** The rows of the pool have been written and are not written again. */
  frozenAt: z.date().optional(), rows: z.int().default(0),
  /** Rows go out as digests: some combination of groups is held by fewer than five people. */
  sealed: z.boolean().default(false),
  /** The dimensions whose groups stand in a row, in this order. */
  columns: z.array(z.string()).default([]),
  quotaText: z.string().optional(),
  /** The quotas as they were in force: soft ones as they had to give way. */
  inForce: z.array(disclosedQuota).default([]), pinnedRows: z.array(z.string()).default([]),
  commitment: commitment.optional(), chances: chances.optional(),
  seed: seedSource.extend({ by: id, typedAt: z.date() }).optional(),
  panelNumber: z.int().optional(), result: z.array(z.int()).optional(),
  failure: z.string().optional(),
});

export const drawProgress = z.object({
  drawId: id, stage: z.enum(STAGES), done: z.int(), total: z.int(), at: z.date(),
});

/** A piece of what is published about a draw: lines of the pool, of the lottery, or in how many panels each row is. */
export const drawText = z.object({
  drawId: id, part: z.enum(["pool", "lottery", "counts"]), from: z.int(), lines: z.string()
});

/** Which applicant is behind a row: the secret side of a draw. */
export const drawEntry = z.object({
  drawId: id, row: z.int(), applicationId: id, line: z.string(), salt: z.string(), codeHash: z.string(),
  /** Set when a seat is offered, as in the application. */
  personId: id.optional(), household: z.string().optional(),
});

export const prepareDrawInput = partInput.extend({
  id, selection: id, revision: z.int(), kind: z.enum(DRAW_KINDS).default("panel"),
  /** For a draw among equals: their applications, and the seats that are drawn. */
  among: z.array(id).min(2, "recruitment:draw.field.twoEquals").max(300).optional(), seats: seats.optional(),
});
export const drawInput = partInput.extend({ draw: id });
/** The revision tells that two people did not type two seeds. */
export const typeSeedInput = drawInput.extend({ revision: z.int(), source: seedSource });

export const progressView = z.object({ stage: z.enum(STAGES), done: z.int(), total: z.int(), at: z.date() });

/** A draw as its coordinators see it. */
export const drawView = z.object({
  id, revision: z.int(), selection: id, kind: z.enum(DRAW_KINDS), state: z.enum(DRAW_STATES), seats, panels: z.int(),
  rows: z.int(),
  sealed: z.boolean(), progress: progressView.optional(), commitment: commitment.optional(), chances: chances.optional(),
  /** People by their chance, for the groups of the page. */
  spread: z.array(z.object({ chance: z.number(), people: z.int() })),
  seed: seedSource.extend({ typedAt: z.date() }).optional(), panelNumber: z.int().optional(),
  failure: z.object({ key: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) }).optional(),
  abilities: z.object({ cancel: z.boolean(), typeSeed: z.boolean() }),
});
export type DrawView = z.infer<typeof drawView>;

export const publicDrawInput = z.object({ draw: id });
/** What anybody may read of a draw. The lines of pool and lottery come by page. */
export const publicDrawView = z.object({
  id, panel: z.object({ id, slug: z.string(), name: z.record(z.string(), z.string()) }), kind: z.enum(DRAW_KINDS),
  state: z.enum(["committed", "drawn"]), seats, panels: z.int(), rows: z.int(), sealed: z.boolean(),
  columns: z.array(z.string()),
  quotas: z.array(disclosedQuota), pinned: z.array(z.string()), commitment, chances,
  seed: seedSource.extend({ typedAt: z.date() }).optional(),
  panelNumber: z.int().optional(),
  /** Row numbers of the panel that was drawn. */
  result: z.array(z.int()).optional(),
  /** Counts by group of the panel that was drawn, groups under five hidden. */
  counts: z.array(z.object({ dimension: z.string(), group: z.string(), count: z.int().nullable() })),
});
export type PublicDrawView = z.infer<typeof publicDrawView>;
export const drawTextInput = publicDrawInput.extend({
  part: z.enum(["pool", "lottery", "counts"]), from: z.int().min(0).default(0)
});
export const drawTextView = z.object({
  part: z.enum(["pool", "lottery", "counts"]), from: z.int(), lines: z.array(z.string()), next: z.int().optional()
});

/** The code stands on the applicant's own status page and in the mail. */
export const myRowInput = publicDrawInput.extend({ code: z.string().trim().min(8).max(40) });
export const myRowView = z.object({
  row: z.int(), line: z.string(), salt: z.string(), digest: z.string(), chance: z.number(), inPanels: z.int(),
  panels: z.int(),
  drawn: z.boolean().optional(),
});
/** With the key of the applicant's own page: the rows behind which the applicant is, and the codes that open them. */
export const myDrawsInput = z.object({ token: z.string().min(20).max(100) });
export const myDrawsView = z.array(z.object({
  draw: id, row: z.int(), chance: z.number(), drawn: z.boolean().optional(), code: z.string(),
}));
export const publicDrawsView = z.array(z.object({
  id, panel: z.string(), state: z.enum(["committed", "drawn"]), committedAt: z.date(), drawnAt: z.date().optional(),
}));
