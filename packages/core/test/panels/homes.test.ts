import { allDefinitions, newId, TenantDb } from "@raati/db";
import { describe, expect, test, vi } from "vitest";
import type { TenantCtx } from "../../src/kernel/index.ts";
import {
  changeAccess, coordinatorHome, coordinatorPanels, endPanel, endTerm, insidePanel, memberHome, pausePanel,
  planTraining, PanelModel, publicPanel, publicPanels, staffPanel,
} from "../../src/panels/index.ts";
import { aMembership, aPanel, aPanelType, aTerm, typeRulesOf } from "../../src/panels/factory.ts";
import { coordinatorPanelsInput, publicPanelsInput } from "../../src/panels/schema.ts";
import { aPerson } from "../../src/people/factory.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aTestTenant, openFor, refusal, type TestTenant } from "./context.ts";

withDatabase();

async function aNamed({ system }: Pick<TestTenant, "system">, name: string) {
  return (await aPerson(system, { name })).id;
}

async function ground(more: object = {}) {
  const tenant = aTestTenant();
  const coordinator = await tenant.as(["coordinator"]);
  const panel = await aPanel(tenant.system, { coordinatorId: coordinator.viewer.personId, ...more });
  const term = await aTerm(tenant.system, panel);
  const asPublic = () => openFor(tenant.system, panel);
  const asPerson = async (personId: string) => openFor(await tenant.as([], { id: personId }), panel);
  return { ...tenant, coordinator, panel, term, asPublic, asPerson, here: () => openFor(coordinator, panel) };
}

describe("the public page", () => {
  test("A12 · shows members as they have agreed, counts the others, and never names staff", async () => {
    const { system, term, asPublic, ...tenant } = await ground();
    const add = async (name: string, publication: object) =>
      aMembership(system, term, { personId: await aNamed({ system }, name), publication: { name: false, ...publication } });
    await add("Kaarlo Vesirantala", { name: true });
    await add("Meri Korpisuo", { alias: "Metsän tyttö" });
    await add("Aatos Lumijoki", {});
    await aMembership(
      system, term, { state: "invited", publication: { name: true }, personId: await aNamed({ system }, "Ei Vielä") },
    );
    const page = await publicPanel(await asPublic());
    expect(
      page.members.shown.map(({ shownAs, alias }) => [shownAs, alias])
    ).toEqual([["Kaarlo Vesirantala", false], ["Metsän tyttö", true]]);
    expect([page.members.notShown, page.members.seats]).toEqual([1, 12]);
    expect(page.term).toEqual({ startsOn: "2026-01-01", endsOn: "2026-12-31" });
    expect(page.noDecisionPower.sv).toMatch(/ingen beslutanderätt/);
    const told = JSON.stringify(page);
    for (const hidden of ["Aatos", "Meri", "Ei Vielä", "Aino Ylitalo", tenant.coordinator.viewer.personId]) expect(
      told
    ).not.toContain(hidden);
  });

  test("A12 · where the panel protects its members, no name appears, whatever was agreed", async () => {
    const { system, term, asPublic } = await ground(
      { privacy: { publicNames: "alias", quickExit: true, keepsDrafts: false } }
    );
    await aMembership(system, term, { personId: await aNamed({ system }, "Oona Tuulikorpi"), publication: { name: true } });
    await aMembership(
      system, term,
      { personId: await aNamed({ system }, "Veikko Harjunsilta"), publication: { name: true, alias: "Harju" } },
    );
    const { members } = await publicPanel(await asPublic());
    expect(members.shown.map(({ shownAs }) => shownAs)).toEqual(["Harju"]);
    expect(members.notShown).toBe(1);
  });


  test("is there for a paused and an ended panel, and not for one that is not opened yet", async () => {
    const { here, asPublic, system } = await ground();
    await pausePanel(await here(), { reason: "Kesätauko" });
    expect((await publicPanel(await asPublic())).state).toBe("paused");
    await endPanel(await here(), { reason: "Kokeilu päättyi" });
    expect((await publicPanel(await asPublic())).state).toBe("ended");
    for (const state of ["planned", "founded"] as const) {
      const soon = await aPanel(system, { state });
      expect((await refusal(openFor(system, soon))).code).toBe("NOT_FOUND");
    }
  });

  test("names as its parts, and as what it is a part of, only panels that are opened", async () => {
    const { asPublic, panel, system } = await ground();
    for (const [slug, state] of [["auki", "active"], ["tulossa", "founded"], ["aikeissa", "planned"]] as const)
      await aPanel(system, { slug, state, kind: "side", parentId: panel.id });
    expect((await publicPanel(await asPublic())).children.map(({ slug }) => slug)).toEqual(["auki"]);
    const main = await aPanel(system, { state: "founded" });
    const side = await aPanel(system, { kind: "side", parentId: main.id });
    expect((await publicPanel(await openFor(system, side))).parent).toBeUndefined();
  });

  test("before the opening, who has a place sees the panel, and nobody else does", async () => {
    const { system, as } = aTestTenant();
    const panel = await aPanel(system, { state: "founded" });
    const term = await aTerm(system, panel, { state: "planned" });
    const invited = await aMembership(system, term, { state: "invited" });
    const member = await aMembership(system, term);
    const seeing = [
      await as(["coordinator"]), await as(["admin"]), await as(["privacy"]), await as([], { id: invited.personId }),
      await as([], { id: member.personId }),
    ];
    for (const ctx of seeing) expect((await openFor(ctx, panel)).part.abilities.see).toBe(true);
    for (const ctx of [system, await as([]), await as(["secretary"])])
      expect((await refusal(openFor(ctx, panel))).code).toBe("NOT_FOUND");
  });

  test("the public list pages through what everybody may see", async () => {
    const { system, coordinator } = aTestTenantWithPanels();
    await coordinator();
    const list = (input: object) => publicPanels(system, publicPanelsInput.parse(input));
    const first = await list({ size: 2 });
    const second = await list({ size: 2, after: first.next });
    expect([first.items.length, second.items.length, second.next]).toEqual([2, 1, undefined]);
    expect((await list({ states: ["planned", "founded"] })).items).toEqual([]);
    expect(publicPanelsInput.safeParse({ states: Array.from({ length: 6 }, () => "active") }).success).toBe(false);
  });
});

