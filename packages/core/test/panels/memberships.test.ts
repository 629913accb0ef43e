import { newId } from "@raati/db";
import { describe, expect, test } from "vitest";
import {
  activateMembership, answerInvitation, changeAccess, changeRoles, completeTraining, endLeave, endMembership,
  inviteMembers, MembershipModel, resign, setPublication, startLeave,
} from "../../src/panels/index.ts";
import { aMembership, aPanel, aTerm, typeRulesOf } from "../../src/panels/factory.ts";
import { erasePerson, PersonModel } from "../../src/people/index.ts";
import { aPerson } from "../../src/people/factory.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aTestTenant, openFor, refusal } from "./context.ts";
import { aHeldTraining, developers, ground } from "./membership-fixture.ts";

withDatabase();

const accept = { answer: "accept" as const };

describe("seats", () => {
  test("D2 · no seat type and no panel takes more than its most, and the field is named", async () => {
    const { here, term, invitation, seats } = await ground(typeRulesOf({ size: { min: 0, max: 6 } }));
    const many = async (count: number, seat: string) => Promise.all(
      Array.from({ length: count }, () => invitation({ seat }))
    );
    const invite = async (invitations: Awaited<ReturnType<typeof many>>) => refusal(
      inviteMembers(await here(), { term: term.id, invitations })
    );
    expect((await invite(await many(5, "professional"))).fields).toEqual(
      { "invitations.4.seat": "panels:field.seatTypeFull" }
    );
    expect(await seats()).toBe(0);
    expect((await invite(await many(4, "professional"))).code).toBe("NOTHING REFUSED");
    expect((await invite(await many(3, "client"))).fields).toEqual({ "invitations.2.seat": "panels:field.panelFull" });
    expect((await invite(await many(1, "board"))).fields).toEqual({ "invitations.0.seat": "panels:field.seatUnknown" });
    expect(await seats()).toBe(4);
  });

  test("two coordinators fill the last seat at the same moment: one of them is told that it is taken", async () => {
    const { here, as, panel, term, invitation, seats, system } = await ground(typeRulesOf({ size: { min: 0, max: 1 } }));
    const other = await openFor(await as(["coordinator"]), panel);
    const both = [
      inviteMembers(await here(), { term: term.id, invitations: [await invitation()] }),
      inviteMembers(other, { term: term.id, invitations: [await invitation()] }),
    ];
    const answers = await Promise.all(both.map(refusal));
    expect(answers.map(({ code }) => code).sort()).toEqual(["INVALID", "NOTHING REFUSED"]);
    expect(
      answers.find(({ code }) => code === "INVALID")!.fields
    ).toEqual({ "invitations.0.seat": "panels:field.panelFull" });
    expect([await seats(), await system.db.of(MembershipModel).count()]).toEqual([1, 1]);
  });

  test("the same invitations again, and a double click, invite once", async () => {
    const { here, term, invitation, seats } = await ground();
    const input = { term: term.id, invitations: [await invitation(), await invitation()] };
    const [one, other] = await Promise.all([inviteMembers(await here(), input), inviteMembers(await here(), input)]);
    expect(other.map(({ id }) => id).sort()).toEqual(one.map(({ id }) => id).sort());
    expect(await seats()).toBe(2);
  });

  test("one person sits in a term once", async () => {
    const { here, term, invitation, invite } = await ground();
    const { personId } = await invite();
    const again = await refusal(
      inviteMembers(await here(), { term: term.id, invitations: [await invitation({ personId })] })
    );
    expect(again.fields).toEqual({ "invitations.0.personId": "panels:field.alreadyMember" });
    const twice = await invitation();
    const list = await refusal(
      inviteMembers(await here(), { term: term.id, invitations: [twice, { ...twice, id: newId() }] })
    );
    expect(list.fields).toEqual({ "invitations.1.personId": "panels:field.alreadyMember" });
  });

  test("a declined invitation and a resignation free their seats, and the person may be asked again", async () => {
    const { invite, asMember, seats } = await ground();
    const one = await invite();
    const declined = await answerInvitation(await asMember(one), { membership: one.id, answer: "decline" });
    expect(declined).toMatchObject({ state: "ended", endReason: "declined" });
    expect(await seats()).toBe(0);
    const again = await invite({ personId: one.personId });
    await answerInvitation(await asMember(again), { membership: again.id, ...accept });
    const resigned = await resign(await asMember(again), { membership: again.id, note: "Muutan" });
    expect(resigned).toMatchObject({ state: "ended", endReason: "resigned", endNote: "Muutan", endsOn: "2026-05-15" });
    expect(await resign(await asMember(again), { membership: again.id })).toEqual(resigned);
    expect(await seats()).toBe(0);
  });

  test("only people of the tenant, and roles of the term", async () => {
    const { here, term, invitation } = await ground();
    const refused = async (more: object) => (
      await refusal(inviteMembers(await here(), { term: term.id, invitations: [await invitation(more)] }))
    ).fields;
    const stranger = await aPerson(aTestTenant().system);
    expect(await refused({ personId: stranger.id })).toEqual({ "invitations.0.personId": "panels:field.personUnknown" });
    expect(
      await refused({ roles: ["member", "developer-employee"] })
    ).toEqual({ "invitations.0.roles.1": "panels:field.roleNotAllowed" });
  });
});

