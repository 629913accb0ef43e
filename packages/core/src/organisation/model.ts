import { defineModel, type Stored } from "@raati/db";
import { z } from "zod";
import { BODY_LEVELS, BODY_STATES, organisationName, ROUTE_KINDS, routeStep, UNIT_STATES } from "./schema.ts";

/** Its place among its siblings: 0 is the first. */
const position = z.int().min(0);

const unit = z.object({
  name: organisationName, parentId: z.string().optional(), ownerId: z.string().optional(),
  serviceClasses: z.array(z.string()),
  areaIds: z.array(z.string()), isPublic: z.boolean(), position,
  state: z.enum(UNIT_STATES), endedOn: z.iso.date().optional(), mergedIntoId: z.string().optional(),
});

/** The organisation's divisions and other units (toimiala), a tree. One that has ended stays: old answers point to it. */
export const UnitModel = defineModel("units", {
  schema: unit,
  personalData: { of: "ownerId", export: ["name"], erase: "blank", blank: ["ownerId"] },
  indexes: [{ key: { state: 1, position: 1 } }, { key: { ownerId: 1 }, sparse: true }],
});
export type Unit = Stored<z.output<typeof unit>, "units">;

const body = z.object({
  name: organisationName, level: z.enum(BODY_LEVELS), secretaryId: z.string().optional(), meetingDays: z.array(z.iso.date()),
  minutesUrl: z.string().optional(), isPublic: z.boolean(), position, state: z.enum(BODY_STATES),
  endedOn: z.iso.date().optional(),
});

/** The decision bodies (toimielin). One ends with the council's term, and stays. */
export const BodyModel = defineModel("decisionBodies", {
  schema: body,
  personalData: { of: "secretaryId", export: ["name"], erase: "blank", blank: ["secretaryId"] },
  indexes: [{ key: { state: 1, position: 1 } }, { key: { secretaryId: 1 }, sparse: true }],
});
export type Body = Stored<z.output<typeof body>, "decisionBodies">;

const route = z.object({
  kind: z.enum(ROUTE_KINDS), name: organisationName, steps: z.array(routeStep), position,
  state: z.enum(["active", "retired"]),
});

/**
 * Named templates of where a proposal, a statement or a report goes, step by step. What is on its way keeps its own
 * copy.
 */
export const RouteModel = defineModel("routeTemplates", {
  schema: route, personalData: "none", indexes: [{ key: { kind: 1, state: 1, position: 1 } }],
});
export type Route = Stored<z.output<typeof route>, "routeTemplates">;

const area = z.object({
  name: organisationName, code: z.string().optional(), position, state: z.enum(BODY_STATES),
  endedOn: z.iso.date().optional(),
});

/** The areas (municipalities) that the organisation serves. */
export const AreaModel = defineModel("areas", {
  schema: area, personalData: "none",
  indexes: [{ key: { state: 1, position: 1 } }, { key: { code: 1 }, unique: true, sparse: true }],
});
export type Area = Stored<z.output<typeof area>, "areas">;

/**
 * One document a tenant, under the tenant's id, which every change of the organisation's shape goes through; see
 * `take-turn.ts`.
 */
export const TurnModel = defineModel(
  "organisationTurns", { schema: z.object({ taken: z.int().default(0) }), personalData: "none" }
);
