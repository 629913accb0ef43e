import { expect, test } from "vitest";
import { aMeeting } from "../../src/meetings/factory.ts";
import { MeetingInvitationModel, noteMeetingBounce, personInvited } from "../../src/meetings/index.ts";
import { listTroubles, noteMailBounce, tryMailAgain } from "../../src/notifications/index.ts";
import { aMembership, aTerm } from "../../src/panels/factory.ts";
import { inPanel, memberInvited, MembershipModel } from "../../src/panels/index.ts";
import { aPerson } from "../../src/people/factory.ts";
import { PersonModel } from "../../src/people/index.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { refusal, type Ground } from "../matter-ground.ts";
import { addressOf, answered, hearingGround, mailsTo, sentProposal } from "./fixture.ts";

withDatabase();

/** A place where the mail server knows no such mailbox as the chair's. */
async function withRefusedChair(): Promise<Ground> {
  const place = await hearingGround();
  refuse(place, await addressOf(place, place.chair));
  return place;
}

function refuse({ ports }: Ground, address: string | undefined): void {
  const { send } = ports.mailer;
  ports.mailer.send = async (mail) => {
    if (mail.to === address) throw Object.assign(new Error("550"), { retry: "never" });
    return send(mail);
  };
}

const everyTrouble = { size: 50 };

async function oneMore(place: Ground): Promise<void> {
  const { handling } = await sentProposal(place, place.chair);
  await answered(place, handling);
  await place.deliver();
}

test("a mail that is refused is seen by the coordinator by name, and none is sent there again until somebody has looked", async () => {
  const place = await withRefusedChair();
  const { coordinator, chair, ports } = place;
  await oneMore(place);
  const tries = ports.logged.filter(({ event }) => event === "events.delivery-parked");
  expect(tries).toEqual([]);
  const { items } = await listTroubles(coordinator, everyTrouble);
  expect(items).toMatchObject([{ personId: chair.viewer.personId, name: "Aino Ylitalo", what: "refused", times: 1 }]);
  await oneMore(place);
  expect((await listTroubles(coordinator, everyTrouble)).items).toMatchObject([{ times: 1 }]);

  await place.system.db.of(PersonModel).updateWhere({
    id: chair.viewer.personId
  }, { set: { email: "oikea@people.example" } });
  expect((await listTroubles(coordinator, everyTrouble)).items).toEqual([]);
  await oneMore(place);
  expect(await mailsTo(place, chair)).toHaveLength(1);
});

test("a mail that came back later is written down by the office, once, and tried again when the address is right", async () => {
  const place = await hearingGround();
  const { coordinator, chair, owner } = place;
  const personId = chair.viewer.personId;
  await noteMailBounce(coordinator, { personId });
  await noteMailBounce(coordinator, { personId });
  expect((await listTroubles(coordinator, everyTrouble)).items).toMatchObject([{ what: "returned", times: 1 }]);
  await oneMore(place);
  expect(await mailsTo(place, chair)).toEqual([]);
  await tryMailAgain(coordinator, { personId });
  await tryMailAgain(coordinator, { personId });
  await oneMore(place);
  expect(await mailsTo(place, chair)).toHaveLength(1);
  expect((await refusal(noteMailBounce(owner, { personId }))).code).toBe("NOT_FOUND");
});

test("an invitation to a meeting that is refused, or comes back, stands in the same list with the others", async () => {
  const place = await withRefusedChair();
  const { system, panel, coordinator, chair, ports } = place;
  const member = await place.member();
  const meeting = await aMeeting(system, panel, { state: "called" });
  const invite = (personId: string) => system.transaction(async (tx) => {
    const invitation = await tx.of(MeetingInvitationModel).insert({
      meetingId: meeting.id, panelId: panel.id, personId, guest: false,
      delivery: { state: "waiting", at: ports.clock.now() },
    });
    await tx.emit(personInvited, invitation, { meetingId: meeting.id, personId });
    return invitation;
  });
  const refused = await invite(chair.viewer.personId);
  const returned = await invite(member.viewer.personId);
  await place.deliver();
  const shown = async () => (await listTroubles(coordinator, everyTrouble)).items.map((
    { personId, what }
  ) => [personId, what]);
  expect(await shown()).toEqual([[chair.viewer.personId, "refused"]]);
  expect((await system.db.of(MeetingInvitationModel).get(refused.id)).delivery).toMatchObject({
    state: "failed", reason: "meetings:delivery.refused",
  });
  await noteMeetingBounce(await inPanel(coordinator, panel.id), { invitation: returned.id });
  await place.deliver();
  expect(await shown()).toContainEqual([member.viewer.personId, "returned"]);
  expect(ports.logged.filter(({ event }) => event === "events.delivery-parked")).toEqual([]);
});

test("an invitation to a seat that is refused stands there as well, and the seat still waits for an answer", async () => {
  const place = await hearingGround();
  const { system, coordinator, ports } = place;
  const invited = await aPerson(system, { email: "vaara@people.example" });
  refuse(place, invited.email);
  const term = await aTerm(system, place.panel);
  const membership = await aMembership(system, term, { personId: invited.id, state: "invited" });
  await system.transaction(async (tx) => {
    const noted = await tx.of(MembershipModel).update(membership, {});
    await tx.emit(memberInvited, noted, {
      panelId: place.panel.id, termId: term.id, membershipId: noted.id, personId: noted.personId,
    });
  });
  await place.deliver();
  expect((await listTroubles(coordinator, everyTrouble)).items.map(({ personId, what }) => [personId, what]))
    .toEqual([[membership.personId, "refused"]]);
  expect(await system.db.of(MembershipModel).get(membership.id)).toMatchObject({ state: "invited" });
  expect(ports.logged.filter(({ event }) => event === "events.delivery-parked")).toEqual([]);
});
