import type { z } from "zod";
import { fail, failField, type Tx } from "../../kernel/index.ts";
import { chaptersArranged, chapterSaved } from "../events.ts";
import { ReportModel, type Report } from "../model.ts";
import type { Chapter } from "../report-schema.ts";
import { reportNow, toldOf, type ReportCtx } from "../report-now.ts";
import type { addChapterInput, chapterInput, moveChapterInput, saveChapterInput } from "../schema.ts";
import { sourceIds } from "../sources/collect-all.ts";

const MOST = 40;

/**
 * Saves the text of one chapter. Two may write different chapters at once.
 *
 * @throws Failure CONFLICT when the same chapter was saved meanwhile; what was typed stays in the form
 */
export async function saveChapter(ctx: ReportCtx, input: z.output<typeof saveChapterInput>): Promise<Report> {
  const known = sourceIds(ctx);
  return ctx.transaction(async (tx) => {
    const report = await reportNow(tx, ctx, input.report, "write");
    const before = chapterIn(report, input.chapter);
    const { title, text, sections } = input;
    const lacking = report.languages.find((one) => one !== "fi-plain" && !title[one]);
    if (lacking) failField(`title.${lacking}`, "reports:field.titleLacks");
    if (before.version !== input.version) {
      if (same(before, { title, text, sections })) return report;
      fail("CONFLICT", "reports:failure.chapterChanged");
    }
    // A section whose source is away just now, because its plugin is off, keeps its place.
    const kept = sections.filter((one) => known.includes(one) || before.sections.includes(one));
    const chapter: Chapter = {
      id: before.id, title, ...(text && { text }), sections: kept, ...(before.plugin && { plugin: before.plugin }),
      version: before.version + 1,
    };
    const saved = await tx.of(ReportModel).update(
      report, { set: { chapters: report.chapters.map((one) => (one.id === chapter.id ? chapter : one)) } },
    );
    await tx.emit(chapterSaved, saved, { ...toldOf(saved), chapterId: chapter.id });
    return saved;
  });
}

const same = (before: Chapter, after: Pick<Chapter, "title" | "text" | "sections">): boolean =>
  JSON.stringify([before.title, before.text, before.sections]) === JSON.stringify([after.title, after.text, after.sections]);

function chapterIn({ chapters }: Report, id: string): Chapter {
  return chapters.find((one) => one.id === id) ?? fail("NOT_FOUND", "reports:failure.chapterUnknown");
}

async function arranged(tx: Tx, report: Report, chapters: Chapter[]): Promise<Report> {
  const saved = await tx.of(ReportModel).update(report, { set: { chapters } });
  await tx.emit(chaptersArranged, saved, toldOf(saved));
  return saved;
}

/** A chapter of its own at the end. The same id again answers what is stored. */
export async function addChapter(ctx: ReportCtx, { report: id, id: chapterId,
  title }: z.output<typeof addChapterInput>): Promise<Report> {
  return ctx.transaction(async (tx) => {
    const report = await reportNow(tx, ctx, id, "write");
    if (report.chapters.some((one) => one.id === chapterId)) return report;
    if (report.chapters.length >= MOST) failField("title", "reports:field.tooManyChapters", { most: MOST });
    return arranged(tx, report, [...report.chapters, { id: chapterId, title, sections: [], version: 1 }]);
  });
}

/** One place up or down. At the end of the list it stays where it is. */
export async function moveChapter(ctx: ReportCtx, { report: id, chapter,
  to }: z.output<typeof moveChapterInput>): Promise<Report> {
  return ctx.transaction(async (tx) => {
    const report = await reportNow(tx, ctx, id, "write");
    const at = report.chapters.indexOf(chapterIn(report, chapter));
    const other = at + (to === "up" ? -1 : 1);
    if (other < 0 || other >= report.chapters.length) return report;
    const chapters = [...report.chapters];
    [chapters[at], chapters[other]] = [chapters[other]!, chapters[at]!];
    return arranged(tx, report, chapters);
  });
}

/** Takes a chapter out. What was collected for it stays, and another chapter can show it. */
export async function removeChapter(ctx: ReportCtx, { report: id,
  chapter }: z.output<typeof chapterInput>): Promise<Report> {
  return ctx.transaction(async (tx) => {
    const report = await reportNow(tx, ctx, id, "write");
    const chapters = report.chapters.filter((one) => one.id !== chapter);
    return chapters.length === report.chapters.length ? report : arranged(tx, report, chapters);
  });
}
