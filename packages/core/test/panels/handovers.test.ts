import { newId } from "@raati/db";
import { describe, expect, test } from "vitest";
import {
  changePanel, confirmHandover, endPanel, HandoverModel, insidePanel, listHandovers, nameCoordinator, PanelModel,
  proposeHandover, staffPanel, TermModel, withdrawHandover,
} from "../../src/panels/index.ts";
import { aMembership, aPanel, aTerm } from "../../src/panels/factory.ts";
import { aPerson } from "../../src/people/factory.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aTestTenant, openFor, refusal } from "./context.ts";

withDatabase();

async function ground(more: { hostSupports?: boolean; movesOn?: string } = {}) {
  const tenant = aTestTenant();
  const host = await tenant.as(["coordinator"]);
  const receiver = await aPerson(tenant.system, { name: "Ilona Rantakari" });
  const local = await tenant.as([], receiver);
  const panel = await aPanel(tenant.system, { coordinatorId: host.viewer.personId });
  const term = await aTerm(tenant.system, panel);
  const member = await aMembership(tenant.system, term);
  const proposal = {
    id: newId(), toName: { fi: "Salon mielenterveysyhdistys" }, receiverId: receiver.id, movesOn: "2026-05-15",
    hostSupports: false, ...more,
  };
  const asHost = () => openFor(host, panel);
  const asReceiver = () => openFor(local, panel);
  const now = () => tenant.system.db.of(PanelModel).get(panel.id);
  return { ...tenant, host, receiver, local, panel, term, member, proposal, asHost, asReceiver, now };
}

const confirmBoth = async ({ asHost, asReceiver, proposal }: Awaited<ReturnType<typeof ground>>) => {
  await confirmHandover(await asHost(), { handover: proposal.id });
  return confirmHandover(await asReceiver(), { handover: proposal.id });
};