function aTestTenantWithPanels() {
  const tenant = aTestTenant();
  const coordinator = async () => {
    for (
      const state of ["active", "active", "paused", "founded", "planned"] as const
    ) await aPanel(tenant.system, { state });
    return tenant.as(["coordinator"]);
  };
  return { ...tenant, coordinator };
}

describe("the panel from inside", () => {
  test("members see each other by name, whoever is invited sees the task and the invitation", async () => {
    const { system, term, asPerson } = await ground();
    const one = await aMembership(system, term, { personId: await aNamed({ system }, "Kaarlo Vesirantala") });
    const asked = await aMembership(system, term, { state: "invited" });
    const inside = await insidePanel(await asPerson(one.personId));
    expect(
      inside.members?.map(({ name, roles }) => [name, roles])
    ).toEqual([["Kaarlo Vesirantala", ["panels:role.member"]]]);
    expect(inside.coordinatorName).toBe("Aino Ylitalo");
    const invited = await insidePanel(await asPerson(asked.personId));
    expect([invited.members, invited.groundRules, invited.mine?.abilities.answer]).toEqual([undefined, [], true]);
  });

  test("stays readable after the term until the next one begins, not for who has resigned or was shut out", async () => {
    const { system, term, asPerson, here, panel } = await ground();
    const [stayed, left, shut] = [
      await aMembership(system, term), await aMembership(system, term, { state: "ended", endReason: "resigned" }),
      await aMembership(system, term),
    ];
    await changeAccess(await here(), { membership: shut.id, access: "closed" });
    await endTerm(await here(), { term: term.id });
    const sees = async ({ personId }: { personId: string }) => (await asPerson(personId)).part.abilities.seeInside;
    expect([await sees(stayed), await sees(left), await sees(shut)]).toEqual([true, false, false]);
    expect((await insidePanel(await asPerson(stayed.personId))).abilities.takePart).toBe(false);
    await aTerm(system, panel, { startsOn: "2027-01-01", endsOn: "2027-12-31" });
    expect(await sees(stayed)).toBe(false);
  });

  test("the staff's page tells how long a term is by the panel's type, whatever the running one is", async () => {
    const tenant = aTestTenant();
    const type = await aPanelType(tenant.system, { rules: typeRulesOf({ termMonths: 12 }) });
    const panel = await aPanel(tenant.system, { typeId: type.id });
    await aTerm(tenant.system, panel, { rules: typeRulesOf({ termMonths: 24 }) });
    const page = await staffPanel(await openFor(await tenant.as(["coordinator"]), panel));
    expect([page.typeTermMonths, page.term?.rules.termMonths]).toEqual([12, 24]);
  });

  test("the staff's page tells what is missing, member by member", async () => {
    const { here, system, panel } = await ground();
    const rules = typeRulesOf({ requiredTraining: [{ role: "chair", training: "orientation" }] });
    const term = await aTerm(system, panel, { rules });
    await aMembership(system, term, { roles: ["member", "chair"], state: "in-orientation" });
    const { members, term: view } = await staffPanel(await here());
    expect(
      members.map(({ missingTraining, rulesAccepted, abilities }) => [missingTraining, rulesAccepted, abilities.activate])
    ).toEqual([[["orientation"], false, true]]);
    expect(view?.total).toEqual({ taken: 1, min: 0, max: 12 });
  });
});

