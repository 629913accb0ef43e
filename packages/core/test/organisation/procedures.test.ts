import { newId } from "@raati/db";
import { beforeEach, describe, expect, test } from "vitest";
import { Events, STAFF_ROLES, type StaffRole, type TenantCtx, type Viewer } from "../../src/kernel/index.ts";
import { organisationRouter } from "../../src/organisation/index.ts";
import { aBody, anArea, aRoute, aUnit } from "../../src/organisation/factory.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aHouse, aViewer, caller } from "./context.ts";

withDatabase();

let ctx: TenantCtx;
let other: TenantCtx;
let ids: {
  unit: string; target: string; body: string; route: string; area: string;
  steps: Parameters<Procedures["addRoute"]>[0]["steps"];
};
beforeEach(async () => {
  [ctx, other] = [await aHouse(), await aHouse()];
  const { id: route, steps } = await aRoute(ctx, { steps: [{ to: "unit", unitId: (await aUnit(ctx)).id }] });
  const [unit, target, body, area] = [await aUnit(ctx), await aUnit(ctx), await aBody(ctx), await anArea(ctx)];
  ids = { unit: unit.id, target: target.id, body: body.id, route, area: area.id, steps };
});

type Procedures = ReturnType<typeof caller>;
type Call = (procedures: Procedures, tenant: string) => Promise<unknown>;
const revision = 1;
const day = "2026-06-30";
const name = { fi: "Uusi nimi" };

const forAdmins: Record<string, Call> = {
  addUnit: (p, tenant) => p.addUnit({ tenant, id: newId(), name }),
  changeUnit: (p, tenant) => p.changeUnit({ tenant, unit: ids.unit, revision, name }),
  moveUnit: (p, tenant) => p.moveUnit({ tenant, unit: ids.unit, revision, parentId: ids.target }),
  mergeUnit: (p, tenant) => p.mergeUnit({ tenant, unit: ids.unit, revision, intoId: ids.target, day }),
  endUnit: (p, tenant) => p.endUnit({ tenant, unit: ids.unit, revision, day }),
  reopenUnit: (p, tenant) => p.reopenUnit({ tenant, unit: ids.unit, revision }),
  reorderUnits: (p, tenant) => p.reorderUnits({
    tenant, parentId: null, ids: [ids.target, ids.unit, ids.steps.flatMap((one) => ("unitId" in one ? one.unitId : []))[0]!],
  }),
  addBody: (p, tenant) => p.addBody({ tenant, id: newId(), name, level: "board" }),
  changeBody: (p, tenant) => p.changeBody({ tenant, body: ids.body, revision, name, level: "council" }),
  endBody: (p, tenant) => p.endBody({ tenant, body: ids.body, revision, day }),
  reorderBodies: (p, tenant) => p.reorderBodies({ tenant, ids: [ids.body] }),
  addRoute: (p, tenant) => p.addRoute({ tenant, id: newId(), kind: "report", name, steps: ids.steps }),
  changeRoute: (p, tenant) => p.changeRoute({ tenant, route: ids.route, revision, name, steps: ids.steps }),
  retireRoute: (p, tenant) => p.retireRoute({ tenant, route: ids.route, revision }),
  reorderRoutes: (p, tenant) => p.reorderRoutes({ tenant, kind: "proposal", ids: [ids.route] }),
  addArea: (p, tenant) => p.addArea({ tenant, id: newId(), name }),
  renameArea: (p, tenant) => p.renameArea({ tenant, area: ids.area, revision, name }),
  endArea: (p, tenant) => p.endArea({ tenant, area: ids.area, revision, day }),
  reorderAreas: (p, tenant) => p.reorderAreas({ tenant, ids: [ids.area] }),
};
const forSecretaries: Record<string, Call> = {
  setMeetingDays: (p, tenant) => p.setMeetingDays({ tenant, body: ids.body, revision, days: [day] }),
};
const forStaff: Record<string, Call> = {
  units: (p, tenant) => p.units({ tenant }), bodies: (p, tenant) => p.bodies({ tenant }),
  routes: (p, tenant) => p.routes({ tenant }),
  areas: (p, tenant) => p.areas({ tenant }),
};
const lowerStaff = STAFF_ROLES.filter((role) => role !== "admin");

/** How a call to one tenant ends: "ok", or the code of its failure. */
async function outcome(call: Call, viewers: Record<string, Viewer>, tenant = ctx.tenant): Promise<string> {
  return call(caller(ctx, viewers), tenant.slug).then(() => "ok", (error: { code: string }) => error.code);
}
const asRoles = (roles: readonly StaffRole[]) => ({ [ctx.tenant.id]: aViewer(roles) });

test("every procedure has its case here", () => {
  const named = Object.keys({ ...forAdmins, ...forSecretaries, ...forStaff, shown: 0 });
  expect(Object.keys(organisationRouter._def.procedures).toSorted()).toEqual(named.toSorted());
});

describe.each(Object.entries({ ...forAdmins, ...forSecretaries, ...forStaff }))("%s", (procedure, call) => {
  test("is there for an administrator", async () => expect(await outcome(call, asRoles(["admin"]))).toBe("ok"));

  test("is there for other staff as far as it only reads", async () => {
    const outcomes = new Map<StaffRole, string>();
    for (const role of lowerStaff) outcomes.set(role, await outcome(call, asRoles([role])));
    const expected = (role: StaffRole) => {
      if (procedure in forStaff) return "ok";
      return procedure in forSecretaries && role === "secretary" ? "FORBIDDEN" : "NOT_FOUND";
    };
    expect(outcomes).toEqual(new Map(lowerStaff.map((role) => [role, expected(role)])));
  });

  test("is not there for a visitor, for a member, or for an administrator of another tenant", async () => {
    const before = await ctx.db.of(Events).count();
    const foreign = { [other.tenant.id]: aViewer() };
    expect(await outcome(call, {})).toBe("NOT_FOUND");
    expect(await outcome(call, asRoles([]))).toBe("NOT_FOUND");
    expect(await outcome(call, foreign)).toBe("NOT_FOUND");
    expect(await ctx.db.of(Events).count()).toBe(before);
  });
});

/** What names something that is there already: with another tenant's id there is no such thing. */
const aboutSomething = Object.entries({ ...forAdmins, ...forSecretaries }).filter(
  ([procedure]) => !procedure.startsWith("add")
);
test.each(aboutSomething)("%s finds nothing under an id of another tenant", async (_name, call) => {
  const before = await ctx.db.of(Events).count();
  expect(await outcome(call, { [other.tenant.id]: aViewer() }, other.tenant)).toBe("NOT_FOUND");
  expect(await ctx.db.of(Events).count()).toBe(before);
});

test("a visitor is shown public names, and nothing else of the organisation", async () => {
  const shown = await caller(ctx).shown({ tenant: ctx.tenant.slug });
  expect(shown.units).toHaveLength(3);
  expect(Object.keys(shown.units[0]!).toSorted()).toEqual(["depth", "id", "name"]);
  expect(Object.keys(shown).toSorted()).toEqual(["areas", "bodies", "units"]);
});
