import { z } from "zod";
import { day, id, prose } from "../fields.ts";

export const RULES_STATES = ["draft", "proposed", "adopted", "replaced"] as const;

export const groundRules = z.object({
  panelId: id,
  version: z.int().min(1),
  text: prose,
  /** The same in easy language: a text of its own. */
  easyText: prose.optional(),
  state: z.enum(RULES_STATES),
  /** The day of the meeting in which the panel adopted this version (A7). */
  adoptedOn: day.optional(),
  meetingId: id.optional(),
});

export const rulesAcceptance = z.object({
  rulesId: id,
  panelId: id,
  personId: id,
  version: z.int(),
  acceptedAt: z.date(),
  /** Set when a coordinator wrote down what somebody without a computer had said. */
  recordedBy: id.optional(),
});

export const draftGroundRulesInput = z.object({ id, text: prose, easyText: prose.optional() });
export const changeGroundRulesInput = z.object({ rules: id, revision: z.int(), text: prose, easyText: prose.optional() });
export const proposeGroundRulesInput = z.object({ rules: id });
export const adoptGroundRulesInput = z.object({ rules: id, adoptedOn: day, meetingId: id.optional() });
export const acceptGroundRulesInput = z.object({
  rules: id,
  /** Somebody without a computer, for whom a coordinator writes the acceptance down; left out: the reader. */
  personId: id.optional(),
});

export const rulesAbilities = z.object({
  see: z.boolean(), change: z.boolean(), propose: z.boolean(), adopt: z.boolean(), accept: z.boolean(),
});
export const groundRulesView = groundRules.extend(
  { id, revision: z.int(), accepted: z.boolean(), abilities: rulesAbilities }
);
export type GroundRulesView = z.infer<typeof groundRulesView>;
