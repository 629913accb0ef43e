import { newId } from "@raati/db";
import { describe, expect, test } from "vitest";
import { HandlingModel, inHandling, recordStep } from "../../src/handling/index.ts";
import { recordStepInput } from "../../src/handling/schema.ts";
import { AttendanceModel, MeetingModel } from "../../src/meetings/index.ts";
import { aMeeting } from "../../src/meetings/factory.ts";
import { aPanel } from "../../src/panels/factory.ts";
import {
  addChapter, askApproval, collectReport, documentOf, moveChapter, publicReports, publishReport, removeChapter, reportFileOf,
  reportPageOf, ReportModel, saveChapter, sendReport, takeBack, withReportReader, type ReportCtx,
} from "../../src/reports/index.ts";
import { publicReportsInput, saveChapterInput, sendReportInput } from "../../src/reports/schema.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { refusal } from "../matter-ground.ts";
import { reporting, valueOf } from "../report-ground.ts";

withDatabase();

describe("chapters", () => {
  test("come from the outline, are written in each language, and two who write one see each other", async () => {
    const { collected, make, system } = await reporting();
    const report = await collected();
    const [foreword, second] = report.chapters;
    expect(report.chapters.map(({ title }) => title.sv).slice(0, 2)).toEqual(
      ["Ordförandenas förord", "Råden, medlemmarna och representativiteten"],
    );
    const input = (more: object = {}) => saveChapterInput.parse({
      report: report.id, chapter: foreword!.id, version: 1, title: foreword!.title, sections: [],
      text: { fi: "Hyvä lukija,\n\nvuosi oli täynnä työtä." }, ...more,
    });
    const saved = await saveChapter(await make(), input());
    expect(await saveChapter(await make(), input())).toEqual(saved);
    expect((await refusal(make().then((ctx) => saveChapter(ctx, input({ text: { fi: "Toinen teksti" } }))))).key)
      .toBe("reports:failure.chapterChanged");
    await saveChapter(await make(), input({ chapter: second!.id, title: second!.title, sections: ["members", "no-such"] }));
    const added = { report: report.id, id: newId(), title: { fi: "Oma luku", sv: "Eget kapitel" } };
    await addChapter(await make(), added);
    await addChapter(await make(), added);
    await moveChapter(await make(), { report: report.id, chapter: added.id, to: "up" });
    await removeChapter(await make(), { report: report.id, chapter: report.chapters[2]!.id });
    const stored = await system.db.of(ReportModel).get(report.id);
    expect(stored.chapters.map(({ title }) => title.fi)).toEqual([
      ...report.chapters.filter((_, index) => index !== 2).map(({ title }) => title.fi).slice(0, -1), "Oma luku",
      report.chapters.at(-1)!.title.fi,
    ]);
    expect(stored.chapters[1]!.sections).toEqual(["members"]);
    const { blocks } = documentOf(system, stored, "sv");
    expect(blocks.filter(({ kind }) => kind === "paragraph").slice(0, 2)).toEqual([
      { kind: "paragraph", text: "Hyvä lukija,", lang: "fi" }, { kind: "paragraph", text: "vuosi oli täynnä työtä.",
        lang: "fi" },
    ]);
    expect(blocks[0]).toEqual({ kind: "heading", level: 2, text: "1 Ordförandenas förord", anchor: "chapter-1" });
  });
});

describe("approval by each panel", () => {
  test("E6 · wants a recorded meeting or a day; the last one adopts the report, and a second time changes nothing",
    async () => {
    const { system, collected, make, approve, panel, chair, client, coordinator } = await reporting();
    const second = await aPanel(system, { coordinatorId: coordinator.viewer.personId });
    const report = await collected({ panels: [panel.id, second.id] });
    expect((await refusal(approve(report))).code).toBe("NOT_FOUND");
    await askApproval(await make(), { report: report.id });
    expect((await refusal(approve(report, client))).code).toBe("FORBIDDEN");
    const meeting = await aMeeting(system, panel, { startsAt: new Date("2026-04-21T14:00:00Z") });
    const inMeeting = { way: "meeting", meetingId: meeting.id };
    expect((await refusal(approve(report, chair,
      inMeeting))).fields).toEqual({ meetingId: "reports:field.meetingNotRecorded" });
    expect((await refusal(approve(report, chair,
      { on: "2026-05-16" }))).fields).toEqual({ on: "reports:field.dayInFuture" });
    expect((await refusal(approve(report, chair,
      { on: "2026-05-14" }))).fields).toEqual({ on: "reports:field.beforeCollected" });
    await system.db.of(MeetingModel).updateWhere(
      { id: meeting.id }, { set: { state: "held", attendanceConfirmedAt: new Date("2026-04-21T17:00:00Z") } },
    );
    await system.db.of(AttendanceModel).insert({
      meetingId: meeting.id, panelId: panel.id, personId: chair.viewer.personId, as: "present", minutes: 120,
        assistant: false,
    });
    const first = await approve(report, chair, inMeeting);
    expect(first).toMatchObject({ state: "for-approval", approvals: [{ panelId: panel.id, way: "meeting",
      on: "2026-04-21" }] });
    expect(await approve(report, chair, inMeeting)).toEqual(first);
    expect((await refusal(approve(report, chair, { panelId: second.id }))).code).toBe("FORBIDDEN");
    const adopted = await approve(report, coordinator, { panelId: second.id });
    expect(adopted).toMatchObject({ state: "adopted", adoptedOn: "2026-05-15" });
  });

  test("taking it back lets approvals fall away, for they were of another text", async () => {
    const { collected, make, approve, system, panel } = await reporting();
    const second = await aPanel(system);
    const report = await collected({ panels: [panel.id, second.id] });
    await askApproval(await make(), { report: report.id });
    await approve(report);
    expect(await takeBack(await make(), { report: report.id })).toMatchObject({ state: "editing", approvals: [],
      shared: false });
  });

  test("frozen at adoption: no later change of data changes it, and nothing of it can be written", async () => {
    const { approved, sent, make, system, client } = await reporting();
    await sent();
    const report = await approved();
    const before = documentOf(system, report, "fi");
    await sent({}, "already-done");
    const stored = await system.db.of(ReportModel).get(report.id);
    expect(documentOf(system, stored, "fi")).toEqual(before);
    expect(valueOf(stored, "proposals.sent")).toBe(1);
    const { chapters: [chapter] } = report;
    for (const work of [
      (ctx: ReportCtx) => collectReport(ctx, { report: report.id }),
      (ctx: ReportCtx) => takeBack(ctx, { report: report.id }),
      (ctx: ReportCtx) => saveChapter(ctx, { report: report.id, chapter: chapter!.id, version: 1, title: chapter!.title,
        sections: [] }),
      (ctx: ReportCtx) => addChapter(ctx, { report: report.id, id: newId(), title: { fi: "Uusi" } }),
    ]) expect((await refusal(work(await make()))).code).toBe("FORBIDDEN");
    expect((await refusal(make(client).then((ctx) => publishReport(ctx, { report: report.id })))).code).toBe("FORBIDDEN");
  });
});