describe("a handover", () => {
  test("D7 · moves the coordination when both sides have confirmed, and members, term and rules stay", async () => {
    const start = await ground();
    const { asHost, asReceiver, proposal, now, receiver, term, member, system, local } = start;
    await proposeHandover(await asHost(), proposal);
    expect((await now()).hostKind).toBe("tenant");
    expect((await confirmHandover(await asHost(), { handover: proposal.id })).state).toBe("proposed");
    expect((await now()).hostKind).toBe("tenant");
    expect((await confirmHandover(await asReceiver(), { handover: proposal.id })).state).toBe("moved");
    expect(await now()).toMatchObject(
      { hostKind: "organisation", hostName: proposal.toName, coordinatorId: receiver.id, termId: term.id, state: "active" }
    );
    expect((await system.db.of(TermModel).get(term.id)).rules).toEqual(term.rules);
    const staff = await staffPanel(await openFor(local, start.panel));
    expect(staff.members.map(({ id }) => id)).toEqual([member.id]);
  });

  test("D7 · afterwards the host keeps a support role only if it is given", async () => {
    for (const hostSupports of [false, true]) {
      const start = await ground({ hostSupports });
      await proposeHandover(await start.asHost(), start.proposal);
      await confirmBoth(start);
      const { abilities } = (await start.asHost()).part;
      expect(abilities).toMatchObject(
        { see: true, seeInside: hostSupports, seeMembers: hostSupports, manage: hostSupports }
      );
    }
  });

  test("D7 · moves on its day when both have confirmed before, and not a day earlier", async () => {
    const start = await ground({ movesOn: "2026-06-01" });
    await proposeHandover(await start.asHost(), start.proposal);
    expect((await confirmBoth(start)).state).toBe("confirmed");
    await start.wakeOn("2026-05-31");
    expect((await start.now()).hostKind).toBe("tenant");
    await start.wakeOn("2026-06-01");
    expect((await start.now()).hostKind).toBe("organisation");
  });

  test("D7 · the two confirmations are two people's: nobody hands over to themselves", async () => {
    const { asHost, proposal, host, as, panel, receiver } = await ground();
    const toMyself = await refusal(proposeHandover(await openFor(await as(["coordinator"], receiver), panel), proposal));
    expect(toMyself.fields).toEqual({ receiverId: "panels:field.otherPersonNeeded" });
    const toTheSame = await refusal(proposeHandover(await asHost(), { ...proposal, receiverId: host.viewer.personId }));
    expect(toTheSame.fields).toEqual({ receiverId: "panels:field.coordinatesAlready" });
    await proposeHandover(await asHost(), proposal);
    await confirmHandover(await asHost(), { handover: proposal.id });
    const again = await confirmHandover(await asHost(), { handover: proposal.id });
    expect([again.state, again.receiver]).toEqual(["proposed", undefined]);
    const receiverOnStaff = await openFor(await as(["coordinator"], receiver), panel);
    expect(await confirmHandover(receiverOnStaff, { handover: proposal.id })).toMatchObject(
      { state: "moved", host: { by: host.viewer.personId }, receiver: { by: receiver.id } }
    );
  });

  test("is withdrawn by either side until it has happened; the day then passes without effect", async () => {
    const start = await ground({ movesOn: "2026-06-01" });
    const { asHost, asReceiver, proposal, wakeOn, now } = start;
    await proposeHandover(await asHost(), proposal);
    await confirmBoth(start);
    const withdrawn = await withdrawHandover(await asReceiver(), { handover: proposal.id });
    expect(withdrawn.state).toBe("withdrawn");
    expect(await withdrawHandover(await asHost(), { handover: proposal.id })).toEqual(withdrawn);
    await wakeOn("2026-06-01");
    const panel = await now();
    expect([panel.hostKind, panel.receiverId]).toEqual(["tenant", undefined]);
    expect((await refusal(confirmHandover(await asHost(), { handover: proposal.id }))).code).toBe("FORBIDDEN");
  });

  test("one at a time, once by its id, not in the past, to somebody known", async () => {
    const { asHost, proposal, system } = await ground();
    const refused = async (more: object) => refusal(proposeHandover(await asHost(), { ...proposal, id: newId(), ...more }));
    expect((await refused({ movesOn: "2026-05-14" })).fields).toEqual({ movesOn: "panels:field.dayInPast" });
    expect((await refused({ receiverId: newId() })).fields).toEqual({ receiverId: "panels:field.personUnknown" });
    const stored = await proposeHandover(await asHost(), proposal);
    expect(await proposeHandover(await asHost(), proposal)).toEqual(stored);
    expect(await refused({})).toMatchObject({ code: "FORBIDDEN", key: "panels:failure.handoverUnderWay" });
    expect(await system.db.of(HandoverModel).count()).toBe(1);
  });

  test("the receiver sees the handover and the task before it, and nothing of the members", async () => {
    const { asHost, asReceiver, proposal, local, panel } = await ground();
    expect((await openFor(local, panel)).part.abilities.enter).toBe(false);
    await proposeHandover(await asHost(), proposal);
    const inside = await insidePanel(await asReceiver());
    expect(inside).toMatchObject({
      members: undefined, groundRules: [], trainings: [], abilities: { enter: true, seeInside: false, answerHandover: true },
    });
    expect(
      (await listHandovers(await asReceiver())).map(({ id, abilities }) => [id, abilities.confirm])
    ).toEqual([[proposal.id, true]]);
    expect(
      (await refusal(changePanel(await asReceiver(), { revision: panel.revision, slug: "oma" }))).code
    ).toBe("FORBIDDEN");
  });

  test("a member and staff of other work see no handover", async () => {
    const { asHost, proposal, as, member, panel } = await ground();
    await proposeHandover(await asHost(), proposal);
    for (const ctx of [await as([], { id: member.personId }), await as(["owner"])]) {
      expect(await listHandovers(await openFor(ctx, panel))).toEqual([]);
      expect((await refusal(confirmHandover(await openFor(ctx, panel), { handover: proposal.id }))).code).toBe("NOT_FOUND");
    }
  });

  test("the end of the panel takes it back", async () => {
    const { asHost, proposal, system } = await ground();
    await proposeHandover(await asHost(), proposal);
    await endPanel(await asHost(), { reason: "Kokeilu päättyi" });
    expect((await system.db.of(HandoverModel).get(proposal.id)).state).toBe("withdrawn");
  });

  test("an administrator of the former host may still name a coordinator, and sees nothing else", async () => {
    const start = await ground();
    await proposeHandover(await start.asHost(), start.proposal);
    await confirmBoth(start);
    const admin = await start.as(["admin"]);
    const here = await openFor(admin, start.panel);
    expect(here.part.abilities).toMatchObject({ seeInside: false, manage: false, nameCoordinator: true });
    const somebody = await aPerson(start.system);
    expect((await nameCoordinator(here, { personId: somebody.id })).coordinatorId).toBe(somebody.id);
  });
});
