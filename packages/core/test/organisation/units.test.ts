import { newId } from "@raati/db";
import { beforeEach, describe, expect, test } from "vitest";
import type { SignedInCtx, TenantCtx } from "../../src/kernel/index.ts";
import {
  addUnit, changeUnit, endUnit, listRoutes, listUnits, mergeUnit, moveUnit, organisationCounts, publicOrganisation,
  reopenUnit, reorderUnits, UnitModel,
} from "../../src/organisation/index.ts";
import { aBody, anArea, aRoute, aUnit } from "../../src/organisation/factory.ts";
import { addUnitInput, type UnitView } from "../../src/organisation/schema.ts";
import { ancestorsOf } from "../../src/organisation/tree.ts";
import { aPerson } from "../../src/people/factory.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aHouse, as, eventTypes, field } from "./context.ts";

withDatabase();

let ctx: TenantCtx;
let admin: SignedInCtx;
beforeEach(async () => {
  ctx = await aHouse();
  admin = as(ctx);
});

const day = "2026-06-30";
const fresh = ({ id }: UnitView) => ctx.db.of(UnitModel).get(id);
const told = ({ id: unit, revision, name, ownerId, serviceClasses, areaIds, isPublic }: UnitView) =>
  ({ unit, revision, name, ownerId, serviceClasses, areaIds, isPublic });

describe("adding and changing", () => {
  test("a unit has an owner, service classes and areas of this tenant", async () => {
    const [owner, area] = [await aPerson(ctx), await anArea(ctx)];
    const unit = await aUnit(ctx, { ownerId: owner.id, areaIds: [area.id], serviceClasses: ["kotihoito"] });
    expect(unit).toMatchObject({
      ownerId: owner.id, areaIds: [area.id], state: "active", revision: 1, abilities: { see: true, manage: true },
    });
    const { isPublic } = await changeUnit(admin, { ...told(unit), isPublic: false });
    expect(isPublic).toBe(false);
    expect(await eventTypes(ctx, unit.id)).toEqual(["unit-added", "unit-changed"]);
  });

  test("an owner, an area or a parent of another tenant is not known here", async () => {
    const other = await aHouse();
    const [owner, area, parent] = [await aPerson(other), await anArea(other), await aUnit(other)];
    const input = { id: newId(), name: { fi: "Palvelut" } };
    const add = (more: object) => addUnit(admin, addUnitInput.parse({ ...input, ...more }));
    await expect(add({ ownerId: owner.id })).rejects.toMatchObject(field("ownerId", "personGone"));
    await expect(add({ areaIds: [area.id] })).rejects.toMatchObject(field("areaIds.0", "areaGone"));
    await expect(add({ parentId: parent.id })).rejects.toMatchObject(field("parentId", "unitGone"));
    expect(await listUnits(admin)).toEqual([]);
  });

  test("the same id again, also at the same moment, is one unit and one event", async () => {
    const input = addUnitInput.parse({ id: newId(), name: { fi: "Palvelut" } });
    const [first, second] = await Promise.all([addUnit(admin, input), addUnit(admin, input)]);
    expect(second).toEqual(first);
    expect(await eventTypes(ctx, input.id)).toEqual(["unit-added"]);
  });

  test("an owner is taken away again, and the form sent twice changes once", async () => {
    const unit = await aUnit(ctx, { ownerId: (await aPerson(ctx)).id });
    const without = { ...told(unit), ownerId: undefined };
    await changeUnit(admin, without);
    expect(await changeUnit(admin, without)).toMatchObject({ revision: 2 });
    expect(await fresh(unit)).not.toHaveProperty("ownerId");
    await expect(changeUnit(admin, { ...without, name: { fi: "Toinen" } })).rejects.toMatchObject({ code: "CONFLICT" });
  });
});