describe("its own way, and who reads it", () => {
  test("E10 · it is sent to bodies, follows its handling, and is published once", async () => {
    const { approved, make, body, secretary, system, deliver } = await reporting();
    const report = await approved();
    const input = sendReportInput.parse({ report: report.id, steps: [{ to: "body", bodyId: body.id }] });
    expect((await refusal(make().then((ctx) => sendReport(ctx,
      { report: report.id })))).fields).toEqual({ steps: "handling:field.noSteps" });
    const sent = await sendReport(await make(), input);
    expect(await sendReport(await make(), input)).toEqual(sent);
    expect(sent).toMatchObject({ state: "sent", bodyIds: [body.id], sentOn: "2026-05-15" });
    const published = await publishReport(await make(), { report: report.id });
    expect(await publishReport(await make(), { report: report.id })).toEqual(published);
    expect(await system.db.of(HandlingModel).findOne({ matterId: report.id })).toMatchObject({ matterKind: "report",
      open: true });
    const inside = await inHandling(secretary, { kind: "report", id: report.id });
    await recordStep(inside, recordStepInput.parse({ step: inside.handling.steps[0]!.id, state: "handled",
      on: "2026-05-15", section: "§ 44",
      outcome: { fi: "Merkittiin tiedoksi." } }));
    await deliver();
    const page = await reportPageOf(await withReportReader(system), { report: report.id, lang: "sv" });
    expect(page.handling?.steps).toMatchObject([{ state: "handled", section: "§ 44" }]);
    expect(page).toMatchObject({ document: { title: { text: "Rådens årsrapport 2026" }, locale: "sv" }, mayApproveFor: [] });
    expect(JSON.stringify(page)).not.toContain(secretary.viewer.personId);
  });

  test("page, list and file ask the same: visitors from its publication on, members from the asking on", async () => {
    const { collected, make, system, client, chair, other, approve } = await reporting();
    const report = await collected();
    const readers = { visitor: system, client, chair, stranger: other, coordinator: (await make()) };
    const see = async () => {
      const seen: string[] = [];
      for (const [name, who] of Object.entries(readers)) {
        const ctx = await withReportReader(who);
        const page = await reportPageOf(ctx, { report: report.id, lang: "fi" }).then(() => true, () => false);
        const file = await reportFileOf(ctx, { report: report.id, lang: "fi", kind: "csv" }).then(() => true, () => false);
        expect(file).toBe(page);
        if (page) seen.push(name);
      }
      return seen;
    };
    const listed = async () => (await publicReports(system, publicReportsInput.parse({}))).items.length;
    expect(await see()).toEqual(["coordinator"]);
    await askApproval(await make(), { report: report.id });
    expect([await see(), await listed()]).toEqual([["client", "chair", "coordinator"], 0]);
    await approve(report);
    expect((await see()).includes("visitor")).toBe(false);
    await publishReport(await make(), { report: report.id });
    expect([await see(), await listed()]).toEqual([["visitor", "client", "chair", "stranger", "coordinator"], 1]);
    const ctx = await withReportReader(system);
    expect((await refusal(reportFileOf(ctx, { report: report.id, lang: "en",
      kind: "pdf" }))).key).toBe("reports:failure.notInLanguage");
    expect((await reportFileOf(ctx, { report: report.id, lang: "sv",
      kind: "pdf" })).name).toBe("radens-arsrapport-2026-sv.pdf");
  });
});
