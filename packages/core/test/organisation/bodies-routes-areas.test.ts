import { newId } from "@raati/db";
import { beforeEach, describe, expect, test } from "vitest";
import type { SignedInCtx, TenantCtx } from "../../src/kernel/index.ts";
import {
  addArea, addBody, addRoute, changeBody, changeRoute, endArea, endBody, listAreas, listBodies, listRoutes,
  publicOrganisation, renameArea, reorderAreas, reorderBodies, reorderRoutes, retireRoute, setMeetingDays,
} from "../../src/organisation/index.ts";
import { aBody, anArea, aRoute, aUnit } from "../../src/organisation/factory.ts";
import { addBodyInput, addRouteInput, setMeetingDaysInput, type RouteStep } from "../../src/organisation/schema.ts";
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
const day = "2029-05-31";

describe("decision bodies", () => {
  test("have a level, a secretary of this tenant and the place of their minutes", async () => {
    const secretaryId = (await aPerson(ctx)).id;
    const { id, name } = await aBody(ctx, { secretaryId, minutesUrl: "https://ranta.example/poytakirjat" });
    const change = {
      body: id, revision: 1, name, level: "executive" as const, secretaryId, minutesUrl: undefined, isPublic: true,
    };
    expect(await changeBody(admin, change)).toMatchObject({ level: "executive", secretaryId });
    expect(await changeBody(admin, change)).toMatchObject({ revision: 2 });
    const stranger = (await aPerson(await aHouse())).id;
    await expect(changeBody(admin, { ...change, revision: 2, secretaryId: stranger }))
      .rejects.toMatchObject(field("secretaryId", "personGone"));
    expect(
      addBodyInput.safeParse({ id: newId(), name, level: "board", minutesUrl: "javascript:alert(1)" }).success
    ).toBe(false);
  });

  test("the same id again, also at the same moment, is one body", async () => {
    const input = addBodyInput.parse({ id: newId(), name: { fi: "Lautakunta" }, level: "board" });
    const [first, second] = await Promise.all([addBody(admin, input), addBody(admin, input)]);
    expect(second).toEqual(first);
    expect(await eventTypes(ctx, input.id)).toEqual(["body-added"]);
  });

  test("keep their calendar in order, each day once; its own secretary may keep it, another one not", async () => {
    const secretaryId = (await aPerson(ctx)).id;
    const { id } = await aBody(ctx, { secretaryId });
    const days = ["2026-09-15", "2026-06-09", "2026-09-15"];
    const own = as(ctx, ["secretary"], secretaryId);
    expect(await setMeetingDays(own, { body: id, revision: 1, days })).toMatchObject({
      meetingDays: ["2026-06-09", "2026-09-15"], abilities: { see: true, manage: false, setMeetingDays: true },
    });
    expect(await setMeetingDays(own, { body: id, revision: 1, days })).toMatchObject({ revision: 2 });
    await expect(setMeetingDays(as(ctx, ["secretary"]), { body: id, revision: 2, days: [] }))
      .rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(setMeetingDaysInput.safeParse({ body: id, revision: 1, days: ["2026-02-30"] }).success).toBe(false);
  });

  test("end with the council's term, not while a route leads to them, and are then history", async () => {
    const route = await aRoute(ctx);
    const { id } = (await listBodies(admin))[0]!;
    await expect(endBody(admin, { body: id, revision: 1, day }))
      .rejects.toMatchObject({ key: "organisation:failure.usedByRoutes", values: { names: route.name.fi } });
    await retireRoute(admin, { route: route.id, revision: 1 });
    expect(await endBody(admin, { body: id, revision: 1, day })).toMatchObject({ state: "ended", endedOn: day });
    expect(await endBody(admin, { body: id, revision: 1, day })).toMatchObject({ revision: 2 });
    await expect(setMeetingDays(admin, { body: id, revision: 2, days: [day] }))
      .rejects.toMatchObject({ key: "organisation:failure.bodyEnded" });
    expect((await publicOrganisation(ctx)).bodies).toEqual([]);
  });

  test("stand in the order that was chosen, and visitors see the public ones", async () => {
    const [a, b] = [await aBody(ctx), await aBody(ctx, { isPublic: false })];
    await reorderBodies(admin, { ids: [b.id, a.id] });
    expect((await listBodies(admin)).map(({ id }) => id)).toEqual([b.id, a.id]);
    expect((await publicOrganisation(ctx)).bodies).toEqual([{ id: a.id, name: a.name, level: "board" }]);
  });
});

