import { z } from "zod";
import { day, id, link, passage, reason, title } from "../fields.ts";

export const STEP_STATES = ["waiting", "acknowledged", "handled", "returned", "forwarded", "skipped"] as const;
export type StepState = (typeof STEP_STATES)[number];
/** A step in one of these asks nothing of anybody any more. */
export const SETTLED: readonly StepState[] = ["handled", "returned", "forwarded", "skipped"];

/** Somebody has done something there: it was neither left out nor only received. */
export const isDone = (state: StepState): boolean => state !== "skipped" && SETTLED.includes(state);

const section = z.string().trim().min(1).max(40);

/** One step of the way (E7): at a unit, a decision body, or somebody outside who is told. */
export const step = z.object({
  id,
  kind: z.enum(["unit", "body", "outside"]),
  unitId: id.optional(),
  bodyId: id.optional(),
  name: title.optional(),
  state: z.enum(STEP_STATES),
  dueOn: day.optional(),
  on: day.optional(),
  section: section.optional(),
  outcome: passage.optional(),
  link: link.optional(),
  reason: z.string().optional(),
  recordedBy: id.optional(),
  corrections: z.array(z.object({ at: z.date(), by: id.optional(), reason: z.string() })).max(20).default([]),
});
export type Step = z.output<typeof step>;

/** What a step is made of when the way is picked by hand. */
export const newStep = z.discriminatedUnion("to", [
  z.object({ to: z.literal("unit"), unitId: id, dueOn: day.optional() }),
  z.object({ to: z.literal("body"), bodyId: id, dueOn: day.optional() }),
  z.object({ to: z.literal("outside"), name: title, dueOn: day.optional() }),
]);
export type NewStep = z.output<typeof newStep>;

export const recordStepInput = z.object({
  step: id,
  state: z.enum(["acknowledged", "handled", "returned", "forwarded"]),
  on: day,
  section: section.optional(),
  outcome: passage.optional(),
  link: link.optional(),
  /** Why something that was written down already is written anew. */
  correction: reason.optional(),
});
export const skipStepInput = z.object({ step: id, reason });
export const addStepInput = z.object({ id, place: z.int().min(0).max(40).optional(), step: newStep });

/** A step as readers see it: who holds it by name, never a member of staff. */
export const stepView = step.omit({ recordedBy: true, corrections: true }).extend({
  name: title, late: z.boolean(), corrected: z.boolean(), abilities: z.object({ record: z.boolean(), skip: z.boolean() }),
});
export type StepView = z.infer<typeof stepView>;
