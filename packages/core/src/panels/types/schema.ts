import { z } from "zod";
import { id, key, label, localeKey, prose, title } from "../fields.ts";

/** Which side of the table a seat belongs to. */
export const SIDES = ["client", "professional", "board"] as const;
export type Side = (typeof SIDES)[number];

const seats = z.int().min(0).max(300);
const MOST_BELOW_LEAST = { path: ["max"], error: "panels:field.mostBelowLeast" };
const inOrder = (range: { min: number; max: number }) => range.min <= range.max;

/** A kind of seat (D2): rehabilitee, relative, service representative … */
export const seatType = z.object({
  id: key,
  name: label,
  side: z.enum(SIDES),
  min: seats,
  max: seats.min(1),
  /**
   * Counts as professional in warnings although the seat is on another side: an employee of an organisation of relatives.
   */
  professional: z.boolean().optional(),
}).refine(inOrder, MOST_BELOW_LEAST);
export type SeatType = z.infer<typeof seatType>;

/**
 * A warning about composition as data: so large a share of the seats is held by these sides (D3). It warns and never blocks.
 */
export const compositionWarning = z.object({
  kind: z.literal("share"),
  of: z.array(z.enum(SIDES)).min(1),
  atLeast: z.number().gt(0).max(1),
  key: localeKey,
});
export type CompositionWarning = z.infer<typeof compositionWarning>;

/** What a guardian of a young member may see. */
export const GUARDIAN_SIGHTS = ["meetings", "materials", "attendance", "fees"] as const;

/** How much of its members a panel shows, and how careful its pages are. The strictest of all rules holds. */
export const privacyRule = z.object({
  /** consent: the name of who has said yes; alias: never a name, the alias of who has chosen one; never: numbers only. */
  publicNames: z.enum(["consent", "alias", "never"]).default("consent"),
  /**
   * names: members know each other by name; aliases: another member reads the alias, and only the panel's staff the name.
   */
  namesInside: z.enum(["names", "aliases"]).default("names"),
  /** Pages show a way to leave at once. */
  quickExit: z.boolean().default(false),
  /** Whether the browser may keep drafts of what somebody writes. */
  keepsDrafts: z.boolean().default(true),
  guardian: z.object({ below: z.int().min(1).max(21), sees: z.array(z.enum(GUARDIAN_SIGHTS)) }).optional(),
});
export type PrivacyRule = z.infer<typeof privacyRule>;

const meetingPattern = z.object({
  /** Meetings a year. */
  count: z.int().min(0).max(60),
  minutes: z.int().min(15).max(600),
  /** A meeting template by its id. */
  template: key.optional(),
});

const feeRule = z.object({
  /** Cents a meeting; null when the panel pays no fee. */
  amountCents: z.int().min(0).max(100_000).nullable(),
  /** Travel by own car is paid by the kilometre. */
  kilometres: z.boolean(),
  /** A member may decline the fee, one meeting at a time. */
  waivable: z.boolean(),
});

/** What the public sees unless something is marked otherwise. */
const publicity = z.object({ agendas: z.boolean(), memos: z.boolean(), proposals: z.boolean(), statements: z.boolean() });

/**
 * Everything by which panels of one type differ from panels of another. A term takes a copy when it is planned, and keeps
 * it: rules change between terms, and old terms keep theirs (domain.md, finding 4).
 */
export const typeRules = z.object({
  seatTypes: z.array(seatType).min(1).max(12),
  size: z.object({ min: seats, max: seats.min(1) }).refine(inOrder, MOST_BELOW_LEAST),
  /** Roles that members may have, by id: core's own and those of plugins. */
  memberRoles: z.array(key).min(1).max(30),
  /** Training that must be done before a member with the role becomes active (B3). */
  requiredTraining: z.array(z.object({ role: key, training: key })).max(30).default([]),
  meetings: meetingPattern,
  fee: feeRule,
  publicity: publicity.prefault({ agendas: true, memos: true, proposals: true, statements: true }),
  termMonths: z.int().min(1).max(72),
  routeTemplateId: id.optional(),
  groundRules: z.object({ text: prose, easyText: prose.optional() }).optional(),
  privacy: privacyRule.prefault({}),
  warnings: z.array(compositionWarning).max(20).default([]),
  /** Youngest age of a member, in full years. */
  minimumAge: z.int().min(0).max(120).optional(),
}).check(({ value: { seatTypes, size }, issues, value }) => {
  const problem = (path: (string | number)[], message: string) => issues.push(
    { code: "custom", input: value, path, message }
  );
  const repeated = seatTypes.findIndex((seat, index) => seatTypes.findIndex((other) => other.id === seat.id) < index);
  if (repeated >= 0) problem(["seatTypes", repeated, "id"], "panels:field.seatTypeTwice");
  if (seatTypes.reduce((sum, seat) => sum + seat.min, 0) > size.max) problem(["size", "max"], "panels:field.sizeBelowSeats");
  if (seatTypes.reduce((sum, seat) => sum + seat.max, 0) < size.min) problem(["size", "min"], "panels:field.sizeAboveSeats");
});
export type TypeRules = z.infer<typeof typeRules>;

/** Where a type came from. */
export const typeOrigin = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("own") }),
  z.object({ kind: z.literal("template"), plugin: key, template: key }),
  z.object({ kind: z.literal("panel"), panelId: id }),
]);

export const TYPE_STATES = ["draft", "in-use", "retired"] as const;

export const panelType = z.object({
  name: title,
  rules: typeRules,
  /** Plugins whose rules hold in panels of this type. */
  pluginIds: z.array(key).max(20).default([]),
  origin: typeOrigin,
  state: z.enum(TYPE_STATES),
});

export const draftPanelTypeInput = z.object(
  { id, name: title, rules: typeRules, pluginIds: z.array(key).max(20).default([]) }
);
export const adoptTemplateInput = z.object({ id, plugin: key, template: key, name: title.optional() });
export const savePanelAsTypeInput = z.object({ id, name: title });
export const changePanelTypeInput = z.object(
  { type: id, revision: z.int(), name: title, rules: typeRules, pluginIds: z.array(key).max(20) }
);
export const movePanelTypeInput = z.object({ type: id });

export const typeAbilities = z.object({ see: z.boolean(), change: z.boolean(), putInUse: z.boolean(), retire: z.boolean() });

export const panelTypeView = panelType.extend({ id, revision: z.int(), abilities: typeAbilities });
export type PanelTypeView = z.infer<typeof panelTypeView>;

/** A template that an enabled plugin offers. */
export const templateView = z.object(
  { plugin: key, id: key, name: title, description: prose.optional(), seats: z.object({ min: z.int(), max: z.int() }) }
);

export const roleView = z.object({ id: key, key: localeKey, leads: z.boolean(), extension: z.boolean() });
