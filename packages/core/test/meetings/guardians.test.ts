import { describe, expect, test } from "vitest";
import { contribute, hashOf, type InstalledPlugin } from "../../src/kernel/index.ts";
import { AttendanceModel, MeetingModel, showToGuardian } from "../../src/meetings/index.ts";
import { aMembership, aPanel, aTerm } from "../../src/panels/factory.ts";
import { guardianSights, MembershipModel, NameConsentModel, PanelModel } from "../../src/panels/index.ts";
import { PersonModel } from "../../src/people/index.ts";
import { aPerson } from "../../src/people/factory.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aMeeting } from "../../src/meetings/factory.ts";
import { aTestTenant, refusal } from "./context.ts";

withDatabase();

const token = "k".repeat(43);
const rule = (sees: ("meetings" | "attendance" | "fees")[]) => ({
  publicNames: "consent" as const, namesInside: "names" as const, quickExit: false, keepsDrafts: true,
  guardian: { below: 18, sees },
});

/** A plugin in which the young person allows this. */
const saying = (id: string, ...allowed: string[]): InstalledPlugin => ({
  id, contributions: [contribute(guardianSights, { of: async () => allowed })],
});

/** A panel with one young member, whose guardian holds a key; one meeting was in May, one comes in June. */
async function aGuardian() {
  const { system } = await aTestTenant();
  const panel = await aPanel(system, { privacy: rule(["meetings", "attendance", "fees"]), pluginIds: ["scouts", "guides"] });
  const term = await aTerm(system, panel);
  const { id: personId } = await aPerson(system, { name: "Oona Tuulikorpi", birthYear: 2011 });
  const membership = await aMembership(system, term, { personId });
  await system.db.of(NameConsentModel).insert({
    panelId: panel.id, personId, guardian: { name: "Maija Kuusiluoto", language: "fi" }, state: "refused",
    at: new Date("2026-05-01T09:00:00Z"), tokenHash: hashOf(token),
  });
  const at = new Date("2026-05-05T14:00:00Z");
  const held = await aMeeting(system, panel, { startsAt: at, state: "held", attendanceConfirmedAt: at });
  const marked = (meetingId: string, more: object = {}) => system.db.of(AttendanceModel).insert({
    meetingId, panelId: panel.id, personId, as: "present" as const, minutes: 120, assistant: false, ...more,
  });
  await marked(held.id);
  await aMeeting(system, panel, { title: { fi: "Arka aihe" }, link: "https://meet.example/1" });
  const shown = (...plugins: InstalledPlugin[]) => showToGuardian({ ...system, plugins }, { token });
  return { system, panel, personId, membership, held, marked, shown };
}

const days = (rows: readonly { startsAt: Date }[]) => rows.map(({ startsAt }) => startsAt.toISOString().slice(0, 10));

describe("what a guardian sees of the meetings", () => {
  test("is what the young person allows and no more: times and places, and the member's own attendance", async () => {
    const { shown } = await aGuardian();
    const both = await shown(saying("scouts", "meetings", "attendance", "fees"));
    expect([
      both.sees, days(both.coming), days(both.attended)
    ]).toEqual([["meetings", "attendance"], ["2026-06-09"], ["2026-05-05"]]);
    expect(both.coming[0]!.place).toEqual({ fi: "Kokkola, kirjasto" });
    expect(JSON.stringify(both)).not.toMatch(/Arka aihe|meet\.example/);
    expect(await shown(saying("scouts", "attendance"))).toMatchObject({ sees: ["attendance"], coming: [], attended: [{}] });
    expect(await shown(saying("scouts", "meetings"))).toMatchObject({ sees: ["meetings"], coming: [{}], attended: [] });
  });

  test("is nothing unless a plugin at work in the panel says so, and the strictest where two do", async () => {
    const { shown } = await aGuardian();
    const nothing = { sees: [], coming: [], attended: [] };
    expect(await shown()).toEqual(nothing);
    expect(await shown(saying("elsewhere", "meetings"))).toEqual(nothing);
    expect((await shown(saying("scouts", "meetings"), saying("guides", "attendance", "meetings"))).sees)
      .toEqual(["meetings"]);
  });

  test("is never more than the panel's rule lets guardians see", async () => {
    const { shown, system, panel } = await aGuardian();
    await system.db.of(PanelModel).updateWhere({ id: panel.id }, { set: { privacy: rule(["attendance"]) } });
    expect((await shown(saying("scouts", "meetings", "attendance"))).sees).toEqual(["attendance"]);
  });

  test("ends when the member is of age, and with the place in the panel", async () => {
    const { shown, system, personId, membership } = await aGuardian();
    const seen = async () => (await shown(saying("scouts", "meetings"))).sees;
    const bornIn = (birthYear: number) => system.db.of(PersonModel).updateWhere({ id: personId }, { set: { birthYear } });
    await bornIn(2007);
    expect(await seen()).toEqual([]);
    await bornIn(2008);
    expect(await seen()).toEqual(["meetings"]);
    await system.db.of(MembershipModel).updateWhere({ id: membership.id }, { set: { state: "ended" }, unset: ["living"] });
    expect(await seen()).toEqual([]);
  });

  test("holds no draft, no cancelled meeting, nothing of another panel, and no attendance before it is confirmed", async () => {
    const { shown, system, panel, marked, membership } = await aGuardian();
    const other = await aPanel(system);
    for (const state of ["draft", "cancelled", "postponed"] as const) await aMeeting(system, panel, { state });
    await aMeeting(system, other);
    const open = await aMeeting(system, panel, { startsAt: new Date("2026-05-06T14:00:00Z"), state: "held" });
    await marked(open.id);
    const missed = await aMeeting(system, panel, {
      startsAt: new Date("2026-05-07T14:00:00Z"), state: "held", attendanceConfirmedAt: new Date("2026-05-07T16:00:00Z"),
    });
    await marked(missed.id, { as: "absent", minutes: 0 });
    const all = saying("scouts", "meetings", "attendance");
    const { coming, attended } = await shown(all);
    expect([days(coming), days(attended)]).toEqual([["2026-06-09"], ["2026-05-05"]]);
    expect(await system.db.of(MeetingModel).count()).toBe(8);
    // A guardian learns of no meeting that the member cannot see.
    await system.db.of(MembershipModel).updateWhere({ id: membership.id }, { set: { access: "closed" } });
    expect((await shown(all)).coming).toEqual([]);
  });

  test("is behind the key alone", async () => {
    const { system } = await aGuardian();
    expect((await refusal(showToGuardian(system, { token: "x".repeat(43) }))).code).toBe("NOT_FOUND");
  });
});
