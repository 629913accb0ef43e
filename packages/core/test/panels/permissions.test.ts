import { newId } from "@raati/db";
import { describe, expect, test } from "vitest";
import {
  createCallerFactory, Events, router, type OpenTenant, type SignedInCtx, type TenantCtx,
} from "../../src/kernel/index.ts";
import { draftGroundRules, holdTraining, panelsRouter, planTraining, proposeHandover } from "../../src/panels/index.ts";
import { aMembership, aPanel, aPanelType, aTerm, typeRulesOf } from "../../src/panels/factory.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aPerson } from "../../src/people/factory.ts";
import { aTestTenant, openFor, type TestTenant } from "./context.ts";

withDatabase();

/** A panel with everything in it, and people of all kinds around it. */
async function aWorld(demandsSecondFactor = false) {
  const tenant = aTestTenant({ demandsSecondFactor });
  const { system } = tenant;
  const coordinator = await tenant.as(["coordinator"]);
  const type = await aPanelType(system);
  const panel = await aPanel(system, { typeId: type.id, coordinatorId: coordinator.viewer.personId });
  const term = await aTerm(system, panel);
  const member = await aMembership(system, term);
  const invited = await aMembership(system, term, { state: "invited" });
  const here = await openFor(coordinator, panel);
  const training = await planTraining(here, {
    id: newId(), title: { fi: "Perehdytys" }, kind: "orientation", startsAt: new Date("2026-05-14T07:00:00Z"),
    endsAt: new Date("2026-05-14T09:00:00Z"),
    selfStudy: false, panels: [panel.id],
  });
  await holdTraining(here, { training: training.id });
  const rules = await draftGroundRules(here, { id: newId(), text: { fi: "Jokainen saa puheenvuoron." } });
  const receiver = await aPerson(system);
  const handover = await proposeHandover(
    here, { id: newId(), toName: { fi: "Yhdistys" }, receiverId: receiver.id, movesOn: "2026-06-01", hostSupports: false },
  );
  return { ...tenant, coordinator, type, panel, term, member, invited, training, rules, handover, receiver };
}
type World = Awaited<ReturnType<typeof aWorld>>;

const title = { fi: "Nimi" };
const days = { startsOn: "2027-01-01", endsOn: "2027-12-31" };
const decision = { by: title, reference: "§ 1", day: "2026-05-01" };