describe("a member's home", () => {
  test("puts the invitation first, then the rules, then the training, each once", async () => {
    const { system, coordinator, as } = await ground();
    const personId = await aNamed({ system }, "Elsa Björkhagen");
    const [one, two, three] = [await aPanel(system), await aPanel(system, { groundRulesId: newId() }), await aPanel(system)];
    await aMembership(system, await aTerm(system, one), { personId });
    await aMembership(system, await aTerm(system, two), { personId });
    await aMembership(system, await aTerm(system, three), { personId, state: "invited" });
    await planTraining(await openFor(coordinator, one), {
      id: newId(), title: { fi: "Perehdytys" }, kind: "orientation", startsAt: new Date("2026-06-01T07:00:00Z"),
      endsAt: new Date("2026-06-01T09:00:00Z"),
      selfStudy: false, panels: [one.id, two.id, three.id],
    });
    const { items, panels } = await memberHome(await as([], { id: personId }));
    expect(items.map(({ kind, slug }) => [kind, slug])).toEqual([
      ["answer-invitation", three.slug], ["accept-ground-rules", two.slug], ["come-to-training", two.slug],
    ]);
    expect(panels.map(({ slug }) => slug).sort()).toEqual([one.slug, two.slug, three.slug].sort());
  });

  test("is empty for who sits nowhere", async () => {
    const { as } = await ground();
    expect(await memberHome(await as([]))).toEqual({ items: [], panels: [] });
  });
});

