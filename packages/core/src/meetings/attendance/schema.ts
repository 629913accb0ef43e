import { z } from "zod";
import { id, who } from "../fields.ts";

/** `notified`: absent, and said so before. */
export const ATTENDANCE_KINDS = ["present", "remote", "absent", "notified"] as const;

export const attendance = z.object({
  meetingId: id, panelId: id, personId: id,
  as: z.enum(ATTENDANCE_KINDS),
  /** How long the person was there. */
  minutes: z.int().min(0).max(720),
  /** An assistant was along. */
  assistant: z.boolean(),
  confirmedAt: z.date().optional(),
});

const mark = z.object({
  personId: who, as: z.enum(ATTENDANCE_KINDS),
  /** Left out: the whole meeting, or none of it. */
  minutes: z.int().min(0).max(720).optional(),
  assistant: z.boolean().default(false),
});
export const markAttendanceInput = z.object({ meeting: id, people: z.array(mark).min(1).max(300) });
export const attendanceInput = z.object({ meeting: id });

export const attendanceRow = attendance.omit({ meetingId: true }).partial(
  { as: true, minutes: true, assistant: true }
).extend({
  personId: who, name: z.string(), answer: z.string().optional(),
});
export const attendanceView = z.object({
  rows: z.array(attendanceRow), confirmedAt: z.date().optional(),
  counts: z.object({ present: z.int(), remote: z.int(), absent: z.int(), notified: z.int() }),
  quorumMet: z.boolean().optional(),
});