/** An input for every procedure, with the ids of one world. A procedure that has none here fails the test below. */
const INPUTS: Record<string, (world: World) => object> = {
  publicList: () => ({}), publicPage: () => ({}), privacy: () => ({}), memberHome: () => ({}), inside: () => ({}),
  coordinatorHome: () => ({}),
  list: () => ({}), manage: () => ({}),
  found: ({ type }) => (
    { typeId: type.id, languages: ["fi"], panels: [{ id: newId(), slug: "uusi", name: title, task: title }] }
  ),
  open: ({ panel }) => ({ panels: [panel.id] }),
  change: ({ panel }) => ({ revision: panel.revision, name: title }),
  recordFounding: () => ({ decision }), nameCoordinator: ({ receiver }) => ({ personId: receiver.id }),
  pause: () => ({ reason: "Kesätauko" }), resume: () => ({}), end: () => ({ reason: "Kokeilu päättyi" }),
  saveAsType: () => ({ id: newId(), name: title }),
  "types.list": () => ({}), "types.get": ({ type }) => ({ type: type.id }), "types.templates": () => ({}),
  "types.roles": () => ({}),
  "types.draft": () => ({ id: newId(), name: title, rules: typeRulesOf() }),
  "types.adoptTemplate": () => ({ id: newId(), plugin: "gardening", template: "allotment" }),
  "types.change": ({ type }) => ({ type: type.id, revision: 1, name: title, rules: typeRulesOf(), pluginIds: [] }),
  "types.putInUse": ({ type }) => ({ type: type.id }), "types.retire": ({ type }) => ({ type: type.id }),
  "terms.list": () => ({}), "terms.plan": () => ({ id: newId(), ...days }),
  "terms.change": ({ term }) => ({ term: term.id, revision: 1, ...days }),
  "terms.end": ({ term }) => ({ term: term.id }), "terms.archive": ({ term }) => ({ term: term.id }),
  "members.answer": ({ invited }) => ({ membership: invited.id, answer: "accept" }),
  "members.setPublication": ({ member }) => ({ membership: member.id, publication: { name: true } }),
  "members.startLeave": ({ member }) => ({ membership: member.id }),
  "members.endLeave": ({ member }) => ({ membership: member.id }),
  "members.resign": ({ member }) => ({ membership: member.id }),
  "members.invite": ({ term, receiver }) => (
    { term: term.id, invitations: [{ id: newId(), personId: receiver.id, seat: "client" }] }
  ),
  "members.inviteExtension": ({ term, receiver }) => (
    { id: newId(), term: term.id, personId: receiver.id, roles: ["peer-worker"], extension: { kind: "standing" } }
  ),
  "members.activate": ({ member }) => ({ membership: member.id }),
  "members.changeRoles": ({ member }) => ({ membership: member.id, revision: 1, roles: ["chair"] }),
  "members.changeAccess": ({ member }) => ({ membership: member.id, access: "closed" }),
  "members.end": ({ member }) => ({ membership: member.id, reason: "other" }),
  "guardians.ask": ({ member }) => ({
    membership: member.id, guardianName: "Maija Kuusiluoto", guardianEmail: "maija@people.example", language: "fi",
  }),
  "guardians.record": ({ member }) => (
    { membership: member.id, guardianName: "Maija Kuusiluoto", consents: true, way: "paper" }
  ),
  "guardians.namePage": () => ({ token: "a".repeat(43) }),
  "guardians.answer": () => ({ token: "a".repeat(43), consents: true }),
  "trainings.list": () => ({}), "trainings.markRead": ({ training }) => ({ training: training.id }),
  "trainings.records": ({ training }) => ({ training: training.id }),
  "trainings.plan": ({ panel }) => ({ ...plan, id: newId(), panels: [panel.id] }),
  "trainings.change": ({ training, panel }) => (
    { ...plan, training: training.id, revision: training.revision, panels: [panel.id] }
  ),
  "trainings.hold": ({ training }) => ({ training: training.id }),
  "trainings.addMaterial": ({ training }) => (
    { training: training.id, material: { id: newId(), title, url: "https://alue.example/a" } }
  ),
  "trainings.file": ({ training }) => ({ training: training.id, material: newId() }),
  "trainings.removeMaterial": ({ training }) => ({ training: training.id, material: newId() }),
  "trainings.recordAttendance": ({ training, member }) => (
    { training: training.id, people: [{ personId: member.personId, attendance: "present" }] }
  ),
  "trainings.complete": ({ training, member }) => ({ training: training.id, people: [member.personId] }),
  "groundRules.list": () => ({}), "groundRules.draft": () => ({ id: newId(), text: title }),
  "groundRules.change": ({ rules }) => ({ rules: rules.id, revision: rules.revision, text: title }),
  "groundRules.propose": ({ rules }) => ({ rules: rules.id }),
  "groundRules.adopt": ({ rules }) => ({ rules: rules.id, adoptedOn: "2026-05-12" }),
  "groundRules.accept": ({ rules }) => ({ rules: rules.id }),
  "handovers.list": () => ({}),
  "handovers.propose": ({ receiver }) => (
    { id: newId(), toName: title, receiverId: receiver.id, movesOn: "2026-06-01", hostSupports: true }
  ),
  "handovers.confirm": ({ handover }) => ({ handover: handover.id }),
  "handovers.withdraw": ({ handover }) => ({ handover: handover.id }),
};
const plan = {
  title, kind: "orientation", startsAt: new Date("2026-06-01T07:00:00Z"), endsAt: new Date("2026-06-01T09:00:00Z"),
};

