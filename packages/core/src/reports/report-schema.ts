import { z } from "zod";
import { contents } from "./contents/schema.ts";
import { day, id, locale, prose, title } from "./fields.ts";

/** Up to `adopted` the coordinator and the panels work on it; then it goes its own way (domain.md §2, E10). */
export const REPORT_STATES = ["collecting", "editing", "for-approval", "adopted", "sent", "closed"] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** Up to the day of the last approval everything can still be written; from then on nothing. */
export const UNFROZEN: readonly ReportState[] = ["collecting", "editing", "for-approval"];

const key = z.string().min(1).max(80);

/** A chapter: its own text in each language, and below it what some sources have collected. */
export const chapter = z.object({
  id, title, text: prose.optional(), sections: z.array(key).max(20).default([]),
  /** The plugin that asks for this chapter. */
  plugin: z.string().max(40).optional(),
  /** Grows with each change, so that two who write the same chapter see each other's text. */
  version: z.int().min(1).default(1),
});
export type Chapter = z.output<typeof chapter>;

/** How one panel has approved its report: in a recorded meeting, or in writing (E6). */
export const approval = z.object({
  panelId: id, way: z.enum(["meeting", "written"]), meetingId: id.optional(), on: day, recordedBy: id.optional(),
});

export const report = z.object({
  kind: z.literal("yearly"),
  /** The year that it is known by: of the calendar, or that in which a term of panels ends. */
  year: z.int().min(2000).max(2100),
  from: day,
  to: day,
  title,
  languages: z.array(locale).min(1),
  panelIds: z.array(id).min(1).max(20),
  /** The first of its panels: who runs that one, makes the report. */
  homeId: id,
  chapters: z.array(chapter).max(40),
  state: z.enum(REPORT_STATES),
  contents: contents.optional(),
  approvals: z.array(approval).max(20).default([]),
  /** The day of the last approval. Nothing of it changes after that. */
  adoptedOn: day.optional(),
  /** Members of its panels, and its handlers, may read it from the time they are asked to approve it. */
  shared: z.boolean().default(false),
  /** Everybody may read it. */
  open: z.boolean().default(false),
  publishedOn: day.optional(),
  sentOn: day.optional(),
  handlingId: id.optional(),
  unitIds: z.array(id).max(60).default([]),
  bodyIds: z.array(id).max(60).default([]),
});