describe("a coordinator's home", () => {
  test("says what is late, then what waits, then what comes", async () => {
    const tenant = aTestTenant();
    const coordinator = await tenant.as(["coordinator"]);
    const { system } = tenant;
    const mine = { coordinatorId: coordinator.viewer.personId };
    await aPanel(system, { slug: "ilman-koordinaattoria" });
    await aPanel(system, { slug: "perustettu", state: "founded", ...mine });
    const full = await aPanel(system, { slug: "toimii", ...mine, groundRulesId: newId() });
    const term = await aTerm(system, full, { endsOn: "2026-08-13", rules: typeRulesOf({ size: { min: 3, max: 12 } }) });
    await aMembership(system, term);
    await aMembership(system, term, { state: "invited" });
    const { items, panels } = await coordinatorHome(coordinator);
    expect(panels).toBe(3);
    expect(items.map(({ slug, kind, urgency, count, day }) => [urgency, slug, kind, count ?? day])).toEqual([
      ["late", "ilman-koordinaattoria", "name-coordinator", undefined],
      ["late", "ilman-koordinaattoria", "plan-term", undefined],
      ["now", "toimii", "fill-seats", 1],
      ["now", "perustettu", "open-panel", undefined],
      ["soon", "toimii", "answer-missing", 1],
      ["soon", "toimii", "rules-unaccepted", 1],
      ["soon", "toimii", "term-ends", "2026-08-13"],
    ]);
  });

  test("tells of a term's end from 90 days before it, unless the next one is planned", async () => {
    const { coordinator, system, panel, term } = await ground();
    const ends = async () => (await coordinatorHome(coordinator)).items.filter(({ kind }) => kind === "term-ends").length;
    expect(await ends()).toBe(0);
    await system.db.of(PanelModel).updateWhere({ id: panel.id }, { set: { groundRulesId: newId() } });
    const other = await ground();
    const near = await aPanel(other.system);
    await aTerm(other.system, near, { endsOn: "2026-08-13" });
    const soon = async () => (
      await coordinatorHome(other.coordinator)
    ).items.filter(({ kind }) => kind === "term-ends").map(({ panelId }) => panelId);
    expect(await soon()).toEqual([near.id]);
    await aTerm(other.system, near, { state: "planned", startsOn: "2026-08-14", endsOn: "2027-08-13" });
    expect(await soon()).toEqual([]);
    expect(term.endsOn).toBe("2026-12-31");
  });

  test("the list shows seats held and free, and only panels that the reader runs", async () => {
    const { coordinator, system, term } = await ground();
    await aMembership(system, term);
    await aMembership(system, term);
    await aPanel(system, { hostKind: "organisation", hostName: { fi: "Yhdistys" }, hostSupports: false });
    const { items } = await coordinatorPanels(coordinator, coordinatorPanelsInput.parse({}));
    expect(items.map(({ seats }) => seats && [seats.taken, seats.free, seats.max])).toEqual([[2, 10, 12]]);
  });
});

/** How often the data were asked while something was read. */
async function questions(ctx: TenantCtx, read: (ctx: TenantCtx) => Promise<unknown>): Promise<number> {
  const asked = vi.spyOn(TenantDb.prototype, "of");
  await read(ctx);
  const count = asked.mock.calls.length;
  asked.mockRestore();
  return count;
}

describe("the cost of lists", () => {
  test.each([
    ["the coordinator's list", (ctx: TenantCtx) => coordinatorPanels(ctx, coordinatorPanelsInput.parse({}))],
    ["the coordinator's home", coordinatorHome],
    ["a member's home", memberHome], ["the public list", (ctx: TenantCtx) => publicPanels(ctx, publicPanelsInput.parse({}))],
  ] as const)("%s asks as often for twelve panels as for two", async (_name, read) => {
    const { system, as, coordinator } = await ground();
    const personId = coordinator.viewer.personId;
    const reader = await as(["coordinator"], { id: personId });
    const grow = async (count: number) => {
      for (let i = 0; i < count; i++) await aMembership(system, await aTerm(system, await aPanel(system)), { personId });
    };
    await grow(2);
    const few = await questions(reader, read);
    await grow(10);
    expect(await questions(reader, read)).toBe(few);
    expect(few).toBeGreaterThan(0);
  });

  test("every list that grows has an index that begins with what it asks for", () => {
    const keys = (name: string) => allDefinitions().find((one) => one.name === name)!.indexes.map(
      ({ key }) => Object.keys(key).join(" ")
    );
    expect(keys("panels")).toEqual(expect.arrayContaining(["slug", "state _id", "coordinatorId _id", "parentId _id"]));
    expect(keys("memberships")).toEqual(
      expect.arrayContaining(["panelId termId state _id", "personId state _id", "termId personId living"])
    );
    expect(keys("terms")).toEqual(expect.arrayContaining(["panelId startsOn"]));
    expect(keys("trainings")).toEqual(expect.arrayContaining(["panelIds _id"]));
    expect(keys("trainingRecords")).toEqual(expect.arrayContaining(["trainingId personId"]));
    expect(keys("groundRules")).toEqual(expect.arrayContaining(["panelId version"]));
  });
});