describe("routes", () => {
  test("A9 · need a unit that answers, and each step that does not fit is named", async () => {
    const body = await aBody(ctx);
    const other = await aHouse();
    const steps: RouteStep[] = [{ to: "unit", unitId: (await aUnit(other)).id }, { to: "body", bodyId: body.id }];
    await expect(aRoute(ctx, { steps })).rejects.toMatchObject(field("steps.0.unitId", "unitGone"));
    await expect(aRoute(ctx, { steps: steps.slice(1) })).rejects.toMatchObject(field("steps", "noUnit"));
    expect(await listRoutes(admin)).toEqual([]);
    expect(
      addRouteInput.safeParse({ id: newId(), kind: "proposal", name: { fi: "Tyhjä" }, steps: [] }).error!.issues
    ).toMatchObject([
      { message: "organisation:field.stepMissing" },
    ]);
  });

  test("E8 · are changed by the tenant, with somebody outside on the way", async () => {
    const { id, name, steps } = await aRoute(ctx);
    const outside: RouteStep = { to: "outside", name: { fi: "Kuntien hyvinvointityö" }, email: undefined };
    const change = { route: id, revision: 1, name, steps: [steps[0]!, outside, steps[1]!] };
    expect((await changeRoute(admin, change)).steps.map(({ to }) => to)).toEqual(["unit", "outside", "body"]);
    expect(await changeRoute(admin, change)).toMatchObject({ revision: 2 });
    await expect(changeRoute(admin, { ...change, revision: 2, steps: [steps[0]!, outside] }))
      .rejects.toMatchObject(field("steps.1.to", "endsOutside"));
    const [stored] = await listRoutes(admin);
    expect(stored!.steps[1]).toEqual({ to: "outside", name: { fi: "Kuntien hyvinvointityö" } });
  });

  test("the same id again is one route; a retired one is not changed", async () => {
    const { steps } = await aRoute(ctx);
    const input = addRouteInput.parse({ id: newId(), kind: "statement", name: { fi: "Kannanotot" }, steps });
    const [first, second] = await Promise.all([addRoute(admin, input), addRoute(admin, input)]);
    expect(second).toEqual(first);
    await retireRoute(admin, { route: input.id, revision: 1 });
    expect(await retireRoute(admin, { route: input.id, revision: 1 })).toMatchObject({ state: "retired", revision: 2 });
    const change = { route: input.id, revision: 2, name: input.name, steps };
    await expect(changeRoute(admin, change)).rejects.toMatchObject({ key: "organisation:failure.routeRetired" });
    expect(await eventTypes(ctx, input.id)).toEqual(["route-added", "route-retired"]);
  });

  test("of each kind stand in their own order, and no member sees them", async () => {
    const { id: first, steps } = await aRoute(ctx);
    const { id: second } = await aRoute(ctx, { steps });
    await aRoute(ctx, { steps, kind: "report" });
    await reorderRoutes(admin, { kind: "proposal", ids: [second, first] });
    expect(
      (await listRoutes(as(ctx, ["owner"]))).filter(({ kind }) => kind === "proposal").map(({ id }) => id)
    ).toEqual([second, first]);
    expect(await listRoutes(as(ctx, []))).toEqual([]);
  });
});

describe("areas", () => {
  test("have a code that no other area has, until they end", async () => {
    const old = await anArea(ctx, { code: "272", name: { fi: "Kokkola", sv: "Karleby" } });
    const input = { id: newId(), name: { fi: "Uusi Kokkola" }, code: "272" };
    await expect(addArea(admin, input)).rejects.toMatchObject(field("code", "areaCodeTaken"));
    expect(await endArea(admin, { area: old.id, revision: 1, day })).toMatchObject({ state: "ended", endedOn: day });
    expect(await endArea(admin, { area: old.id, revision: 1, day })).toMatchObject({ revision: 2 });
    const [first, second] = await Promise.all([addArea(admin, input), addArea(admin, input)]);
    expect(second).toEqual(first);
    expect((await publicOrganisation(ctx)).areas).toEqual([{ id: input.id, name: input.name }]);
    await anArea(await aHouse(), { code: "272" });
  });

  test("two with one code at the same moment: one is refused by its field", async () => {
    const results = await Promise.allSettled([anArea(ctx, { code: "217" }), anArea(ctx, { code: "217" })]);
    expect(results.find((result) => result.status === "rejected")!.reason).toMatchObject(field("code", "areaCodeTaken"));
  });

  test("are renamed and put in order", async () => {
    const [a, b] = [await anArea(ctx, { code: "217" }), await anArea(ctx)];
    expect(
      await renameArea(admin, { area: a.id, revision: 1, name: { fi: "Kannus", sv: "Kannus" }, code: undefined })
    ).not.toHaveProperty("code");
    await reorderAreas(admin, { ids: [b.id, a.id] });
    expect((await listAreas(ctx)).map(({ id }) => id)).toEqual([b.id, a.id]);
  });
});
