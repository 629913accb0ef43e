import { newId } from "@raati/db";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { HandlingModel } from "../../src/handling/index.ts";
import { AttendanceModel, FeeClaimModel } from "../../src/meetings/index.ts";
import { aMeeting } from "../../src/meetings/factory.ts";
import { aMembership, aPanel, aTerm } from "../../src/panels/factory.ts";
import { aPerson } from "../../src/people/factory.ts";
import { documentOf, draftReport, figuresCsv, ReportModel } from "../../src/reports/index.ts";
import { people } from "../../src/reports/sources/figures.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { refusal } from "../matter-ground.ts";
import { reporting, rowsOf, valueOf } from "../report-ground.ts";

withDatabase();

describe("E10 · the report collects itself", () => {
  test("every figure has its definition in each language and the day on which it was counted", async () => {
    const { collected, sent } = await reporting();
    await sent({}, "already-done");
    const report = await collected();
    const figures = report.contents!.sections.flatMap((section) => section.figures);
    expect(figures.length).toBeGreaterThan(12);
    for (const figure of figures) {
      expect(figure.on).toBe("2026-05-15");
      for (const lang of ["fi", "sv"] as const) expect(figure.definition[lang]!.length).toBeGreaterThan(10);
    }
    expect(report).toMatchObject({ state: "editing", from: "2026-01-01", to: "2026-12-31",
      contents: { collectedOn: "2026-05-15" } });
  });

  test("proposals and answers stand in a table; what is not public is counted and not told", async () => {
    const { collected, sent, system } = await reporting();
    await sent({ title: { fi: "Julkinen ehdotus", sv: "Offentligt förslag" } }, "not-accepted");
    await sent({ title: { fi: "Odottava ehdotus" } });
    const hidden = await sent({ title: { fi: "Salainen ehdotus" } });
    await system.db.of(HandlingModel).updateWhere({ matterId: hidden }, { set: { open: false } });
    const report = await collected();
    expect([valueOf(report, "proposals.sent"), valueOf(report, "proposals.answered"), valueOf(report,
      "proposals.medianDays")]).toEqual([3, 1, 0]);
    expect(rowsOf(report, "proposals.list").map(([title, , , , outcome]) => [title, outcome])).toEqual([
      [{ fi: "Julkinen ehdotus", sv: "Offentligt förslag" }, { fi: "Ei hyväksytty", sv: "Inte godkänt" }],
      [{ fi: "Odottava ehdotus" }, { fi: "Odottaa vastausta", sv: "Väntar på svar" }],
    ]);
    expect(JSON.stringify(report)).not.toContain("Salainen");
    expect(JSON.stringify(report)).not.toContain("Maija");
  });

  test("meetings with attendance, and approved fees; another year's and another panel's are left out", async () => {
    const { collected, panel, system } = await reporting();
    const { db } = system;
    const held = { state: "held" as const, attendanceConfirmedAt: new Date("2026-03-10T18:00:00Z") };
    const meeting = await aMeeting(system, panel, { startsAt: new Date("2026-03-10T15:00:00Z"), ...held });
    await aMeeting(system, panel, { startsAt: new Date("2025-03-10T15:00:00Z"), ...held });
    await aMeeting(system, await aPanel(system), { startsAt: new Date("2026-03-10T15:00:00Z"), ...held });
    await aMeeting(system, panel, { startsAt: new Date("2026-04-10T15:00:00Z"), ...held, listed: false });
    for (let index = 0; index < 8; index += 1) {
      const personId = (await aPerson(system)).id;
      await db.of(AttendanceModel).insert({
        meetingId: meeting.id, panelId: panel.id, personId, as: index < 5 ? "present" : index === 5 ? "remote" : "absent",
          minutes: 120,
        assistant: false,
      });
      await db.of(FeeClaimModel).insert({
        meetingId: meeting.id, panelId: panel.id, personId, day: "2026-03-10", year: 2026, feeCents: 6000, waivable: true,
        kilometres: true, waived: index === 0, travelCents: 1000, state: index < 6 ? "approved" : "accrued", history: [],
      });
    }
    const report = await collected();
    expect(valueOf(report, "meetings.held")).toBe(2);
    expect(valueOf(report, "meetings.attendance")).toBe(0.75);
    expect(rowsOf(report, "meetings.list")).toMatchObject([
      ["2026-03-10", panel.name, meeting.title, 6, 0.75], ["2026-04-10", panel.name, { fi: "Ei julkinen" }, "", ""],
    ]);
    expect(valueOf(report, "fees.fees")).toBe(5 * 6000);
    expect(valueOf(report, "fees.total")).toBe(5 * 6000 + 6 * 1000);
    expect(valueOf(report, "fees.waived")).toBeNull();
  });

  test("the travel of few is hidden among the fees of many, and so is the total that would give it away", async () => {
    const { collected, panel, system } = await reporting();
    for (let index = 0; index < 6; index += 1) {
      await system.db.of(FeeClaimModel).insert({
        meetingId: newId(), panelId: panel.id, personId: newId(), day: "2026-03-10", year: 2026, feeCents: 6000,
        waivable: true, kilometres: true, waived: false, travelCents: index === 0 ? 4484 : 0, state: "approved", history: [],
      });
    }
    const report = await collected();
    expect(["fees", "travel", "total", "perMeeting"].map((one) => valueOf(report, `fees.${one}`)))
      .toEqual([6 * 6000, null, null, null]);
  });

  test("D10 · groups of fewer than five are hidden, and so is what would give them away", async () => {
    const { collected, term, system } = await reporting();
    for (let index = 0; index < 12; index += 1) {
      const person = await aPerson(system, { birthYear: index < 2 ? 1940 : index < 7 ? 1970 : 1990, language: index < 3
        ? "sv" : "fi" });
      await aMembership(system, term, { personId: person.id });
    }
    const report = await collected();
    const sizes = rowsOf(report, "members.age").map(([, size]) => size);
    expect(sizes.filter((size) => size === null).length).toBeGreaterThanOrEqual(2);
    const shown = sizes.filter((size) => typeof size === "number");
    expect(Math.min(...shown, 5)).toBe(5);
    const hidden = valueOf(report, "members.total")! - shown.reduce((sum, size) => sum + size, 0);
    expect(hidden).toBeGreaterThanOrEqual(5);
    expect(documentOf(system, report, "fi").blocks.some((block) =>
      block.kind === "table" && block.rows.some((row) => row.some(({ text }) => text === "piilotettu")))).toBe(true);
    fc.assert(fc.property(fc.nat({ max: 30 }), (count) => {
      const told = people(count);
      return told === null ? count > 0 && count < 5 : told === count;
    }));
  });

  test("a term is a year too, and members are those of its last day", async () => {
    const { drafted, collect, system, coordinator } = await reporting();
    const panel = await aPanel(system, { state: "ended", coordinatorId: coordinator.viewer.personId });
    const term = await aTerm(system, panel, { startsOn: "2024-09-01", endsOn: "2025-08-31", state: "ended" });
    for (let index = 0; index < 7; index += 1) {
      const endsOn = index === 0 ? "2025-03-01" : "2025-08-31";
      await aMembership(system, term, { state: "ended", startsOn: "2024-09-01", endsOn, endReason: index === 0 ? "resigned"
        : "term-ended" });
    }
    const report = await collect(await drafted({ panels: [panel.id], year: 2025, from: "2024-09-01", to: "2025-08-31" }));
    expect(valueOf(report, "members.total")).toBe(6);
    expect(report.contents!.sections.flatMap(({ figures }) => figures).find(({ id }) =>
      id === "members.total")!.on).toBe("2025-08-31");
  });

  test("last year's frozen figures stand beside this year's, with the difference", async () => {
    const { approved, collected, sent, system } = await reporting();
    await sent();
    const last = await approved();
    await system.db.of(ReportModel).updateWhere({ id: last.id }, { set: { year: 2025 } });
    await sent();
    await sent();
    const report = await collected();
    const figure = report.contents!.sections.flatMap(({ figures }) => figures).find(({ id }) => id === "proposals.sent")!;
    expect(figure).toMatchObject({ value: 3, before: { year: 2025, value: 1 } });
    expect(report.contents!.comparedWith).toMatchObject({ id: last.id, year: 2025 });
    const table = documentOf(system, report, "fi").blocks.find((block) => block.kind === "table"
      && block.caption.includes("Ehdotukset"));
    expect(table).toMatchObject({ columns: [{}, { name: "2026" }, { name: "2025" }, { name: "Muutos" }] });
    expect(JSON.stringify(table)).toContain("+2");
  });

  test("the figures leave as CSV, and no cell is taken for a formula", async () => {
    const { collected, sent } = await reporting();
    await sent();
    const lines = figuresCsv(await collected(), "sv").split("\r\n");
    expect(lines[0])
      .toBe("\uFEFFid,avsnitt,tal,värde,dolt (färre än 5),enhet,år,räknat,definition,föregående år,föregående värde");
    expect(lines.find((line) =>
      line.startsWith("proposals.sent"))).toContain("Skickade förslag,1,nej,antal,2026,2026-05-15");
    const report = await collected();
    const [section] = report.contents!.sections;
    section!.figures[0]!.name = { fi: "=1+1" };
    expect(figuresCsv(report, "fi")).toContain(",'=1+1,");
  });

  test("refuses panels that are not the reader's, languages not in use, and titles that lack one", async () => {
    const { drafted, system, other, make, input } = await reporting();
    const elsewhere = await aPanel(system, { hostKind: "organisation", hostSupports: false });
    const planned = await aPanel(system, { state: "planned", hostKind: "organisation", hostSupports: false });
    expect((await refusal(drafted({ panels: [elsewhere.id] }))).fields).toEqual({ panels: "reports:field.firstNotYours" });
    expect((await refusal(drafted({ panels: [planned.id] }))).code).toBe("NOT_FOUND");
    expect((await refusal(drafted({ panels: [newId()] }))).code).toBe("NOT_FOUND");
    expect((await refusal(drafted({ title: { fi: "Vain suomeksi" } }))).fields)
      .toEqual({ "title.sv": "reports:field.titleLacks" });
    expect((await refusal(make(other).then((ctx) => draftReport(ctx,
      input())))).fields).toEqual({ panels: "reports:field.firstNotYours" });
  });
});
