import { z } from "zod";
import { day, decisionReference, id, key, label, listInput, locale, prose, reason, slug, title } from "./fields.ts";
import { privacyRule } from "./types/schema.ts";

export const PANEL_KINDS = ["main", "side", "extended"] as const;
export const PANEL_STATES = ["planned", "founded", "active", "paused", "ended"] as const;
export type PanelState = (typeof PANEL_STATES)[number];

/** A municipality, a county or another organisation that the panel works with (D1). */
export const partner = z.object({ name: title, kind: z.enum(["county", "municipality", "association", "other"]) });

/** What a coordinator writes about a panel and may write again. */
const content = z.object({
  name: title,
  slug,
  clientGroup: label.optional(),
  /** The tenant's areas that the panel covers. */
  areaIds: z.array(id).max(100),
  languages: z.array(locale).min(1),
  partners: z.array(partner).max(30),
  /** The organisation unit that visitors are told to contact. */
  unitId: id.optional(),
  task: prose,
  /** Says that the panel has no power over decisions. It stands on every page of the panel (A10). */
  noDecisionPower: prose,
});

export const panel = content.extend({
  typeId: id,
  /** Plugins of the panel's type, so that a plugin's gate needs no second look-up. */
  pluginIds: z.array(key),
  /** The type's rule when the panel was founded; it may become stricter and never weaker by a plugin's absence. */
  privacy: privacyRule,
  kind: z.enum(PANEL_KINDS),
  parentId: id.optional(),
  hostKind: z.enum(["tenant", "organisation"]),
  hostName: title.optional(),
  /** Staff of the tenant work in the panel although another organisation hosts it. */
  hostSupports: z.boolean().default(true),
  coordinatorId: id.optional(),
  decision: decisionReference.optional(),
  state: z.enum(PANEL_STATES),
  /** Why the panel is paused or has ended. */
  stateReason: reason.optional(),
  /** The term that runs, or the last one until the next begins. */
  termId: id.optional(),
  /** The ground rules in force. */
  groundRulesId: id.optional(),
  /** Who is asked to take over the coordination, while a handover is under way. */
  receiverId: id.optional(),
});

/** One of the panels that are founded together. */
export const panelDraft = content.pick({ name: true, slug: true, clientGroup: true, task: true }).extend({
  id,
  areaIds: content.shape.areaIds.default([]),
  noDecisionPower: prose.optional(),
});

/** Several panels of one type under different client groups, in one step (A1). */
export const foundPanelsInput = z.object({
  typeId: id,
  kind: z.enum(PANEL_KINDS).default("main"),
  parentId: id.optional(),
  languages: content.shape.languages,
  partners: content.shape.partners.default([]),
  unitId: id.optional(),
  coordinatorId: id.optional(),
  hostName: title.optional(),
  /** With the decision the panels are founded; without it they are planned. */
  decision: decisionReference.optional(),
  panels: z.array(panelDraft).min(1, "panels:field.atLeastOnePanel").max(20),
}).check(({ value, issues }) => {
  const problem = (path: (string | number)[], message: string) => issues.push(
    { code: "custom", input: value, path, message }
  );
  if (value.kind === "main" && value.parentId) problem(["parentId"], "panels:field.mainHasNoParent");
  if (value.kind !== "main" && !value.parentId) problem(["parentId"], "panels:field.parentMissing");
  value.panels.forEach((one, index) => {
    if (value.panels.findIndex((other) => other.slug === one.slug) < index) problem(
      ["panels", index, "slug"], "panels:field.slugTaken",
    );
    if (value.panels.findIndex((other) => other.id === one.id) < index) problem(
      ["panels", index, "id"], "panels:field.panelTwice",
    );
  });
});

export const changePanelInput = content.partial().extend({ revision: z.int() });
export const recordFoundingInput = z.object({ decision: decisionReference });
export const nameCoordinatorInput = z.object({ personId: id });
export const openPanelsInput = z.object({ panels: z.array(id).min(1).max(20) });
export const stopPanelInput = z.object({ reason });

export const panelAbilities = z.object({
  see: z.boolean(), seeInside: z.boolean(), seeMembers: z.boolean(), takePart: z.boolean(), manage: z.boolean(),
  leadTogether: z.boolean(), found: z.boolean(), open: z.boolean(), pause: z.boolean(), resume: z.boolean(),
  end: z.boolean(), nameCoordinator: z.boolean(), proposeHandover: z.boolean(), answerHandover: z.boolean(),
});
export type PanelAbilities = z.infer<typeof panelAbilities>;

/** A panel as its staff see it. */
export const panelView = panel.extend({ id, revision: z.int(), abilities: panelAbilities });
export type PanelView = z.infer<typeof panelView>;

const days = z.object({ startsOn: day, endsOn: day });

/** A panel in a public list. */
export const panelCard = z.object({
  id, slug, name: title, clientGroup: label.optional(), kind: z.enum(PANEL_KINDS), state: z.enum(PANEL_STATES),
  parentId: id.optional(), task: prose, term: days.optional(),
});
export type PanelCard = z.infer<typeof panelCard>;

export const publicPanelsInput = listInput.extend(
  { states: z.array(z.enum(PANEL_STATES)).min(1).max(PANEL_STATES.length).default(["active", "paused"]) }
);

const shownMember = z.object({
  /** The name or the alias that the member has agreed to publish. */
  shownAs: z.string(),
  alias: z.boolean(),
  /** Keys of the names of the member's roles. */
  roles: z.array(z.string()),
  seat: label.optional(),
});

/** What everybody may read about a panel (A12). Never a name of staff; members as they have agreed. */
export const publicPanelView = panelCard.extend({
  areas: z.array(title), languages: z.array(locale), partners: z.array(partner), hostName: title.optional(),
  noDecisionPower: prose, decision: decisionReference.optional(),
  /** Whom to contact: a unit, never a person. */
  unit: z.object({ id, name: title }).optional(),
  parent: z.object({ slug, name: title }).optional(),
  children: z.array(z.object({ slug, name: title, kind: z.enum(PANEL_KINDS), state: z.enum(PANEL_STATES) })),
  members: z.object({ shown: z.array(shownMember), notShown: z.int(), seats: z.int() }),
  extensionMembers: z.int(),
  groundRules: z.object({ text: prose, easyText: prose.optional(), version: z.int(), adoptedOn: day }).optional(),
  privacy: privacyRule,
  abilities: panelAbilities,
});
export type PublicPanelView = z.infer<typeof publicPanelView>;