describe("an invitation", () => {
  test("accepted in a running term without required training, makes an active member at once", async () => {
    const { invite, asMember } = await ground();
    const one = await invite();
    const publication = { name: true, alias: "Metsän tyttö" };
    const active = await answerInvitation(await asMember(one), { membership: one.id, ...accept, publication });
    expect(active).toMatchObject({ state: "active", startsOn: "2026-05-15", publication });
    expect(await answerInvitation(await asMember(one), { membership: one.id, ...accept })).toEqual(active);
  });

  test("cannot be accepted after it was declined, nor by somebody else", async () => {
    const { invite, asMember, system } = await ground();
    const [one, other] = [await invite(), await invite()];
    await answerInvitation(await asMember(one), { membership: one.id, answer: "decline" });
    const late = await answerInvitation(
      await asMember(other), { membership: one.id, ...accept },
    ).catch((error: { code: string }) => error.code);
    expect(late).toBe("NOT_FOUND");
    expect((await system.db.of(MembershipModel).get(one.id)).state).toBe("ended");
  });

  test("of somebody without a computer is answered by the coordinator, who wrote down what was said", async () => {
    const { invite, here } = await ground();
    const one = await invite();
    expect((await answerInvitation(await here(), { membership: one.id, ...accept })).state).toBe("active");
  });
});

describe("training", () => {
  test("B3 · a developer-client is not active before the required training is marked done", async () => {
    const start = await ground(developers);
    const { invite, asMember, here, system } = start;
    const client = await invite({ roles: ["member", "developer-client"] });
    const plain = await invite();
    expect(
      (await answerInvitation(await asMember(client), { membership: client.id, ...accept })).state
    ).toBe("in-orientation");
    expect((await answerInvitation(await asMember(plain), { membership: plain.id, ...accept })).state).toBe("active");
    expect(
      await refusal(activateMembership(await here(), { membership: client.id }))
    ).toMatchObject({ code: "INVALID", key: "panels:failure.trainingMissing" });
    const other = await aHeldTraining(start, "peer-work");
    await completeTraining(await here(), { training: other.id, people: [client.personId] });
    expect((await system.db.of(MembershipModel).get(client.id)).state).toBe("in-orientation");
    const training = await aHeldTraining(start, "co-development");
    await completeTraining(await here(), { training: training.id, people: [client.personId] });
    expect((await system.db.of(MembershipModel).get(client.id)).state).toBe("active");
  });

  test("B3 · an active member gets a role that needs training only after it", async () => {
    const start = await ground(developers);
    const { here, term, system } = start;
    const member = await aMembership(system, term);
    const give = async () => changeRoles(
      await here(), { membership: member.id, revision: member.revision, roles: ["member", "developer-client"] },
    );
    expect((await refusal(give())).fields).toEqual({ roles: "panels:field.trainingMissing" });
    const training = await aHeldTraining(start, "co-development");
    await completeTraining(await here(), { training: training.id, people: [member.personId] });
    expect((await give()).roles).toEqual(["member", "developer-client"]);
  });

  test("done for another panel does not count here", async () => {
    const start = await ground(developers);
    const { invite, asMember, here, coordinator, system } = start;
    const client = await invite({ roles: ["developer-client"] });
    await answerInvitation(await asMember(client), { membership: client.id, ...accept });
    const elsewhere = await aPanel(system);
    await aMembership(system, await aTerm(system, elsewhere), { personId: client.personId });
    const training = await aHeldTraining(
      { ...start, panel: elsewhere, here: () => openFor(coordinator, elsewhere) }, "co-development",
    );
    await completeTraining(await openFor(coordinator, elsewhere), { training: training.id, people: [client.personId] });
    expect(
      (await refusal(activateMembership(await here(), { membership: client.id }))).key
    ).toBe("panels:failure.trainingMissing");
  });

  test("a member waits as accepted until the term begins", async () => {
    const { here, asMember, system, panel, invitation } = await ground();
    const next = await aTerm(system, panel, { startsOn: "2027-01-01", endsOn: "2027-12-31", state: "planned" });
    const [one] = await inviteMembers(await here(), { term: next.id, invitations: [await invitation()] });
    expect((await answerInvitation(await asMember(one!), { membership: one!.id, ...accept })).state).toBe("accepted");
    expect(
      (await refusal(activateMembership(await here(), { membership: one!.id }))).key
    ).toBe("panels:failure.termNotBegun");
  });
});