const PUBLIC = ["publicList", "publicPage", "privacy"];
/** What a signed-in person gets about themselves, whatever else there is in the tenant. */
const OWN = ["memberHome"];

const caller = createCallerFactory(router({ panels: panelsRouter }));

/** What a procedure answers somebody: a refusal's code, or what was told. */
async function ask(
  path: string, world: World, at: TenantCtx | SignedInCtx, tenants: readonly TestTenant[],
): Promise<string> {
  const gates = {
    tenant: async (slug: string): Promise<OpenTenant | undefined> => tenants.find(
      ({ system }) => system.tenant.slug === slug
    )?.system.tenant,
    // A session is one tenant's: in another tenant its token is unknown.
    viewer: async (tenant: OpenTenant) => (tenant.id === at.tenant.id ? at.viewer : undefined),
  };
  const node = path.split(".").reduce<unknown>(
    (part, name) => (part as Record<string, unknown>)[name], caller({ ...at, gates } as never).panels,
  );
  const input = { tenant: at.tenant.slug, panel: world.panel.id, ...INPUTS[path]!(world) };
  return (node as (input: object) => Promise<unknown>)(input).then(
    (answer) => `told ${JSON.stringify(answer ?? "")}`, (error: { code: string }) => error.code,
  );
}

const paths = Object.keys(panelsRouter._def.procedures);

test("every procedure has its case here", () => {
  expect(Object.keys(INPUTS).sort()).toEqual([...paths].sort());
});

describe("nothing of a panel is told or changed", () => {
  test.each(
    ["a visitor", "a member of another panel", "an owner of the same tenant", "a coordinator of another tenant"]
  )("to %s", async (who) => {
    const world = await aWorld();
    const other = aTestTenant();
    const elsewhere = await aPanel(world.system);
    const stranger = await aMembership(world.system, await aTerm(world.system, elsewhere));
    const at: Record<string, TenantCtx> = {
      "a visitor": world.system, "a member of another panel": await world.as([], { id: stranger.personId }),
      "an owner of the same tenant": await world.as(["owner"]),
      "a coordinator of another tenant": await other.as(["coordinator"]),
    };
    const before = await world.system.db.of(Events).count();
    const foreign = who === "a coordinator of another tenant";
    for (const path of paths.filter((one) => foreign || !PUBLIC.includes(one))) {
      const answer = await ask(path, world, at[who]!, [world, other]);
      const allowed = answer === "NOT_FOUND" || ((foreign || OWN.includes(path)) && answer.startsWith("told"));
      expect([path, allowed ? "" : answer]).toEqual([path, ""]);
      // A new id of the form may come back; nothing that the world holds may.
      for (const { id } of [
        world.panel, world.term, world.member, world.training, world.rules, world.handover, world.type,
      ]) expect(answer).not.toContain(id);
    }
    expect(await world.system.db.of(Events).count()).toBe(before);
  });
});

