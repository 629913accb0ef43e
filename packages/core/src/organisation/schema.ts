import { localizedText } from "@raati/i18n";
import { z } from "zod";
import { day, id, revision } from "../kernel/schema.ts";

export const organisationName = localizedText({ max: 160 });
const serviceClasses = z.array(z.string().trim().min(1).max(80)).max(40);

export const UNIT_STATES = ["active", "merged", "ended"] as const;
export const BODY_STATES = ["active", "ended"] as const;
/** How high a body stands, the lowest first, domain.md §2. */
export const BODY_LEVELS = ["working-group", "management-group", "board", "executive", "council"] as const;
export type BodyLevel = (typeof BODY_LEVELS)[number];
export const ROUTE_KINDS = ["proposal", "statement", "report"] as const;
export type RouteKind = (typeof ROUTE_KINDS)[number];

/** What people tell about a unit (toimiala); where it stands in the tree is another matter. */
const unitFields = {
  name: organisationName,
  /** The person who answers for the unit. */
  ownerId: id.optional(),
  serviceClasses: serviceClasses.default([]),
  areaIds: z.array(id).max(100).default([]),
  /** Visitors may read the unit's name. */
  isPublic: z.boolean().default(true),
};
export const addUnitInput = z.object({ id, parentId: id.optional(), ...unitFields });
export const changeUnitInput = z.object({ unit: id, revision, ...unitFields });
export const moveUnitInput = z.object({ unit: id, revision, parentId: id.nullable() });
export const mergeUnitInput = z.object({ unit: id, revision, intoId: id, day });
export const endUnitInput = z.object({ unit: id, revision, day });
export const reopenUnitInput = z.object({ unit: id, revision });
export const reorderUnitsInput = z.object({ parentId: id.nullable(), ids: z.array(id).min(1).max(500) });

export const placeAbilities = z.object({ see: z.boolean(), manage: z.boolean() });
export const unitView = z.object({
  id, revision, parentId: id.optional(), name: organisationName, ownerId: z.string().optional(), serviceClasses,
  areaIds: z.array(z.string()),
  isPublic: z.boolean(), state: z.enum(UNIT_STATES), endedOn: day.optional(), mergedIntoId: z.string().optional(),
  abilities: placeAbilities,
});
export type UnitView = z.output<typeof unitView>;
/** A unit in the tree: 0 is the top. */
export const listedUnitView = unitView.extend({ depth: z.int() });

const bodyFields = {
  name: organisationName,
  level: z.enum(BODY_LEVELS),
  /** The person who enters what the body decided. */
  secretaryId: id.optional(),
  /** Where the body's official minutes are. */
  minutesUrl: z.url({ protocol: /^https?$/, error: "organisation:field.minutesUrl" }).max(500).optional(),
  isPublic: z.boolean().default(true),
};
export const addBodyInput = z.object({ id, ...bodyFields });
export const changeBodyInput = z.object({ body: id, revision, ...bodyFields });
export const setMeetingDaysInput = z.object({ body: id, revision, days: z.array(day).max(200) });
export const endBodyInput = z.object({ body: id, revision, day });
export const reorderBodiesInput = z.object({ ids: z.array(id).min(1).max(500) });

export const bodyView = z.object({
  id, revision, name: organisationName, level: z.enum(BODY_LEVELS), secretaryId: z.string().optional(),
  meetingDays: z.array(day),
  minutesUrl: z.string().optional(), isPublic: z.boolean(), state: z.enum(BODY_STATES), endedOn: day.optional(),
  abilities: placeAbilities.extend({ setMeetingDays: z.boolean() }),
});
export type BodyView = z.output<typeof bodyView>;

/** One step of a route: to a unit, to a body, or to somebody outside, such as the municipalities of an area. */
export const routeStep = z.discriminatedUnion("to", [
  z.object({ to: z.literal("unit"), unitId: id }),
  z.object({ to: z.literal("body"), bodyId: id }),
  z.object({
    to: z.literal("outside"), name: organisationName,
    email: z.string().trim().toLowerCase().pipe(z.email().max(254)).optional(),
  }),
]);
export type RouteStep = z.output<typeof routeStep>;

const routeFields = { name: organisationName, steps: z.array(routeStep).min(1, "organisation:field.stepMissing").max(20) };
export const addRouteInput = z.object({ id, kind: z.enum(ROUTE_KINDS), ...routeFields });
export const changeRouteInput = z.object({ route: id, revision, ...routeFields });
export const retireRouteInput = z.object({ route: id, revision });
export const reorderRoutesInput = z.object({ kind: z.enum(ROUTE_KINDS), ids: z.array(id).min(1).max(500) });

export const routeView = z.object({
  id, revision, kind: z.enum(ROUTE_KINDS), name: organisationName, steps: z.array(routeStep),
  state: z.enum(["active", "retired"]), abilities: placeAbilities,
});
export type RouteView = z.output<typeof routeView>;

/** An area (a municipality) of the organisation. */
const areaFields = {
  name: organisationName,
  /** The number of the municipality in Finland's list, for figures from outside. */
  code: z.string().regex(/^\d{3}$/, "organisation:field.areaCode").optional(),
};
export const addAreaInput = z.object({ id, ...areaFields });
export const renameAreaInput = z.object({ area: id, revision, ...areaFields });
export const endAreaInput = z.object({ area: id, revision, day });
export const reorderAreasInput = z.object({ ids: z.array(id).min(1).max(500) });

export const areaView = z.object({
  id, revision, name: organisationName, code: z.string().optional(), state: z.enum(BODY_STATES), endedOn: day.optional(),
});
export type AreaView = z.output<typeof areaView>;

/** What visitors see of the organisation: names, in their order. */
export const publicOrganisationView = z.object({
  units: z.array(z.object({ id, parentId: id.optional(), depth: z.int(), name: organisationName })),
  bodies: z.array(z.object({ id, name: organisationName, level: z.enum(BODY_LEVELS), minutesUrl: z.string().optional() })),
  areas: z.array(z.object({ id, name: organisationName })),
});

export { routeProblems, type Recipients } from "./route-steps.ts";
export { mayStandUnder } from "./tree.ts";
