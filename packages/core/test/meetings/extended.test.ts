import { newId } from "@raati/db";
import { describe, expect, test } from "vitest";
import { toFilter } from "../../src/kernel/index.ts";
import {
  answerMeeting, callMeeting, listMeetings, MeetingModel, meetingPolicy, meetingReader, myMeetings, scheduleMeeting,
  showMeeting, type Meeting,
} from "../../src/meetings/index.ts";
import { inviteExtension, answerInvitation, MembershipModel } from "../../src/panels/index.ts";
import { aPerson } from "../../src/people/factory.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aTable, invitationsTo, meetingForm, openFor, refusal } from "./context.ts";

withDatabase();

describe("an extended session", () => {
  test("B6 · a guest sees that one meeting, and no other of the panel", async () => {
    const table = await aTable();
    const open = meetingForm(table.panel, { extended: true });
    const other = await scheduleMeeting(
      await table.staff(), meetingForm(table.panel, { extended: true, startsAt: new Date("2026-09-08T14:00:00Z") })
    );
    const meeting = await scheduleMeeting(await table.staff(), open);
    const person = await aPerson(table.system, { name: "Oona Tuulikorpi" });
    await inviteExtension(await table.staff(), {
      id: newId(), term: table.term.id, personId: person.id, roles: ["peer-worker"],
      extension: { kind: "meeting", day: meeting.day, meetingId: meeting.id }, ageConfirmed: true,
    });
    const guest = await table.as([], person);
    const membership = await table.system.db.of(MembershipModel).findOne({ personId: person.id });
    await answerInvitation(await openFor(guest, table.panel), { membership: membership!.id, answer: "accept" });
    await callMeeting(await table.staff(), { meeting: meeting.id });
    await callMeeting(await table.staff(), { meeting: other.id });
    const ctx = await openFor(guest, table.panel);
    expect((await listMeetings(ctx, { when: "all", size: 10 })).items.map(({ id }) => id)).toEqual([meeting.id]);
    expect((await refusal(showMeeting(ctx, { meeting: other.id }))).code).toBe("NOT_FOUND");
    expect(
      (await myMeetings(guest)).map(({ id, needsAnswer }) => [id, needsAnswer])
    ).toEqual([[meeting.id, true]]);
    await answerMeeting(ctx, { meeting: meeting.id, answer: "coming", helpers: [] });
    expect((await invitationsTo(table, other.id)).map(({ personId }) => personId)).not.toContain(person.id);
  });

  test("standing members of the extension come to extended meetings only", async () => {
    const table = await aTable();
    const standing = await table.sit({ name: "Oona Tuulikorpi" }, {
      extension: { kind: "standing" }, seat: undefined, roles: ["peer-worker"], access: "limited",
    });
    const usual = await scheduleMeeting(await table.staff(), meetingForm(table.panel));
    const extended = await scheduleMeeting(await table.staff(), meetingForm(table.panel, { extended: true }));
    const ctx = await table.be(standing);
    expect((await listMeetings(ctx, { when: "all", size: 10 })).items.map(({ id }) => id)).toEqual([extended.id]);
    expect((await refusal(showMeeting(ctx, { meeting: usual.id }))).code).toBe("NOT_FOUND");
    for (const { id } of [usual, extended]) await callMeeting(await table.staff(), { meeting: id });
    const asked = async (id: string) =>
      (await invitationsTo(table, id)).some(({ personId }) => personId === standing.personId);
    expect([await asked(usual.id), await asked(extended.id)]).toEqual([false, true]);
  });

  test("the list, the page and the condition agree for every reader and every state", async () => {
    const table = await aTable();
    const standing = await table.sit({ name: "Vertainen" }, {
      extension: { kind: "standing" }, seat: undefined, roles: ["peer-worker"], access: "limited",
    });
    const states = ["draft", "scheduled", "called", "agenda-out", "held", "documented", "postponed", "cancelled"] as const;
    for (const state of states) {
      for (const extended of [true, false]) await table.meeting({ state, extended, listed: extended });
    }
    const all = await table.system.db.of(MeetingModel).find({ panelIds: table.panel.id });
    for (const ctx of [await table.staff(), await table.be(table.elsa), await table.be(standing), await table.visitor()]) {
      const reader = meetingReader(table.panel.id, ctx.part);
      const found = await table.system.db.of(MeetingModel).find(toFilter<Meeting>(meetingPolicy.seeInside(reader)));
      const listed = (await listMeetings(ctx, { when: "all", size: 100 })).items.map(({ id }) => id).toSorted();
      expect(found.map(({ id }) => id).toSorted()).toEqual(listed);
      for (const { id } of all) {
        const shown = await showMeeting(ctx, { meeting: id }).then(() => true, () => false);
        expect(shown).toBe(listed.includes(id));
      }
    }
  });
});