describe("a member", () => {
  test("goes on leave and comes back, and the seat stays theirs", async () => {
    const { asMember, term, system, seats } = await ground();
    const member = await aMembership(system, term);
    const away = await startLeave(await asMember(member), { membership: member.id, until: "2026-08-31" });
    expect(away).toMatchObject({ state: "on-leave", leaveUntil: "2026-08-31" });
    expect(await startLeave(await asMember(member), { membership: member.id })).toEqual(away);
    expect(await seats()).toBe(1);
    const back = await endLeave(await asMember(member), { membership: member.id });
    expect([back.state, back.leaveUntil]).toEqual(["active", undefined]);
  });

  test("access and publication are two things: neither changes the other", async () => {
    const { asMember, here, term, system } = await ground();
    const member = await aMembership(system, term);
    await setPublication(await asMember(member), { membership: member.id, publication: { name: true } });
    const closed = await changeAccess(await here(), { membership: member.id, access: "closed" });
    expect(closed).toMatchObject({ access: "closed", publication: { name: true }, state: "active" });
    expect((await asMember(member)).part.abilities).toMatchObject(
      { see: true, enter: false, seeInside: false, takePart: false }
    );
  });

  test("whose membership staff end is told why, and staff cannot resign for anybody", async () => {
    const { here, term, system, seats } = await ground();
    const member = await aMembership(system, term);
    expect((await refusal(resign(await here(), { membership: member.id }))).code).toBe("FORBIDDEN");
    expect(
      await endMembership(await here(), { membership: member.id, reason: "moved-away" })
    ).toMatchObject({ endReason: "moved-away" });
    expect(await seats()).toBe(0);
  });

  test("who is erased leaves no trace here, and the seat becomes free", async () => {
    const { invite, asMember, seats, as, system, wakeOn, term } = await ground();
    const one = await invite();
    await answerInvitation(await asMember(one), { membership: one.id, ...accept });
    const other = await aMembership(system, term);
    const person = await system.db.of(PersonModel).get(one.personId);
    await erasePerson(await as(["admin"]), { personId: person.id, revision: person.revision });
    await wakeOn("2026-05-16");
    expect(await system.db.of(MembershipModel).find({}, { sort: { id: 1 } })).toEqual([other]);
    expect(await seats()).toBe(1);
  });

  test("of another panel is not found through this one", async () => {
    const { here, system } = await ground();
    const other = await aMembership(system, await aTerm(system, await aPanel(system)));
    expect((await refusal(endMembership(await here(), { membership: other.id, reason: "other" }))).code).toBe("NOT_FOUND");
  });
});
