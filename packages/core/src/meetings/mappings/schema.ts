import { z } from "zod";
import { id, label, prose, title } from "../fields.ts";

const named = z.object({ id, name: label });
/** The first meeting's look at how services are, as members have met them: topic by experience (A8). */
export const mapping = z.object({
  panelId: id, meetingId: id.optional(), title, topics: z.array(named).min(1).max(40),
  experiences: z.array(named).min(2).max(8),
  state: z.enum(["open", "closed"]), summary: prose.optional(),
  /** Counts the members who have marked, so that closing and marking come one after the other. */
  markings: z.int().min(0).default(0),
});
export const mappingMark = z.object({
  mappingId: id, personId: id, marks: z.array(z.object({ topic: id, experience: id })).max(40),
});
/** `experiences` left out: works well, works partly, does not work, no experience. */
export const openMappingInput = z.object({
  id, meeting: id.optional(), title, topics: z.array(named).min(1, "meetings:field.oneTopic").max(40),
  experiences: z.array(named).min(2).max(8).optional(),
});
export const mappingInput = z.object({ mapping: id });
export const markMappingInput = mappingInput.extend({ marks: mappingMark.shape.marks });
export const closeMappingInput = mappingInput.extend({ summary: prose });
/** A count, or undefined where it is too small to be told. */
const cell = z.object({ topic: id, experience: id, count: z.int().optional() });
export const mappingView = mapping.omit({ markings: true }).extend({
  id, revision: z.int(), cells: z.array(cell), people: z.int().optional(), mine: mappingMark.shape.marks.optional(),
  abilities: z.object({ mark: z.boolean(), close: z.boolean() }),
});
export const publicMapping = mapping.pick({ title: true, topics: true, experiences: true, summary: true }).extend({
  id, cells: z.array(cell),
});