describe("the tree", () => {
  test("is listed with each unit after the one above it, in the order that was chosen", async () => {
    const [a, b] = [await aUnit(ctx, { name: { fi: "A" } }), await aUnit(ctx, { name: { fi: "B" } })];
    const c = await aUnit(ctx, { name: { fi: "C" }, parentId: a.id });
    await reorderUnits(admin, { parentId: null, ids: [b.id, a.id] });
    expect((await listUnits(admin)).map(({ id, depth }) => [id, depth])).toEqual([[b.id, 0], [a.id, 0], [c.id, 1]]);
  });

  test("an order that names other units than are there is refused", async () => {
    const [a, b] = [await aUnit(ctx), await aUnit(ctx)];
    for (const ids of [[a.id], [a.id, a.id]]) {
      await expect(reorderUnits(admin, { parentId: null, ids }))
        .rejects.toMatchObject({ code: "CONFLICT", key: "organisation:failure.orderOutdated" });
    }
    await expect(reorderUnits(admin, { parentId: a.id, ids: [b.id] })).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("a unit does not come under itself or what is below it", async () => {
    const a = await aUnit(ctx);
    const b = await aUnit(ctx, { parentId: a.id });
    const c = await aUnit(ctx, { parentId: b.id });
    for (const parentId of [a.id, b.id, c.id]) {
      await expect(moveUnit(admin, { unit: a.id, revision: 1, parentId }))
        .rejects.toMatchObject(field("parentId", "underItself"));
    }
    expect(await moveUnit(admin, { unit: c.id, revision: 1, parentId: null })).not.toHaveProperty("parentId");
    expect(await moveUnit(admin, { unit: a.id, revision: 1, parentId: c.id })).toMatchObject({ parentId: c.id });
  });

  test("two moves at the same moment that together would go round: one of them is refused", async () => {
    for (let round = 0; round < 5; round++) {
      const [a, b] = [await aUnit(ctx), await aUnit(ctx)];
      const results = await Promise.allSettled([
        moveUnit(admin, { unit: a.id, revision: 1, parentId: b.id }),
        moveUnit(admin, { unit: b.id, revision: 1, parentId: a.id }),
      ]);
      expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
      const units = await ctx.db.of(UnitModel).find();
      expect(ancestorsOf(units, a.id)).not.toContain(a.id);
    }
  });
});

describe("ending and merging", () => {
  test("a unit with others under it does not end, and says which; afterwards it does, once", async () => {
    const parent = await aUnit(ctx);
    const child = await aUnit(ctx, { parentId: parent.id, name: { fi: "Kotihoito" } });
    await expect(endUnit(admin, { unit: parent.id, revision: 1, day })).rejects.toMatchObject({
      code: "CONFLICT", key: "organisation:failure.unitHasChildren", values: { names: "Kotihoito" },
    });
    await endUnit(admin, { unit: child.id, revision: 1, day });
    expect(await endUnit(admin, { unit: parent.id, revision: 1, day })).toMatchObject({ state: "ended", endedOn: day });
    expect(await endUnit(admin, { unit: parent.id, revision: 1, day })).toMatchObject({ revision: 2 });
    expect(await eventTypes(ctx, parent.id)).toEqual(["unit-added", "unit-ended"]);
  });

  test("a unit that a route leads to does not end, and says which route", async () => {
    const { steps, name } = await aRoute(ctx);
    const unitId = steps[0]!.to === "unit" ? steps[0]!.unitId : "";
    await expect(endUnit(admin, { unit: unitId, revision: 1, day }))
      .rejects.toMatchObject({ key: "organisation:failure.usedByRoutes", values: { names: name.fi } });
  });

  test("ending a unit and sending a route to it at the same moment: one of them is refused", async () => {
    for (let round = 0; round < 5; round++) {
      const [unit, body] = [await aUnit(ctx), await aBody(ctx)];
      const steps = [{ to: "unit" as const, unitId: unit.id }, { to: "body" as const, bodyId: body.id }];
      const results = await Promise.allSettled([
        endUnit(admin, { unit: unit.id, revision: 1, day }), aRoute(ctx, { steps }),
      ]);
      expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    }
  });

  test("a merged unit hands over what was under it and the routes that led to it", async () => {
    const route = await aRoute(ctx);
    const oldId = route.steps[0]!.to === "unit" ? route.steps[0]!.unitId : "";
    const [child, target] = [await aUnit(ctx, { parentId: oldId }), await aUnit(ctx)];
    const merge = () => mergeUnit(admin, { unit: oldId, revision: 1, intoId: target.id, day });
    expect(await merge()).toMatchObject({ state: "merged", mergedIntoId: target.id, endedOn: day });
    expect(await merge()).toMatchObject({ revision: 2 });
    expect(await fresh(child)).toMatchObject({ parentId: target.id });
    const [turned] = await listRoutes(admin);
    expect(turned!.steps[0]).toEqual({ to: "unit", unitId: target.id });
    expect(await eventTypes(ctx, route.id)).toEqual(["route-added", "route-changed"]);
  });

  test("a unit is not merged into itself or what is below it", async () => {
    const unit = await aUnit(ctx);
    const child = await aUnit(ctx, { parentId: unit.id });
    for (const intoId of [unit.id, child.id]) {
      await expect(mergeUnit(admin, { unit: unit.id, revision: 1, intoId, day }))
        .rejects.toMatchObject(field("intoId", "mergedBelow"));
    }
  });

  test("a closed unit takes nothing new, and comes back to a place that is still there", async () => {
    const parent = await aUnit(ctx);
    const unit = await aUnit(ctx, { parentId: parent.id });
    await endUnit(admin, { unit: unit.id, revision: 1, day });
    const closed = { code: "CONFLICT", key: "organisation:failure.unitClosed" };
    await expect(changeUnit(admin, { ...told(unit), revision: 2, name: { fi: "Toinen" } })).rejects.toMatchObject(closed);
    await expect(moveUnit(admin, { unit: unit.id, revision: 2, parentId: null })).rejects.toMatchObject(closed);
    await expect(aUnit(ctx, { parentId: unit.id })).rejects.toMatchObject(field("parentId", "unitGone"));
    expect(await reopenUnit(admin, { unit: unit.id, revision: 2 })).toMatchObject({ state: "active", parentId: parent.id });
    expect(await fresh(unit)).not.toHaveProperty("endedOn");
    await endUnit(admin, { unit: unit.id, revision: 3, day });
    await endUnit(admin, { unit: parent.id, revision: 1, day });
    expect(await reopenUnit(admin, { unit: unit.id, revision: 4 })).not.toHaveProperty("parentId");
  });
});

describe("what is shown", () => {
  test("staff see every unit, a member the public ones, and visitors names only", async () => {
    const hidden = await aUnit(ctx, { isPublic: false });
    const shown = await aUnit(ctx, { parentId: hidden.id, ownerId: (await aPerson(ctx)).id });
    expect((await listUnits(as(ctx, ["payroll"]))).map(({ id }) => id)).toEqual([hidden.id, shown.id]);
    expect((await listUnits(as(ctx, []))).map(({ id }) => id)).toEqual([shown.id]);
    expect((await publicOrganisation(ctx)).units).toEqual([{ id: shown.id, depth: 0, name: shown.name }]);
  });

  test("a unit that has ended is history: visitors do not see it, and it is not counted", async () => {
    const unit = await aUnit(ctx);
    expect(await organisationCounts(ctx)).toEqual({ units: 1, decisionBodies: 0 });
    await endUnit(admin, { unit: unit.id, revision: 1, day });
    expect((await publicOrganisation(ctx)).units).toEqual([]);
    expect(await organisationCounts(ctx)).toEqual({ units: 0, decisionBodies: 0 });
  });
});
