import { z } from "zod";
import { id, key, localeKeyOf, title } from "../fields.ts";

export const PRIORITY_METHODS = ["dots", "ranking"] as const;
const option = z.object({ id, title });
/** A choice among topics in which every member weighs the same (B4). */
export const priority = z.object({
  panelId: id, meetingId: id.optional(), title, options: z.array(option).min(2).max(40),
  method: z.enum(PRIORITY_METHODS),
  /** How many dots each member has. */
  dots: z.int().min(1).max(20),
  state: z.enum(["open", "closed"]),
  /** Counts the votes, so that closing and voting come one after the other. */
  votes: z.int().min(0).default(0),
});
/** One member's choice. `role` is the role at that moment, for results by role. */
export const priorityVote = z.object({
  priorityId: id, personId: id, role: key, points: z.array(z.object({ option: id, points: z.int().min(1).max(40) })).max(40),
});
export const openPriorityInput = priority.pick({ title: true, method: true }).extend({
  id, meeting: id.optional(), options: z.array(option).min(2, "meetings:field.twoOptions").max(40),
  dots: z.int().min(1).max(20).default(3),
});
export const priorityInput = z.object({ priority: id });
/** Dots: how many for which option. Ranking: all options, the most important first. */
export const voteInput = z.object({
  priority: id, dots: z.array(z.object({ option: id, dots: z.int().min(1).max(20) })).max(40).default([]),
  ranking: z.array(id).max(40).default([]),
});
const tally = z.array(z.object({ option: id, points: z.int() }));
export const priorityView = priority.omit({ votes: true }).extend({
  id, revision: z.int(), voters: z.int(), mine: priorityVote.shape.points.optional(),
  /** While it is open nobody sees how it goes. */
  result: tally.optional(),
  /** By role, where no role is so small that it would tell who chose what. */
  byRole: z.array(z.object({ role: localeKeyOf, voters: z.int(), result: tally })).optional(),
  abilities: z.object({ vote: z.boolean(), close: z.boolean() }),
});
