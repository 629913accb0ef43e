import { localizedText } from "@raati/i18n";
import { z } from "zod";
import { id } from "../fields.ts";

/** A dimension by which applicants are counted: area, age, gender, language, role, seat, a field of a plugin or its option. */
export const dimension = z.string().min(1).max(160);

/** A group within a dimension: an area's id, "18-29", "woman", a seat type … */
export const group = z.string().min(1).max(60);

/** How a group is called: a text of the tenant, a key of the locale files, or the group itself (an age range). */
export const groupName = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("text"), text: localizedText({ max: 140 }) }),
  z.object({ kind: z.literal("key"), key: z.string() }),
  z.object({ kind: z.literal("plain"), plain: z.string() }),
]);
export type GroupName = z.output<typeof groupName>;

/** The groups that one applicant belongs to, one a dimension. A dimension that somebody did not tell is left out. */
export const groups = z.record(z.string(), z.string());
export type Groups = z.output<typeof groups>;

/** One panel's part of a call. The panel itself stands in the procedure's own input. */
export const partInput = z.object({ call: id });

export const seats = z.int().min(1).max(300);

/** Who did something, and when. */
export const mark = z.object({ by: id, at: z.date() });
