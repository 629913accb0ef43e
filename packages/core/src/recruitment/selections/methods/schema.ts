import { z } from "zod";
import { id, reason } from "../../fields.ts";
import { dimension, group, groupName, mark, partInput, seats } from "../fields.ts";
import { quota } from "../quotas/schema.ts";

export const METHODS = ["criteria", "interview", "draw", "nomination"] as const;
export type Method = (typeof METHODS)[number];

export const SELECTION_STATES =
  ["prepared", "computing", "committed", "drawn", "confirmed", "published", "cancelled"] as const;
export type SelectionState = (typeof SELECTION_STATES)[number];

/** A broken quota with the reason for it (A4). The counts are those that the reason was written for. */
export const breach = z.object({
  dimension, group, chosen: z.int(), min: z.int().optional(), max: z.int().optional(), reason,
});
export type Breach = z.output<typeof breach>;

/** One of the two confirmations, and of which set. */
export const confirmation = mark.extend({ accountId: id, setHash: z.string() });

export const selection = z.object({
  callId: id, panelId: id, termId: id, method: z.enum(METHODS), state: z.enum(SELECTION_STATES), size: seats,
  /** There until it is cancelled: one panel's part of a call has one living selection. */
  living: z.literal(true).optional(),
  chosen: z.array(id).max(300).default([]),
  /** In the order in which reserves are asked. */
  reserve: z.array(id).max(1000).default([]),
  /** Seats for whoever is chosen before a draw. */
  pinned: z.array(id).max(300).default([]),
  breaches: z.array(breach).default([]),
  firstConfirmation: confirmation.optional(), secondConfirmation: confirmation.optional(),
  drawId: id.optional(), startedBy: id, cancelledFor: reason.optional(),
  publishedAt: z.date().optional(),
});

export const startSelectionInput = partInput.extend({ id, method: z.enum(METHODS) });
/** Changes the set by ids: who is added, who is taken away. The same change again changes nothing. */
export const changeChosenInput = partInput.extend({
  selection: id, revision: z.int(),
  add: z.array(id).max(300).default([]), remove: z.array(id).max(300).default([]),
});
/** The whole order of the reserve. */
export const orderReserveInput = partInput.extend({ selection: id, revision: z.int(), reserve: z.array(id).max(1000) });
/** Fills the set from the interview's scores: the best first, within the quotas. */
export const rankByScoreInput =
  partInput.extend({ selection: id, revision: z.int(), reserve: z.int().min(0).max(300).default(10) });
export const proposeReserveInput =
  partInput.extend({ selection: id, revision: z.int(), length: z.int().min(1).max(300).default(10) });
export const pinInput = partInput.extend({ selection: id, revision: z.int(), pinned: z.array(id).max(300) });
export const explainBreachesInput = partInput.extend({
  selection: id, revision: z.int(), reasons: z.array(z.object({ dimension, group, reason })).max(120),
});
export const selectionInput = partInput.extend({ selection: id });
export const selectionRevisionInput = selectionInput.extend({ revision: z.int() });
export const cancelSelectionInput = selectionRevisionInput.extend({ reason });

/** How a group stands against its quota. `none`: no quota. */
export const QUOTA_STATES = ["none", "under", "in", "over"] as const;
export type QuotaState = (typeof QUOTA_STATES)[number];

export const groupCount = z.object({
  group, name: groupName, pool: z.int(), chosen: z.int(),
  /** The seats that the group's share of the pool would be, with one decimal. */
  share: z.number(),
  min: z.int().optional(), max: z.int().optional(), hard: z.boolean().optional(), state: z.enum(QUOTA_STATES),
});
export const dimensionCount = z.object({ dimension, name: groupName, groups: z.array(groupCount) });
export type DimensionCount = z.output<typeof dimensionCount>;

export const quotaChangeProposal = z.object({
  dimension, group, bound: z.enum(["min", "max"]), from: z.int(), to: z.int(),
});
/** Whether any set could keep the quotas. */
export const feasibilityView = z.object({
  feasible: z.boolean(),
  /** Sentences of the locale files. */
  reasons: z.array(z.object({ key: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) })),
  /** Each is a set of changes after which there is a way. */
  relaxations: z.array(z.array(quotaChangeProposal)),
});
export type FeasibilityView = z.infer<typeof feasibilityView>;

/** A confirmation as it is shown. */
const confirmationView = z.object({ by: id, name: z.string(), at: z.date(), mine: z.boolean() });

export const selectionView = z.object({
  call: z.object({ id, closesAt: z.date().optional(), state: z.string(), closed: z.boolean() }),
  panel: id,
  eligible: z.int(), size: seats,
  dimensions: z.array(dimensionCount),
  /** Undefined until a selection has been started. */
  selection: z.object({
    id, revision: z.int(), method: z.enum(METHODS), state: z.enum(SELECTION_STATES),
    chosen: z.array(id), reserve: z.array(id),
    pinned: z.array(id), breaches: z.array(breach),
    /** Broken quotas that have no reason yet. */
    unexplained: z.array(quota),
    first: confirmationView.optional(), second: confirmationView.optional(), draw: id.optional(),
    publishedAt: z.date().optional(),
    /** What a confirmation refers to: another set has another hash. */
    setHash: z.string(),
  }).optional(),
  abilities: z.object({
    start: z.boolean(), change: z.boolean(), draw: z.boolean(), confirm: z.boolean(),
    publish: z.boolean(), cancel: z.boolean(),
  }),
});
export type SelectionView = z.infer<typeof selectionView>;

