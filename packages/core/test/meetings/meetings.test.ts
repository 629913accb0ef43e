import { newId } from "@raati/db";
import { describe, expect, test } from "vitest";
import {
  answerMeeting, callMeeting, cancelMeeting, changeMeeting, holdMeeting, listInvitations, listMeetings, MeetingModel,
  noteMeetingBounce, openDraft, postponeMeeting, publicMeetings, remindPeople, scheduleMeeting, showMeeting,
} from "../../src/meetings/index.ts";
import { aMembership } from "../../src/panels/factory.ts";
import { answerInvitation } from "../../src/panels/index.ts";
import { aPerson } from "../../src/people/factory.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aTable, invitationsTo, meetingForm, openFor, refusal, type Table } from "./context.ts";

withDatabase();

const stored = ({ system }: Table, id: string) => system.db.of(MeetingModel).get(id);
describe("a meeting's way", () => {
  test("invitations leave 14 days before, the agenda 7, a reminder 1, each in its reader's language", async () => {
    const table = await aTable();
    const meeting = await scheduleMeeting(await table.staff(), { ...meetingForm(table.panel), template: "standard" });
    await table.goTo("2026-05-25T12:00:00Z");
    expect([(await stored(table, meeting.id)).state, table.ports.mails.length]).toEqual(["scheduled", 0]);
    await table.goTo("2026-05-26T08:00:00Z");
    expect((await stored(table, meeting.id)).state).toBe("called");
    expect(table.ports.mails.map(({ lang }) => lang).toSorted()).toEqual(["fi", "fi", "fi", "sv"]);
    const swedish = table.ports.mails.find(({ lang }) => lang === "sv")!;
    expect(swedish.subject).toBe("Möteskallelse: Klientrådet för äldre, tis 9.6.2026 kl. 17–19");
    expect(swedish.text).toContain("Plats: Karleby bibliotek");
    await table.goTo("2026-06-02T08:00:00Z");
    expect((await stored(table, meeting.id)).state).toBe("agenda-out");
    await answerMeeting(await table.be(table.yusuf), { meeting: meeting.id, answer: "not-coming", helpers: [] });
    table.ports.mails.length = 0;
    await table.goTo("2026-06-08T08:00:00Z");
    expect(table.ports.mails.map(({ subject }) => subject.split(":")[0])).toEqual(["Muistutus", "Påminnelse", "Muistutus"]);
  });

  test("is not called without a place, and is tried again each morning", async () => {
    const table = await aTable();
    const meeting = await scheduleMeeting(await table.staff(), { ...meetingForm(table.panel), place: undefined });
    expect((await refusal(callMeeting(await table.staff(), { meeting: meeting.id }))).fields).toEqual(
      { place: "meetings:field.placeMissing" },
    );
    await table.goTo("2026-05-26T08:00:00Z");
    expect((await stored(table, meeting.id)).state).toBe("scheduled");
    const { id: _id, isDraft: _draft, ...form } = meetingForm(table.panel);
    await changeMeeting(await table.staff(), { ...form, meeting: meeting.id, revision: meeting.revision });
    await table.goTo("2026-05-27T08:00:00Z");
    expect((await stored(table, meeting.id)).state).toBe("called");
  });

  test("a draft is there for those who arrange it, and for nobody else", async () => {
    const table = await aTable();
    const meeting = await scheduleMeeting(await table.staff(), meetingForm(table.panel, { isDraft: true }));
    const list = async (ctx: Parameters<typeof listMeetings>[0]) =>
      (await listMeetings(ctx, { when: "all", size: 10 })).items.length;
    expect([await list(await table.be(table.chair)), await list(await table.be(table.elsa))]).toEqual([1, 0]);
    expect((await publicMeetings(await table.visitor(), { when: "all", size: 10 })).items).toEqual([]);
    expect((await refusal(showMeeting(await table.be(table.elsa), { meeting: meeting.id }))).code).toBe("NOT_FOUND");
    await openDraft(await table.staff(), { meeting: meeting.id });
    expect(await list(await table.be(table.elsa))).toBe(1);
  });

  test("the same id again schedules nothing twice, and a time that has passed is refused with its field", async () => {
    const table = await aTable();
    const input = meetingForm(table.panel);
    const first = await scheduleMeeting(await table.staff(), input);
    expect(await scheduleMeeting(await table.staff(), input)).toEqual(first);
    const said = await refusal(
      scheduleMeeting(await table.staff(), meetingForm(table.panel, { startsAt: new Date("2026-05-01T10:00:00Z") }))
    );
    expect(said.fields).toEqual({ startsAt: "meetings:field.timeInPast" });
    expect((await refusal(scheduleMeeting(await table.be(table.elsa), meetingForm(table.panel)))).code).toBe("FORBIDDEN");
  });

  test("postponed keeps its history, asks everybody anew and tells them; twice put off is two steps", async () => {
    const table = await aTable();
    const meeting = await scheduleMeeting(await table.staff(), meetingForm(table.panel));
    await callMeeting(await table.staff(), { meeting: meeting.id });
    await answerMeeting(await table.be(table.elsa), { meeting: meeting.id, answer: "coming", helpers: [] });
    await table.goTo("2026-05-20T08:00:00Z");
    table.ports.mails.length = 0;
    const off = await postponeMeeting(await table.staff(), { meeting: meeting.id, reason: "Sali on remontissa" });
    expect([off.state, off.postponements.length]).toEqual(["postponed", 1]);
    await table.deliver();
    expect(table.ports.mails).toHaveLength(4);
    expect(table.ports.mails[0]!.text).toContain("Sali on remontissa");
    expect(
      (await invitationsTo(table, meeting.id)).map(({ answer }) => answer)
    ).toEqual([undefined, undefined, undefined, undefined]);
    const startsAt = new Date("2026-06-16T14:00:00Z");
    const again = await postponeMeeting(await table.staff(), { meeting: meeting.id, reason: "Uusi aika sovittu", startsAt });
    expect([again.state, again.day, again.postponements.length, again.sequence]).toEqual(["scheduled", "2026-06-16", 1, 2]);
    await table.goTo("2026-06-02T08:00:00Z");
    expect((await stored(table, meeting.id)).state).toBe("called");
    expect(await invitationsTo(table, meeting.id)).toHaveLength(4);
  });

  test("cancelled with a reason tells who was invited, and nothing follows", async () => {
    const table = await aTable();
    const meeting = await scheduleMeeting(await table.staff(), meetingForm(table.panel));
    await callMeeting(await table.staff(), { meeting: meeting.id });
    await table.deliver();
    table.ports.mails.length = 0;
    await cancelMeeting(await table.be(table.chair), { meeting: meeting.id, reason: "Liian moni on estynyt" });
    await table.goTo("2026-06-08T09:00:00Z");
    expect(table.ports.mails.map(({ subject }) => subject.split(":")[0])).toEqual(
      ["Kokous on peruttu", "Mötet är inställt", "Kokous on peruttu", "Kokous on peruttu"],
    );
    expect((await refusal(holdMeeting(await table.staff(), { meeting: meeting.id }))).code).toBe("FORBIDDEN");
  });

  test("a new time makes a new version for calendars and asks again; a quorum does not", async () => {
    const table = await aTable();
    const meeting = await scheduleMeeting(await table.staff(), meetingForm(table.panel));
    await callMeeting(await table.staff(), { meeting: meeting.id });
    await answerMeeting(await table.be(table.elsa), { meeting: meeting.id, answer: "coming", helpers: [] });
    const { id: _id, isDraft: _draft, ...form } = meetingForm(table.panel);
    const change = async (more: object) =>
      changeMeeting(
        await table.staff(), { ...form, meeting: meeting.id, revision: (await stored(table, meeting.id)).revision, ...more }
      );
    const quorum = await change({ quorum: 3 });
    expect([quorum.sequence, quorum.quorum]).toEqual([0, 3]);
    const moved = await change({ quorum: 3, startsAt: new Date("2026-06-10T14:00:00Z") });
    expect([moved.sequence, moved.day]).toEqual([1, "2026-06-10"]);
    const answers = (await invitationsTo(table, meeting.id)).map(({ answer }) => answer);
    expect(answers.every((answer) => answer === undefined)).toBe(true);
    const late = changeMeeting(await table.staff(), { ...form, meeting: meeting.id, revision: meeting.revision });
    expect((await refusal(late)).code).toBe("CONFLICT");
  });
});

