import { z } from "zod";
import { id, reason, title } from "../../fields.ts";
import { dimension, group, groupName, mark, partInput, seats } from "../fields.ts";

const places = z.int().min(0).max(300);

/** How many of the seats go to people of a group. A hard quota stops a selection; a soft one is shown when it is missed. */
export const quota = z.object({
  dimension, group, min: places.optional(), max: places.optional(), hard: z.boolean().default(true),
}).refine(({ min, max }) => min === undefined || max === undefined || min <= max, {
  path: ["max"], error: "recruitment:quota.field.mostBelowLeast",
}).refine(({ min, max }) => min !== undefined || max !== undefined, {
  path: ["min"], error: "recruitment:quota.field.boundMissing",
});
export type Quota = z.output<typeof quota>;

/** What quotas say: kept together, because each change concerns all of it. */
export const quotaRules = z.object({
  size: seats,
  quotas: z.array(quota).max(120),
  onePerHousehold: z.boolean().default(false),
}).check(({ value, issues }) => {
  const problem = (path: (string | number)[], message: string) =>
    issues.push({ code: "custom", input: value, path, message });
  const seen = new Set<string>();
  value.quotas.forEach((one, index) => {
    const place = `${one.dimension}/${one.group}`;
    if (seen.has(place)) problem(["quotas", index, "group"], "recruitment:quota.field.groupTwice");
    seen.add(place);
  });
  for (const one of new Set(value.quotas.map((each) => each.dimension))) {
    const index = value.quotas.findIndex((each) => each.dimension === one);
    const least = value.quotas.filter((each) => each.dimension === one && each.hard)
      .reduce((sum, { min = 0 }) => sum + min, 0);
    if (least > value.size) problem(["quotas", index, "min"], "recruitment:quota.field.leastAboveSeats");
  }
});
export type QuotaRules = z.output<typeof quotaRules>;

/** A change as it was written down. `approvedBy` is there when it needed an administrator. */
export const quotaChange = z.object({
  at: z.date(), by: id, afterClosing: z.boolean(), reason: reason.optional(), approvedBy: id.optional(),
  before: z.object({ size: seats, quotas: z.array(quota), onePerHousehold: z.boolean() }).optional(),
});

/** A change after closing that waits for an administrator. */
export const waitingQuotaChange = mark.extend({
  reason, rules: z.object({ size: seats, quotas: z.array(quota), onePerHousehold: z.boolean() }),
});

export const quotaSet = z.object({
  callId: id, panelId: id, size: seats, quotas: z.array(quota).max(120), onePerHousehold: z.boolean().default(false),
  changes: z.array(quotaChange).default([]), waiting: waitingQuotaChange.optional(),
});

/** `revision` is 0 where nothing has been set yet. */
export const setQuotasInput = partInput.extend({ revision: z.int().min(0), rules: quotaRules, reason: reason.optional() });
export const answerQuotaChangeInput = partInput.extend({ revision: z.int(), answer: z.enum(["approve", "refuse"]) });

const suggestion = z.object({
  origin: z.enum(["seats", "plugin"]), id: z.string(), name: title, quotas: z.array(quota),
});
/** Groups that exist in a dimension, for a form. */
export const dimensionView = z.object({
  dimension, name: groupName, groups: z.array(z.object({ group, name: groupName })),
});

export const quotaSetView = z.object({
  call: id, panel: id, revision: z.int(), size: seats, quotas: z.array(quota), onePerHousehold: z.boolean(),
  /** After closing a change needs a reason and an administrator. */
  closed: z.boolean(),
  changes: z.array(quotaChange), waiting: waitingQuotaChange.optional(),
  dimensions: z.array(dimensionView), suggestions: z.array(suggestion),
  abilities: z.object({ change: z.boolean(), approve: z.boolean() }),
});
export type QuotaSetView = z.infer<typeof quotaSetView>;
