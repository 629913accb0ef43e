import { z } from "zod";
import { day, id, key, label, listInput, prose, title } from "../fields.ts";
import { nameConsentView } from "../guardians/schema.ts";
import { groundRulesView } from "../ground-rules/schema.ts";
import { memberRow, memberRowForStaff, membershipView, MEMBERSHIP_STATES } from "../memberships/schema.ts";
import { PANEL_KINDS, PANEL_STATES, panelAbilities, panelView } from "../panel-schema.ts";
import { seatUse, termView, warningView } from "../terms/schema.ts";
import { trainingView } from "../trainings/schema.ts";
import { privacyRule } from "../types/schema.ts";

const days = z.object({ startsOn: day, endsOn: day });
const named = z.object({ panelId: id, slug: z.string(), name: title });

/** What a member is asked to do next, the first thing first. */
export const memberItem = named.extend({
  kind: z.enum(["answer-invitation", "accept-ground-rules", "come-to-training", "read-material"]),
  /** What it is about: the membership, the rules or the training. */
  about: id,
  title: title.optional(),
  at: z.date().optional(),
});
export type MemberItem = z.infer<typeof memberItem>;

export const memberHomeView = z.object({
  items: z.array(memberItem),
  panels: z.array(named.extend({
    kind: z.enum(PANEL_KINDS), state: z.enum(PANEL_STATES), membershipId: id, membership: z.enum(MEMBERSHIP_STATES),
    roles: z.array(z.string()),
    term: days.optional(),
  })),
});
export type MemberHomeView = z.infer<typeof memberHomeView>;

export const ITEM_KINDS = [
  "name-coordinator", "open-panel", "confirm-handover", "handover-waits", "plan-term", "term-ends", "fill-seats",
  "answer-missing", "adopt-rules", "rules-unaccepted", "name-waits",
] as const;

/** What waits in a coordinator's panels. `whose` says who is to act: the coordinator, the members, or the other side. */
export const coordinatorItem = named.extend({
  kind: z.enum(ITEM_KINDS),
  urgency: z.enum(["late", "now", "soon"]),
  whose: z.enum(["coordinator", "members", "other-side"]),
  day: day.optional(),
  count: z.int().optional(),
});
export type CoordinatorItem = z.infer<typeof coordinatorItem>;

export const coordinatorHomeView = z.object({ items: z.array(coordinatorItem), panels: z.int() });
export type CoordinatorHomeView = z.infer<typeof coordinatorHomeView>;

export const coordinatorPanelsInput = listInput.extend(
  { states: z.array(z.enum(PANEL_STATES)).min(1).optional(), mine: z.boolean().default(false) }
);

/** A row of the coordinator's list: seats held and free, and warnings about them. */
export const panelRow = named.extend({
  kind: z.enum(PANEL_KINDS), state: z.enum(PANEL_STATES), clientGroup: label.optional(), parentId: id.optional(),
  coordinated: z.boolean(),
  term: days.optional(),
  seats: z.object({ taken: z.int(), free: z.int(), max: z.int(), types: z.array(seatUse) }).optional(),
  warnings: z.array(warningView), abilities: panelAbilities,
});
export const coordinatorPanelsView = z.object({ items: z.array(panelRow), next: id.optional() });
export type CoordinatorPanelsView = z.infer<typeof coordinatorPanelsView>;

/** A panel from inside, for a member, somebody invited, or its staff. What the reader may not see is left out. */
export const insidePanelView = named.extend({
  kind: z.enum(PANEL_KINDS), state: z.enum(PANEL_STATES), stateReason: z.string().optional(), task: prose,
  noDecisionPower: prose,
  hostName: title.optional(), coordinatorName: z.string().optional(), privacy: privacyRule, pluginIds: z.array(key),
  term: days.optional(),
  mine: membershipView.optional(),
  /** The state of the guardian's consent that the reader's own name needs; left out for who needs none. */
  guardian: nameConsentView.shape.state.optional(),
  members: z.array(memberRow).optional(), groundRules: z.array(groundRulesView),
  trainings: z.array(trainingView),
  abilities: panelAbilities,
});
export type InsidePanelView = z.infer<typeof insidePanelView>;

/** A panel as its staff work with it. */
export const staffPanelView = panelView.extend({
  typeName: title,
  /** How long the next term would be by the type's rules, in months. */
  typeTermMonths: z.int(),
  coordinatorName: z.string().optional(), term: termView.optional(), members: z.array(memberRowForStaff),
  /** The youngest age of a member in that term, in full years: by its rules, and by what is set in plugins. */
  minimumAge: z.int().optional(),
});
export type StaffPanelView = z.infer<typeof staffPanelView>;
