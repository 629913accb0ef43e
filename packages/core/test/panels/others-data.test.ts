import { newId } from "@raati/db";
import { describe, expect, test } from "vitest";
import { createCallerFactory, router, type OpenTenant, type SignedInCtx } from "../../src/kernel/index.ts";
import {
  answerInvitation, changeTraining, completeTraining, endLeave, foundPanels, holdTraining, listTrainingRecords,
  MembershipModel, PanelModel, panelsRouter, planTraining, recordAttendance, resign, startLeave,
} from "../../src/panels/index.ts";
import { aMembership, aPanel, aPanelType, aTerm, typeRulesOf } from "../../src/panels/factory.ts";
import { foundPanelsInput } from "../../src/panels/schema.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aTestTenant, openFor, refusal } from "./context.ts";
import { ground } from "./membership-fixture.ts";

withDatabase();

describe("a member does not read another's membership by giving a command that is done already", () => {
  test.each([
    ["active", (ctx, membership) => endLeave(ctx, { membership })],
    ["on-leave", (ctx, membership) => startLeave(ctx, { membership })],
    ["active", (ctx, membership) => answerInvitation(ctx, { membership, answer: "accept" })],
  ] as const satisfies [string, (ctx: Awaited<ReturnType<typeof openFor<SignedInCtx>>>, membership: string) => unknown][])(
    "while it is %s", async (state, command) => {
      const { system, term, asMember } = await ground();
      const publication = { name: false, alias: "Havukka" };
      const other = await aMembership(system, term, { state, publication });
      const nosy = await asMember(await aMembership(system, term));
      expect((await refusal(Promise.resolve(command(nosy, other.id)))).code).toBe("FORBIDDEN");
    },
  );

  test("and what another wrote when leaving stays with the staff", async () => {
    const { system, term, asMember } = await ground();
    const left = await aMembership(system, term, { state: "ended", endReason: "resigned", endNote: "Sairastuin" });
    const nosy = await asMember(await aMembership(system, term));
    expect((await refusal(resign(nosy, { membership: left.id }))).code).toBe("FORBIDDEN");
  });
});

const training = {
  title: { fi: "Yhteinen perehdytys" }, kind: "orientation", selfStudy: false,
  startsAt: new Date("2026-05-14T07:00:00Z"), endsAt: new Date("2026-05-14T12:00:00Z"),
};

/** One training for a panel that an organisation coordinates by itself and for one of the tenant's own. */
async function sharedTraining() {
  const tenant = aTestTenant();
  const { system } = tenant;
  const staff = await tenant.as(["coordinator"]);
  const local = await tenant.as([]);
  const rules = typeRulesOf({ requiredTraining: [{ role: "member", training: "orientation" }] });
  const ours = await aPanel(system);
  const theirs = await aPanel(system);
  const mate = await aMembership(system, await aTerm(system, ours, { rules }), { state: "in-orientation" });
  const stranger = await aMembership(system, await aTerm(system, theirs, { rules }), { state: "in-orientation" });
  const planned = await planTraining(await openFor(staff, ours), { ...training, id: newId(), panels: [ours.id, theirs.id] });
  await holdTraining(await openFor(staff, ours), { training: planned.id });
  await recordAttendance(await openFor(staff, theirs), {
    training: planned.id, completes: false,
    people: [mate, stranger].map(({ personId }) => ({ personId, attendance: "present" as const })),
  });
  // From here on a local organisation runs the panel, without the tenant's staff.
  await system.db.of(PanelModel).updateWhere({ id: ours.id }, {
    set: { hostKind: "organisation", hostSupports: false, coordinatorId: local.viewer.personId },
  });
  return { ...tenant, planned, ours, theirs, mate, stranger, here: () => openFor(local, ours) };
}

describe("a training of several panels, for whoever runs only one of them", () => {
  test("shows the own panel's people", async () => {
    const { here, planned, mate } = await sharedTraining();
    const rows = await listTrainingRecords(await here(), { training: planned.id });
    expect(rows.map(({ personId }) => personId)).toEqual([mate.personId]);
  });

  test("records the own panel's people", async () => {
    const { here, planned, mate, stranger, system } = await sharedTraining();
    const people = (personId: string) => [{ personId, attendance: "present" as const }];
    const record = async (personId: string) =>
      recordAttendance(await here(), { training: planned.id, completes: true, people: people(personId) });
    const { fields } = await refusal(record(stranger.personId));
    expect(fields).toEqual({ "people.0.personId": "panels:field.notInPanel" });
    expect((await refusal(completeTraining(await here(), { training: planned.id, people: [stranger.personId] }))).code)
      .toBe("INVALID");
    expect((await system.db.of(MembershipModel).get(stranger.id)).state).toBe("in-orientation");
    await record(mate.personId);
    expect((await system.db.of(MembershipModel).get(mate.id)).state).toBe("active");
  });

  test("stays the other panels'", async () => {
    const { here, planned, ours } = await sharedTraining();
    const alone = { ...training, training: planned.id, revision: planned.revision, panels: [ours.id] };
    expect((await refusal(changeTraining(await here(), alone))).code).toBe("FORBIDDEN");
  });
});

test("founding a panel again under the id of one that others run tells nothing of it", async () => {
  const tenant = aTestTenant();
  const panel = await aPanel(tenant.system, { hostKind: "organisation", hostSupports: false });
  const type = await aPanelType(tenant.system);
  const title = { fi: "Nimi" };
  const input = foundPanelsInput.parse({
    typeId: type.id, languages: ["fi"], panels: [{ id: panel.id, slug: "toinen", name: title, task: title }],
  });
  expect((await refusal(foundPanels(await tenant.as(["coordinator"]), input))).code).toBe("FORBIDDEN");
});

describe("where staff must give a second factor", () => {
  const caller = createCallerFactory(router({ panels: panelsRouter }));

  test.each(["admin", "coordinator", "privacy"] as const)("%s sees no member before it is given", async (role) => {
    const tenant = aTestTenant({ demandsSecondFactor: true });
    const panel = await aPanel(tenant.system);
    const term = await aTerm(tenant.system, panel);
    const member = await aMembership(tenant.system, term);
    const place = { tenant: tenant.system.tenant.slug, panel: panel.id };
    const at = (reader: SignedInCtx, secondFactor: boolean) => {
      const viewer = { ...reader.viewer, secondFactor };
      const gates = { tenant: async (): Promise<OpenTenant> => tenant.system.tenant, viewer: async () => viewer };
      return caller({ ...reader, gates } as never).panels;
    };
    const staff = await tenant.as([role]);
    await expect(at(staff, false).inside(place)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(at(staff, false).trainings.list(place)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const consent = { ...place, membership: member.id, publication: { name: true } };
    await expect(at(staff, false).members.setPublication(consent)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect((await at(staff, true).inside(place)).members).toHaveLength(1);
    const own = at(await tenant.as([], { id: member.personId }), false);
    expect((await own.members.setPublication(consent)).publication.name).toBe(true);
  });
});
