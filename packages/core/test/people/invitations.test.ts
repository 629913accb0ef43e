import { newId } from "@raati/db";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { Deliveries, Events, type SignedInCtx } from "../../src/kernel/index.ts";
import {
  acceptInvitation, cancelInvitation, declineInvitation, invitationByToken, InvitationModel, invitePerson,
  listInvitations, noteBounce, PersonModel, redeemSignIn, renewInvitation, requestSignIn, type Invitation,
} from "../../src/people/index.ts";
import { signedInAs } from "../../src/people/factory.ts";
import { aSession } from "../../src/people/factory.ts";
import { invitationInput, inviteInput, listInvitationsInput } from "../../src/people/schema.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aHouse, anEmail, DEVICE, elsa, keyInMail, type House } from "./context.ts";

withDatabase();

const DAY = 24 * 3_600_000;
let house: House;
let admin: SignedInCtx;
let email: string;
beforeEach(async () => {
  house = await aHouse();
  admin = await signedInAs(house.ctx, { roles: ["admin"] });
  email = anEmail();
});

const seat = { kind: "panels.membership", id: newId() };
const title = { fi: "Ikäihmisten asiakasraati", sv: "Klientrådet för äldre" };

function invite(changed: Record<string, unknown> = {}, by = admin): Promise<Invitation> {
  return invitePerson(by, invitationInput.parse({
    id: newId(), name: "Elsa Björkhagen", email, language: "sv", purpose: seat, title, ...changed,
  }));
}
async function inviteAndRead(changed: Record<string, unknown> = {}) {
  const invitation = await invite(changed);
  await house.deliver();
  return { invitation, token: keyInMail(house, invitation.email!) };
}
const accept = (token: string, ctx = house.ctx) => acceptInvitation(ctx, { token });
const current = (id: string) => house.ctx.db.of(InvitationModel).get(id);
const mailsTo = (address = email) => house.ports.mails.filter(({ to }) => to === address);

