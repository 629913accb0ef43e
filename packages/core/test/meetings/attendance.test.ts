import { newId } from "@raati/db";
import { describe, expect, test } from "vitest";
import {
  answerMeeting, callMeeting, confirmAttendance, holdMeeting, markAttendance, recordAgreement, recordedMeeting,
  scheduleMeeting, sendAgenda, showAttendance,
} from "../../src/meetings/index.ts";
import { aMembership, aPanel, aTerm, typeRulesOf } from "../../src/panels/factory.ts";
import { listTrainingRecords, MembershipModel, planTraining } from "../../src/panels/index.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aTable, invitationsTo, meetingForm, refusal } from "./context.ts";

withDatabase();

describe("attendance", () => {
  async function held(more: object = {}) {
    const table = await aTable();
    const meeting = await scheduleMeeting(await table.staff(), meetingForm(table.panel, more));
    await callMeeting(await table.staff(), { meeting: meeting.id });
    await answerMeeting(await table.be(table.yusuf), { meeting: meeting.id, answer: "not-coming", helpers: [] });
    table.ports.clock.pass(Date.parse("2026-06-09T14:00:00Z") - table.ports.clock.now().getTime());
    await holdMeeting(await table.be(table.chair), { meeting: meeting.id });
    return { ...table, table, meetingId: meeting.id };
  }

  test("is marked with minutes and confirmed; who was not marked was absent or had said so", async () => {
    const { be, chair, elsa, professional, staff, meetingId, system, panel } = await held();
    const people = [
      { personId: elsa.personId, as: "present" as const, minutes: 90, assistant: true },
      { personId: chair.personId, as: "remote" as const, assistant: false },
    ];
    await markAttendance(await be(chair), { meeting: meetingId, people });
    expect(await recordedMeeting(system, panel.id, meetingId)).toBeUndefined();
    await confirmAttendance(await be(chair), { meeting: meetingId });
    const { rows, counts } = await showAttendance(await staff(), { meeting: meetingId });
    expect(counts).toEqual({ present: 1, remote: 1, absent: 1, notified: 1 });
    const of = (personId: string) => rows.find((row) => row.personId === personId)!;
    expect(
      [of(elsa.personId).minutes, of(chair.personId).minutes, of(professional.personId).as]
    ).toEqual([90, 120, "absent"]);
    expect(await recordedMeeting(system, panel.id, meetingId)).toEqual({
      id: meetingId, day: "2026-06-09", present: expect.arrayContaining([elsa.personId, chair.personId]),
    });
    const member = await showAttendance(await be(elsa), { meeting: meetingId });
    expect(member.rows.map(({ personId }) => personId)).toEqual([elsa.personId]);
    const late = markAttendance(await be(chair), { meeting: meetingId, people });
    expect((await refusal(late)).key).toBe("meetings:failure.attendanceConfirmed");
  });

  test("takes nobody from elsewhere, no more minutes than the meeting had, and nothing before it", async () => {
    const { be, chair, elsa, meetingId, staff, panel } = await held();
    const mark = async (personId: string, minutes: number) => refusal(
      markAttendance(
        await be(chair), { meeting: meetingId, people: [{ personId, as: "present", minutes, assistant: false }] }
      )
    );
    expect((await mark(newId(), 10)).fields).toEqual({ "people.0.personId": "meetings:field.notInMeeting" });
    expect((await mark(elsa.personId, 121)).fields).toEqual({ "people.0.minutes": "meetings:field.tooManyMinutes" });
    const next = await scheduleMeeting(await staff(), meetingForm(panel, { startsAt: new Date("2026-09-08T14:00:00Z") }));
    expect((await refusal(holdMeeting(await staff(), { meeting: next.id }))).key).toBe("meetings:failure.notBegun");
    expect((await refusal(confirmAttendance(await staff(), { meeting: next.id }))).key).toBe("meetings:failure.notHeld");
    expect((await refusal(confirmAttendance(await be(elsa), { meeting: meetingId }))).code).toBe("FORBIDDEN");
  });

  test("the chair chosen in the meeting gets the role, and the one before gives it up", async () => {
    const { staff, be, chair, elsa, meetingId, system } = await held();
    const input = { meeting: meetingId, id: newId(), kind: "chair" as const, personId: elsa.personId };
    await recordAgreement(await staff(), input);
    const roles = async (id: string) => (await system.db.of(MembershipModel).get(id)).roles;
    expect([await roles(elsa.id), await roles(chair.id)]).toEqual([["member", "chair"], ["member"]]);
    expect((await recordAgreement(await staff(), input)).agreements).toHaveLength(1);
    expect((await refusal(recordAgreement(await be(chair), { ...input, id: newId() }))).code).toBe("FORBIDDEN");
  });
});

describe("a joint orientation", () => {
  test("A5 · one meeting of two panels: each member's attendance counts in their own panel's training", async () => {
    const table = await aTable();
    const rules = typeRulesOf({ requiredTraining: [{ role: "member", training: "orientation" }] });
    const other = await aPanel(table.system);
    const newcomer = await aMembership(
      table.system, await aTerm(table.system, other, { rules }), { state: "in-orientation" }
    );
    const panels = [table.panel.id, other.id];
    const training = await planTraining(await table.staff(), {
      id: newId(), panels, kind: "orientation", title: { fi: "Yhteinen perehdytyspäivä" }, selfStudy: false,
      startsAt: new Date("2026-06-09T14:00:00Z"), endsAt: new Date("2026-06-09T16:00:00Z"),
    });
    const meeting = await scheduleMeeting(
      await table.staff(), meetingForm(table.panel, { panels, trainingId: training.id }),
    );
    await callMeeting(await table.staff(), { meeting: meeting.id });
    expect(await invitationsTo(table, meeting.id)).toHaveLength(5);
    table.ports.clock.pass(Date.parse("2026-06-09T14:00:00Z") - table.ports.clock.now().getTime());
    await holdMeeting(await table.staff(), { meeting: meeting.id });
    const people = [newcomer.personId, table.elsa.personId].map(
      (personId) => ({ personId, as: "present" as const, assistant: false })
    );
    await markAttendance(await table.staff(), { meeting: meeting.id, people });
    expect((await refusal(confirmAttendance(await table.be(table.chair), { meeting: meeting.id }))).code).toBe("FORBIDDEN");
    await confirmAttendance(await table.staff(), { meeting: meeting.id });
    expect((await table.system.db.of(MembershipModel).get(newcomer.id)).state).toBe("active");
    const records = await listTrainingRecords(await table.staff(), { training: training.id });
    expect(records.find(({ personId }) => personId === table.yusuf.personId)!.attendance).toBe("absent");
  });

  test("takes no panel that is not the reader's to manage", async () => {
    const table = await aTable();
    const other = await aPanel(table.system);
    const said = await refusal(
      scheduleMeeting(await table.be(table.chair), meetingForm(table.panel, { panels: [table.panel.id, other.id] }))
    );
    expect(said.code).toBe("FORBIDDEN");
    const missing = await refusal(scheduleMeeting(await table.staff(), meetingForm(table.panel, { panels: [other.id] })));
    expect(missing.fields).toEqual({ panels: "meetings:field.ownPanelMissing" });
    expect((await refusal(sendAgenda(await table.staff(), { meeting: newId() }))).code).toBe("NOT_FOUND");
  });
});
