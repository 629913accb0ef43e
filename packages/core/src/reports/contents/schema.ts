import { localizedText } from "@raati/i18n";
import { z } from "zod";
import { day, id, prose, title } from "../fields.ts";

export const UNITS = ["count", "people", "percent", "cents", "days", "score"] as const;
export type Unit = (typeof UNITS)[number];
export const COLUMN_KINDS = ["text", "day", ...UNITS] as const;

/** A figure that stands for fewer people than five is null: it is hidden (domain.md §2, publicity). */
const value = z.number().nullable();

/** A figure with what it means and the day on which it was counted. `before` is the same one of last year's report. */
export const figure = z.object({
  id: z.string().max(60), name: title, definition: prose, unit: z.enum(UNITS), value, on: day,
  before: z.object({ year: z.int(), value }).optional(),
});
export type Figure = z.output<typeof figure>;

/** A text, a number, a calendar day; null where it is hidden, "" where there is nothing. */
const cell = z.union([z.null(), z.number(), day, z.literal(""), localizedText({ max: 8000 })]);
export type Cell = z.output<typeof cell>;

export const table = z.object({
  id: z.string().max(60), title,
  columns: z.array(z.object({ name: title, kind: z.enum(COLUMN_KINDS) })).min(1).max(12),
  rows: z.array(z.array(cell)).max(5000),
});
export type Table = z.output<typeof table>;

/** What one source has told about the year. */
export const section = z.object({
  source: z.string().max(80), name: title, figures: z.array(figure).max(60), tables: z.array(table).max(40),
  notes: z.array(prose).max(60),
});
export type Section = z.output<typeof section>;

/** All that a report has collected, in words of its languages: nothing in it is looked up again. */
export const contents = z.object({
  collectedOn: day, sections: z.array(section).max(60),
  comparedWith: z.object({ id, year: z.int(), title }).optional(),
});
export type Contents = z.output<typeof contents>;