describe("inviting", () => {
  test("sends one mail in the invited person's language, with the place's name and the message as a quotation", async () => {
    await inviteAndRead({ message: "Välkommen med!\n<b>Linnea</b>" });
    const [mail, ...more] = mailsTo();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ lang: "sv", subject: "Inbjudan till dig: Klientrådet för äldre" });
    expect(mail!.text).toContain("> Välkommen med!\n> <b>Linnea</b>");
    expect(mail!.text).toContain("29.5.2026");
    expect(mail!.html).toContain('<html lang="sv">');
    expect(mail!.html).not.toContain("<b>");
  });

  test("the same address to the same place again answers the invitation that is there and sends nothing", async () => {
    const first = await invite();
    const second = await invite();
    expect(second).toEqual(first);
    await house.deliver();
    await invite();
    await house.deliver();
    expect(mailsTo()).toHaveLength(1);
    expect((await invite({ purpose: { ...seat, id: newId() } })).id).not.toBe(first.id);
    expect((await invite({ email: anEmail() })).id).not.toBe(first.id);
  });

  test("the same form sent twice, and ten forms side by side, make one invitation", async () => {
    const id = newId();
    expect((await invite({ id })).id).toBe((await invite({ id })).id);
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => invite({ email: "rush@people.example" })));
    const made = results.flatMap((one) => (one.status === "fulfilled" ? [one.value.id] : []));
    expect(new Set(made).size).toBe(1);
    expect(await house.ctx.db.of(InvitationModel).count({ email: "rush@people.example" })).toBe(1);
  });

  test("to roles is for administrators; a coordinator invites to places", async () => {
    const coordinator = await signedInAs(house.ctx, { roles: ["coordinator"] });
    await expect(invite({ roles: ["admin"] }, coordinator)).rejects.toMatchObject({
      code: "FORBIDDEN", key: "people:failure.onlyAdminsGiveRoles",
    });
    expect(await invite({}, coordinator)).toMatchObject({ invitedBy: coordinator.viewer.personId });
    const roles = await invite({ roles: ["owner"] });
    await expect(renewInvitation(coordinator, { invitationId: roles.id })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  test("after it ran out makes a new one", async () => {
    const first = await invite();
    house.ports.clock.pass(15 * DAY);
    const second = await invite();
    expect(second.id).not.toBe(first.id);
    expect(await house.ctx.db.of(InvitationModel).count({ openKey: { $exists: true } })).toBe(1);
  });

  test("writes down no name and no address among the events and the deliveries", async () => {
    const { token } = await inviteAndRead({ message: "Hej Elsa" });
    await accept(token);
    const stored = JSON.stringify([await house.ctx.db.of(Events).find(), await house.ctx.db.of(Deliveries).find()]);
    for (const text of [email, "Elsa", "Björkhagen"]) expect(stored).not.toContain(text);
  });
});

describe("what became of the mail", () => {
  const delivery = async (id: string) => (await current(id)).delivery;

  test("is shown: waiting, then sent with the time, and how often", async () => {
    const { id } = await invite();
    expect(await delivery(id)).toEqual({ state: "waiting", times: 0 });
    await house.deliver();
    expect(await delivery(id)).toEqual({ state: "sent", at: house.ports.clock.now(), times: 1 });
    await renewInvitation(admin, { invitationId: id });
    expect(await delivery(id)).toMatchObject({ state: "waiting", times: 1 });
    await house.deliver();
    expect(await delivery(id)).toMatchObject({ state: "sent", times: 2 });
  });

  test.each([
    ["refused for good", "never", "people:delivery.refused", 0],
    ["not taken for now", "again", "people:delivery.unreachable", 1],
  ])("a mail that is %s is failed with a reason in words of ours, and is tried again only where that may help", async (
    _name, retry, reason, failed,
  ) => {
    const { mailer } = house.ports;
    const send = mailer.send.bind(mailer);
    house.ports.mailer.send = async () => Promise.reject(Object.assign(new Error(`no such user ${email}`), { retry }));
    const { id } = await invite();
    expect(await house.deliver()).toBe(failed);
    expect(await delivery(id)).toEqual({ state: "failed", at: house.ports.clock.now(), times: 0, reason });
    house.ports.mailer.send = send;
    house.ports.clock.pass(3_600_000);
    await house.deliver();
    expect(mailsTo()).toHaveLength(failed);
    expect(await delivery(id)).toMatchObject(failed === 1 ? { state: "sent", times: 1 } : { state: "failed" });
  });

  test("a mail that came back is bounced, and can be sent again", async () => {
    const { invitation } = await inviteAndRead();
    await noteBounce(house.ctx, { invitationId: invitation.id });
    expect(await delivery(invitation.id)).toMatchObject({ state: "bounced", reason: "people:delivery.bounced" });
    await renewInvitation(admin, { invitationId: invitation.id });
    await house.deliver();
    expect(await delivery(invitation.id)).toMatchObject({ state: "sent" });
  });

  test("all mails of an invitation carry a key that works, and five renewals a day are enough", async () => {
    const { invitation, token } = await inviteAndRead();
    for (let i = 0; i < 5; i++) await renewInvitation(admin, { invitationId: invitation.id });
    await expect(renewInvitation(admin, { invitationId: invitation.id })).rejects.toMatchObject({ code: "TOO_MANY" });
    await renewOnce();
    expect((await invitationByToken(house.ctx, { token })).state).toBe("open");
    async function renewOnce() {
      house.ports.clock.pass(DAY);
      await renewInvitation(admin, { invitationId: invitation.id });
    }
  });
});

describe("accepting", () => {
  test("makes the person, gives the roles, tells the place's owner and signs the person in", async () => {
    const { invitation, token } = await inviteAndRead({ roles: ["owner"] });
    expect(await invitationByToken(house.ctx, { token })).toMatchObject({
      state: "open", reader: "nobody", name: "Elsa Björkhagen", title, roles: ["owner"],
    });
    const accepted = await accept(token);
    const { sessionToken } = await redeemSignIn(house.ctx, { token: accepted.token!, device: DEVICE });
    expect(await house.viewer(sessionToken)).toMatchObject({ personId: accepted.personId, roles: ["owner"] });
    expect(await house.ctx.db.of(PersonModel).get(accepted.personId)).toMatchObject({
      name: "Elsa Björkhagen", language: "sv", email,
    });
    const told = await house.ctx.db.of(Events).findOne({ type: "people.invitation-accepted" });
    expect(told).toMatchObject({
      stream: invitation.id, data: { personId: accepted.personId, roles: ["owner"], purpose: seat },
    });
  });

  test("by somebody who is known already adds to the person and makes no second one", async () => {
    const person = await elsa(house, { email, roles: ["secretary"] });
    const { token } = await inviteAndRead({ roles: ["owner", "secretary"] });
    expect((await accept(token)).personId).toBe(person.id);
    expect((await house.ctx.db.of(PersonModel).get(person.id)).roles).toEqual(["secretary", "owner"]);
  });

  test("while signed in as the invited person needs no second sign-in", async () => {
    const me = await house.as(await aSession(house.ctx, await elsa(house, { email })));
    const { token } = await inviteAndRead();
    expect(await invitationByToken(me, { token })).toMatchObject({ reader: "invited" });
    expect(await accept(token, me)).toEqual({ personId: me.viewer.personId, token: undefined });
  });

  test("while signed in as somebody else is refused with both addresses, and changes nothing", async () => {
    const other = await elsa(house, { email: anEmail(), name: "Yusuf Halaane" });
    const reader = await house.as(await aSession(house.ctx, other));
    const { invitation, token } = await inviteAndRead();
    expect(await invitationByToken(reader, { token })).toMatchObject({ reader: "other", signedInAs: other.email });
    await expect(accept(token, reader)).rejects.toMatchObject({
      code: "CONFLICT", key: "people:failure.invitedAnother", values: { invited: email, reader: other.email },
    });
    expect((await current(invitation.id)).state).toBe("open");
    expect((await accept(token)).personId).not.toBe(other.id);
  });

  test("works once, also side by side, and in this tenant only", async () => {
    const { token } = await inviteAndRead();
    const other = await aHouse({}, house.ports);
    await expect(accept(token, other.ctx)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await invitationByToken(other.ctx, { token })).toMatchObject({ state: "unknown" });
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => accept(token)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(accept(token)).rejects.toMatchObject({ code: "CONFLICT", key: "people:failure.invitation.accepted" });
    expect(await house.ctx.db.of(PersonModel).count({ email })).toBe(1);
  });

  test.each(["declined", "cancelled", "expired"] as const)("is refused with a sentence when it is %s", async (state) => {
    const { invitation, token } = await inviteAndRead();
    if (state === "declined") await declineInvitation(house.ctx, { token });
    if (state === "cancelled") await cancelInvitation(admin, { invitationId: invitation.id });
    if (state === "expired") house.ports.clock.pass(14 * DAY);
    expect((await invitationByToken(house.ctx, { token })).state).toBe(state);
    await expect(accept(token)).rejects.toMatchObject({ code: "CONFLICT", key: `people:failure.invitation.${state}` });
  });

  test("is refused to somebody whose access was ended", async () => {
    await elsa(house, { email, accessEndedAt: house.ports.clock.now() });
    const { token } = await inviteAndRead();
    await expect(accept(token)).rejects.toMatchObject({ key: "people:failure.accessEnded" });
  });
});

describe("other answers", () => {
  test("declining and cancelling twice change nothing, and the address can be invited again", async () => {
    const { invitation, token } = await inviteAndRead();
    await declineInvitation(house.ctx, { token });
    await declineInvitation(house.ctx, { token });
    expect((await house.eventTypes()).filter((type) => type === "people.invitation-declined")).toHaveLength(1);
    await expect(cancelInvitation(admin, { invitationId: invitation.id })).rejects.toMatchObject({
      key: "people:failure.invitationAnswered",
    });
    const again = await invite();
    expect(again.id).not.toBe(invitation.id);
    await cancelInvitation(admin, { invitationId: again.id });
    expect((await cancelInvitation(admin, { invitationId: again.id })).state).toBe("cancelled");
    await house.deliver();
    expect(mailsTo()).toHaveLength(1);
  });

  test("somebody who lost the mail and asks for a link to sign in gets the invitation again", async () => {
    await inviteAndRead();
    await requestSignIn(house.ctx, { email });
    await house.deliver();
    expect(mailsTo()).toHaveLength(2);
    expect((await accept(keyInMail(house, email))).token).toBeDefined();
  });
});

test("the list shows staff each invitation with its state and what may be done with it", async () => {
  const { invitation } = await inviteAndRead();
  const roles = await invite({ roles: ["owner"], purpose: undefined });
  const coordinator = await signedInAs(house.ctx, { roles: ["coordinator"] });
  const listed = await listInvitations(coordinator, listInvitationsInput.parse({}));
  expect(listed.items.map(({
    id, can,
  }) => [id, can.resend, can.cancel])).toEqual([[roles.id, false, false], [invitation.id, true, true]]);
  const ofSeat = await listInvitations(admin, listInvitationsInput.parse({ purposeId: seat.id }));
  expect(ofSeat.items.map(({ id }) => id)).toEqual([invitation.id]);
  house.ports.clock.pass(14 * DAY);
  expect((await listInvitations(admin, listInvitationsInput.parse({ purposeId: seat.id }))).items[0]).toMatchObject({
    state: "expired", can: { resend: true },
  });
});

test("a form without a role, a name or a right address is refused with the field named", () => {
  const problem = (changed: object) => inviteInput.safeParse({
    id: newId(), name: "E", email: "e@people.example", language: "fi", roles: ["owner"], ...changed,
  });
  expect(problem({}).success).toBe(true);
  expect(problem({ roles: [] }).error!.issues[0]).toMatchObject({ path: ["roles"], message: "people:field.someRole" });
  expect(problem({ email: "e@people" }).error!.issues[0]!.path).toEqual(["email"]);
  fc.assert(fc.property(fc.string(), (role) => problem({
    roles: [role],
  }).success === ["admin", "coordinator", "owner", "secretary", "payroll", "privacy", "analyst"].includes(role)));
});
