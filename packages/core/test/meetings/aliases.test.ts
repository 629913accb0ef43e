import { newId } from "@raati/db";
import { describe, expect, test } from "vitest";
import {
  AttendanceModel, changeMeeting, holdMeeting, listInvitations, markAttendance, MeetingInvitationModel, MeetingModel,
  recordAgreement, addTask, showAttendance, showMeeting, showMinutes, startMinutes, acceptItem, proposeItem,
} from "../../src/meetings/index.ts";
import { aMeeting } from "../../src/meetings/factory.ts";
import { insidePanel, PanelModel } from "../../src/panels/index.ts";
import { aMembership, aPanel, aTerm } from "../../src/panels/factory.ts";
import { aPerson } from "../../src/people/factory.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aTable, meetingForm, refusal } from "./context.ts";

withDatabase();

const careful = { publicNames: "never" as const, namesInside: "aliases" as const, quickExit: true, keepsDrafts: false };

/** The table of `aTable` in a panel of aliases, with a meeting on its way. */
async function aCarefulTable() {
  const table = await aTable();
  const set = { privacy: careful };
  await table.system.db.of(PanelModel).updateWhere({ id: table.panel.id }, { set });
  const meeting = await table.meeting({ state: "agenda-out" });
  const item = newId();
  await proposeItem(await table.staff(), { id: item, title: { fi: "Soitto" }, kind: "comment", origin: { kind: "service" } });
  await acceptItem(await table.staff(), { item, meeting: meeting.id });
  return { ...table, meeting, item };
}

const begin = async ({ ports, staff }: Awaited<ReturnType<typeof aCarefulTable>>, meeting: string) => {
  ports.clock.pass(Date.parse("2026-06-09T14:00:00Z") - ports.clock.now().getTime());
  await holdMeeting(await staff(), { meeting });
};

describe("in a panel of aliases the chair, who is a member,", () => {
  test("is told of members by their memberships, and of the own person by the own id; who runs the panel by people's ids", async () => {
    const { be, chair, elsa, yusuf, professional, staff } = await aCarefulTable();
    const ids = async (ctx: Promise<Parameters<typeof insidePanel>[0]>) =>
      ((await insidePanel(await ctx)).members ?? []).map(({ personId }) => personId).sort();
    expect(await ids(be(chair))).toEqual([chair.personId, elsa.id, yusuf.id, professional.id].sort());
    expect(await ids(staff())).toEqual([chair, elsa, yusuf, professional].map(({ personId }) => personId).sort());
  });

  test("gives a task, a duty and the pen to whom she means by such an id, and reads the same id back", async () => {
    const table = await aCarefulTable();
    const { be, chair, elsa, yusuf, system, meeting, item, panel } = table;
    const { id: _id, ...form } = meetingForm(panel, { secretaryId: elsa.id });
    await changeMeeting(await be(chair), { ...form, meeting: meeting.id, revision: meeting.revision });
    await begin(table, meeting.id);
    await startMinutes(await be(chair), { meeting: meeting.id });
    const task = { id: newId(), meeting: meeting.id, item, what: "Kysyy ajat", lang: "fi" as const, open: false };
    await addTask(await be(chair), { ...task, assigneeId: yusuf.id });
    await recordAgreement(await be(chair), {
      id: newId(), meeting: meeting.id, kind: "other", text: { fi: "Tuo kahvit" }, personId: elsa.id,
    });
    const stored = await system.db.of(MeetingModel).get(meeting.id);
    expect([stored.secretaryId, stored.agreements[0]!.personId]).toEqual([elsa.personId, elsa.personId]);
    const shown = await showMeeting(await be(chair), { meeting: meeting.id });
    expect([shown.secretaryId, shown.agreements[0]!.personId]).toEqual([elsa.id, elsa.id]);
    const told = async (who: typeof chair) => (await showMinutes(await be(who), { meeting: meeting.id })).tasks[0]!.assigneeId;
    expect([await told(chair), await told(yusuf)]).toEqual([yusuf.id, yusuf.personId]);
  });

  test("marks who was there by such ids", async () => {
    const table = await aCarefulTable();
    const { be, chair, elsa, system, meeting } = table;
    await begin(table, meeting.id);
    const { rows } = await showAttendance(await be(chair), { meeting: meeting.id });
    expect(rows.map(({ personId }) => personId)).toContain(elsa.id);
    await markAttendance(await be(chair), {
      meeting: meeting.id, people: [{ personId: elsa.id, as: "present", assistant: false }],
    });
    expect(await system.db.of(AttendanceModel).findOne({ meetingId: meeting.id, personId: elsa.personId })).toBeDefined();
  });

  test("does not find out by a person's id, known from elsewhere, that the person is here", async () => {
    const table = await aCarefulTable();
    const { be, chair, elsa, system, meeting, item } = table;
    await begin(table, meeting.id);
    await startMinutes(await be(chair), { meeting: meeting.id });
    const stranger = (await aPerson(system)).id;
    const task = { meeting: meeting.id, item, what: "Kysyy ajat", lang: "fi" as const, open: false };
    for (const assigneeId of [elsa.personId, stranger]) {
      const { fields } = await refusal(addTask(await be(chair), { ...task, id: newId(), assigneeId }));
      expect(fields).toEqual({ assigneeId: "meetings:field.notInPanel" });
      const marks = { meeting: meeting.id, people: [{ personId: assigneeId, as: "present" as const, assistant: false }] };
      expect((await refusal(markAttendance(await be(chair), marks))).fields)
        .toEqual({ "people.0.personId": "meetings:field.notInMeeting" });
      const role = { id: newId(), meeting: meeting.id, kind: "chair" as const, personId: assigneeId };
      expect((await refusal(recordAgreement(await be(chair), role))).fields)
        .toEqual({ personId: "meetings:field.notInPanel" });
    }
  });
});

test("a meeting of two panels shows who leads the open one no names of the panel of aliases", async () => {
  const table = await aTable();
  const { be, chair, elsa, system } = table;
  const panel = await aPanel(system, { privacy: careful });
  const term = await aTerm(system, panel);
  const person = await aPerson(system, { name: "Helmi Suojalehto" });
  const hers = await aMembership(system, term, { personId: person.id, publication: { name: false, alias: "Havukka" } });
  const meeting = await aMeeting(system, table.panel, { state: "called", panelIds: [table.panel.id, panel.id] });
  for (const { panelId, personId } of [elsa, hers]) {
    await system.db.of(MeetingInvitationModel).insert({
      meetingId: meeting.id, panelId, personId, guest: false, delivery: { state: "sent", at: new Date() },
    });
  }
  const { rows } = await listInvitations(await be(chair), { meeting: meeting.id });
  expect(rows.map(({ personId, name }) => [personId, name])).toEqual([
    [elsa.personId, "Elsa Björkhagen"], [hers.id, "Havukka"],
  ]);
  expect((await listInvitations(await table.staff(), { meeting: meeting.id })).rows[1]).toMatchObject({
    personId: person.id, name: "Helmi Suojalehto",
  });
});
