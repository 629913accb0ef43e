import { z } from "zod";
import { newStep, publicHandlingView } from "../handling/schema.ts";
import { COLUMN_KINDS, contents } from "./contents/schema.ts";
import { day, id, listInput, locale, prose, revision, title } from "./fields.ts";
import { approval, chapter, report, REPORT_STATES } from "./report-schema.ts";

export * from "./report-schema.ts";
export * from "./contents/schema.ts";

export const reportInput = z.object({ report: id });

export const OUTLINES = ["panels", "client-report", "network"] as const;
export type OutlineId = (typeof OUTLINES)[number];

/** A report of a calendar year, or of the days of a term when both are given. */
export const draftReportInput = z.object({
  id, year: report.shape.year, from: day.optional(), to: day.optional(),
  panels: z.array(id).min(1, "reports:field.panelMissing").max(20),
  languages: z.array(locale).min(1, "reports:field.languageMissing"),
  title, outline: z.enum(OUTLINES),
}).refine(({ from, to }) => (from === undefined) === (to === undefined), { path: ["to"], error: "reports:field.bothDays" })
  .refine(({ from, to }) => !from || !to || from < to, { path: ["to"], error: "reports:field.endBeforeStart" });

export const changeReportInput = reportInput.extend({
  revision, title, languages: z.array(locale).min(1, "reports:field.languageMissing"),
});
export const saveChapterInput = reportInput.extend({
  chapter: id, version: z.int().min(1), title, text: prose.optional(), sections: z.array(z.string().max(80)).max(20),
});
export const addChapterInput = reportInput.extend({ id, title });
export const chapterInput = reportInput.extend({ chapter: id });
export const moveChapterInput = chapterInput.extend({ to: z.enum(["up", "down"]) });

/** `meetingId` for a recorded meeting, `on` for the last day of a written procedure. */
export const approveReportInput = reportInput.extend({
  panelId: id, way: z.enum(["meeting", "written"]), meetingId: id.optional(), on: day.optional(),
});
/** Along one of the organisation's routes for reports, or to steps picked by hand. */
export const sendReportInput = reportInput.extend({
  routeId: id.optional(), steps: z.array(newStep).min(1).max(20).optional(),
});

export const reportAbilities = z.object({
  see: z.boolean(), make: z.boolean(), collect: z.boolean(), write: z.boolean(), askApproval: z.boolean(),
  takeBack: z.boolean(), approve: z.boolean(), send: z.boolean(), publish: z.boolean(),
});

const namedPanel = z.object({ id, slug: z.string(), name: title });

export const reportRow = z.object({
  id, title, year: z.int(), from: day, to: day, state: z.enum(REPORT_STATES), languages: z.array(locale),
  panels: z.array(namedPanel), open: z.boolean(), collectedOn: day.optional(), adoptedOn: day.optional(),
  sentOn: day.optional(), publishedOn: day.optional(),
  /** How many of its panels have approved it. */
  approved: z.int(),
});
export type ReportRow = z.infer<typeof reportRow>;
export const reportRows = z.object({ items: z.array(reportRow), next: id.optional() });
export const listReportsInput = listInput;
export const publicReportsInput = listInput.extend({ panelId: id.optional() });

/** A report as it is made. */
export const reportView = reportRow.extend({
  revision, chapters: z.array(chapter), contents: contents.optional(),
  approvals: z.array(approval.omit({ recordedBy: true })), handlingId: id.optional(), abilities: reportAbilities,
});
export type ReportView = z.infer<typeof reportView>;

const words = z.object({
  text: z.string(),
  /** The language of the text where it is not the document's. */
  lang: locale.optional(),
});
/** A part of a document that reads the same on a page, in PDF and in DOCX. */
export const block = z.discriminatedUnion("kind", [
  words.extend({ kind: z.literal("heading"), level: z.union([z.literal(2), z.literal(3)]), anchor: z.string().optional() }),
  words.extend({ kind: z.literal("paragraph"), quiet: z.boolean().optional() }),
  z.object({ kind: z.literal("list"), items: z.array(words.extend({ term: z.string().optional() })) }),
  z.object({
    kind: z.literal("table"), caption: z.string(),
    columns: z.array(z.object({ name: z.string(), end: z.boolean(), kind: z.enum(COLUMN_KINDS) })),
    rows: z.array(z.array(words)),
  }),
]);
export type Block = z.infer<typeof block>;

/** A report in one language, said from beginning to end. */
export const reportDocument = z.object({
  title: words, locale, organisation: z.string(), lead: z.array(z.string()), blocks: z.array(block),
  /** The word before a page's number. */
  pageWord: z.string(),
});
export type ReportDocument = z.infer<typeof reportDocument>;

export const reportPageInput = reportInput.extend({ lang: locale });
/** The report as everybody reads it, with its way. */
export const reportPage = reportRow.extend({
  document: reportDocument, handling: publicHandlingView.optional(), handlingId: id.optional(),
  approvals: z.array(approval.omit({ recordedBy: true, meetingId: true })), abilities: reportAbilities,
  /** Panels for which the reader may record an approval now. */
  mayApproveFor: z.array(namedPanel),
});
export type ReportPage = z.infer<typeof reportPage>;

export const FILE_KINDS = ["pdf", "docx", "csv"] as const;
export type FileKind = (typeof FILE_KINDS)[number];
export const reportFileInput = reportPageInput.extend({ kind: z.enum(FILE_KINDS) });
export const reportFile = z.object({ name: z.string(), type: z.string(), bytes: z.instanceof(Uint8Array) });

/** What a new report can be made of. */
export const reportChoices = z.object({
  panels: z.array(namedPanel.extend({
    term: z.object({ startsOn: day, endsOn: day }).optional(),
    /** The reader may make a report that begins with this panel. */
    mayLead: z.boolean(),
  })),
  languages: z.array(locale), sources: z.array(z.string()), thisYear: z.int(),
});
export type ReportChoices = z.infer<typeof reportChoices>;