describe("who may do what", () => {
  const outcome = async (world: World, at: TenantCtx, path: string) => {
    const answer = await ask(path, world, at, [world]);
    return answer.startsWith("told") ? "yes" : answer;
  };

  test("a member reads, and does nothing of what staff do", async () => {
    const world = await aWorld();
    const member = await world.as([], { id: world.member.personId });
    for (const path of [
      "inside", "trainings.list", "groundRules.list", "trainings.markRead", "members.setPublication", "members.startLeave",
    ]) {
      expect([path, await outcome(world, member, path)]).toEqual([path, "yes"]);
    }
    for (const path of [
      "manage", "change", "pause", "terms.list", "terms.plan", "members.invite", "members.end", "trainings.plan",
      "trainings.records", "handovers.propose", "types.list", "found", "coordinatorHome",
    ]) {
      expect([path, await outcome(world, member, path)]).toEqual([path, "NOT_FOUND"]);
    }
    for (const path of ["groundRules.draft"]) expect(
      [path, await outcome(world, member, path)]
    ).toEqual([path, "FORBIDDEN"]);
  });

  test("the coordinator does all of it", async () => {
    const world = await aWorld();
    const refused = [];
    // What the state of this world forbids, and what only a member does for themselves.
    const not = [
      "types.adoptTemplate", "types.change", "recordFounding", "open", "resume", "end", "terms.change", "terms.archive",
      "members.activate", "members.resign", "members.startLeave", "members.endLeave", "members.changeRoles",
      "members.inviteExtension", "members.answer", "trainings.file", "trainings.markRead", "groundRules.adopt",
      "groundRules.accept",
      "handovers.propose", "pause", "terms.end", "members.end", "nameCoordinator", "guardians.namePage", "guardians.answer",
    ];
    for (const path of paths.filter(
      (one) => !not.includes(one)
    )) {
      const answer = await outcome(world, world.coordinator, path);
      if (answer !== "yes" && answer !== "CONFLICT") refused.push([path, answer]);
    }
    expect(refused).toEqual([]);
    for (const path of ["members.resign", "trainings.markRead", "groundRules.accept"]) {
      expect(
        [path, ["FORBIDDEN", "BAD_REQUEST"].includes(await outcome(world, world.coordinator, path))]
      ).toEqual([path, true]);
    }
  });

  test("staff never take part: the ability comes with a seat only", async () => {
    const world = await aWorld();
    const abilities = async (at: SignedInCtx) => (await openFor(at, world.panel)).part.abilities;
    expect(await abilities(world.coordinator)).toMatchObject({ manage: true, takePart: false });
    expect(await abilities(await world.as(["admin"]))).toMatchObject({ manage: true, takePart: false });
    expect(await abilities(await world.as(["privacy"]))).toMatchObject({ seeInside: true, manage: false, takePart: false });
    expect(
      await abilities(await world.as([], { id: world.member.personId }))
    ).toMatchObject({ takePart: true, manage: false });
    expect(
      await abilities(await world.as([], { id: world.invited.personId }))
    ).toMatchObject({ enter: true, seeInside: false, takePart: false });
    const both = await world.as(["coordinator"], { id: world.member.personId });
    expect(await abilities(both)).toMatchObject({ manage: true, takePart: true });
  });

  test("where a second factor is demanded, staff are told to give it, and members hear nothing of it", async () => {
    const world = await aWorld(true);
    expect(await outcome(world, world.coordinator, "manage")).toBe("FORBIDDEN");
    expect(await outcome(world, world.coordinator, "coordinatorHome")).toBe("FORBIDDEN");
    const given = { ...world.coordinator, viewer: { ...world.coordinator.viewer, secondFactor: true } };
    expect(await outcome(world, given, "manage")).toBe("yes");
    const member = await world.as([], { id: world.member.personId });
    expect([await outcome(world, member, "manage"), await outcome(world, member, "inside")]).toEqual(["NOT_FOUND", "yes"]);
  });

  test("a paused and an ended panel are read as before, and nobody takes part", async () => {
    const world = await aWorld();
    const member = await world.as([], { id: world.member.personId });
    await ask("pause", world, world.coordinator, [world]);
    expect((await openFor(member, world.panel)).part.abilities).toMatchObject({ seeInside: true, takePart: false });
    await ask("end", world, world.coordinator, [world]);
    expect((await openFor(member, world.panel)).part.abilities).toMatchObject({ seeInside: true, takePart: false });
    expect(await outcome(world, member, "inside")).toBe("yes");
  });

  test("a second click on leaving is answered like the first", async () => {
    const world = await aWorld();
    const member = await world.as([], { id: world.member.personId });
    const answers = [await outcome(world, member, "members.resign"), await outcome(world, member, "members.resign")];
    expect(answers).toEqual(["yes", "yes"]);
    expect(await outcome(world, member, "inside")).toBe("NOT_FOUND");
  });
});