describe("lists", () => {
  test("coming meetings begin with the next one, held ones with the latest, and pages follow on", async () => {
    const table = await aTable();
    const days = ["2026-09-08", "2026-06-09", "2026-08-11", "2026-03-10", "2026-04-14"];
    for (const day of days) await table.meeting({ startsAt: new Date(`${day}T14:00:00Z`) });
    const list = async (when: "coming" | "held", after?: string) => {
      const { items, next } = await listMeetings(await table.be(table.elsa), { when, size: 2, after });
      return { days: items.map(({ day }) => day), next };
    };
    const first = await list("coming");
    expect([first.days, (await list("coming", first.next)).days, (await list("held")).days]).toEqual(
      [["2026-06-09", "2026-08-11"], ["2026-09-08"], ["2026-04-14", "2026-03-10"]],
    );
    const shown = await publicMeetings(await table.visitor(), { when: "coming", size: 10 });
    expect(shown.items.map(({ day }) => day)).toEqual(["2026-06-09", "2026-08-11", "2026-09-08"]);
  });
});

describe("an invitation", () => {
  async function called(more: object = {}) {
    const table = await aTable();
    const meeting = await scheduleMeeting(await table.staff(), meetingForm(table.panel, more));
    await callMeeting(await table.staff(), { meeting: meeting.id });
    return { ...table, table, meetingId: meeting.id };
  }

  test("is answered with the help that is needed; members see counts, those who arrange see who", async () => {
    const { be, elsa, staff, meetingId } = await called({ quorum: 2 });
    const helpers = [{ kind: "hearing-loop" as const }, { kind: "assistant" as const, note: "Oma avustaja" }];
    await answerMeeting(await be(elsa), { meeting: meetingId, answer: "coming", helpers });
    const seen = await listInvitations(await staff(), { meeting: meetingId });
    expect([seen.counts.coming, seen.counts.waiting, seen.belowQuorum]).toEqual([1, 3, true]);
    expect(seen.rows.find(({ name }) => name === "Elsa Björkhagen")!.helpers).toEqual(helpers);
    const member = await listInvitations(await be(elsa), { meeting: meetingId });
    expect([member.counts.coming, member.rows]).toEqual([1, []]);
  });

  test("a coordinator writes down an answer that came by phone; a member cannot answer for another", async () => {
    const { be, elsa, yusuf, staff, meetingId, table } = await called();
    const answer = { meeting: meetingId, answer: "remote" as const, helpers: [], personId: yusuf.personId };
    expect((await refusal(answerMeeting(await be(elsa), answer))).code).toBe("FORBIDDEN");
    await answerMeeting(await staff(), answer);
    expect((await invitationsTo(table, meetingId)).map((one) => one.answer)).toContain("remote");
    const stranger = await refusal(answerMeeting(await staff(), { ...answer, personId: newId() }));
    expect(stranger.fields).toEqual({ personId: "meetings:field.notInvited" });
  });

  test("only those who have not answered are asked again", async () => {
    const { be, elsa, staff, meetingId, ports, deliver } = await called();
    await answerMeeting(await be(elsa), { meeting: meetingId, answer: "maybe", helpers: [] });
    await deliver();
    ports.mails.length = 0;
    await remindPeople(await staff(), { meeting: meetingId });
    await deliver();
    expect(ports.mails.map(({ lang }) => lang)).toEqual(["fi", "fi", "fi"]);
  });

  test("a mail that is refused, that bounces, or has no address is seen by the coordinator", async () => {
    const table = await aTable();
    await table.sit({ name: "Aatos Lumijoki", email: undefined, phone: "040 1234567" });
    const meeting = await scheduleMeeting(await table.staff(), meetingForm(table.panel));
    table.ports.mailer.send = async ({ lang }) => {
      if (lang === "sv") throw Object.assign(new Error("550"), { retry: "never" });
    };
    await callMeeting(await table.staff(), { meeting: meeting.id });
    await table.deliver();
    const rows = async () => (await listInvitations(await table.staff(), { meeting: meeting.id })).rows;
    const fate = async (name: string) => (await rows()).find((row) => row.name === name)!.delivery;
    expect(await fate("Elsa Björkhagen")).toMatchObject({ state: "failed", reason: "meetings:delivery.refused" });
    expect(await fate("Yusuf Halaane")).toMatchObject({ state: "sent" });
    expect((await fate("Aatos Lumijoki")).state).toBe("none");
    const invitation = (await rows()).find(({ name }) => name === "Yusuf Halaane")!.id;
    await noteMeetingBounce(await table.staff(), { invitation });
    expect(await fate("Yusuf Halaane")).toMatchObject({ state: "bounced", reason: "meetings:delivery.bounced" });
  });

  test("who joins the panel after the invitations have left is invited as well", async () => {
    const { table, meetingId, staff, term, as, panel, system } = await called();
    const person = await aPerson(system, { name: "Meri Korpisuo" });
    const membership = await aMembership(system, term, { personId: person.id, state: "invited" });
    await answerInvitation(await openFor(await as([], person), panel), { membership: membership.id, answer: "accept" });
    await table.goTo("2026-05-16T09:00:00Z");
    const rows = (await listInvitations(await staff(), { meeting: meetingId })).rows;
    expect(rows.map(({ name }) => name)).toContain("Meri Korpisuo");
  });
});
