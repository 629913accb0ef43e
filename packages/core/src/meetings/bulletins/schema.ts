import { z } from "zod";
import { day, id, prose, title } from "../fields.ts";

/** A short word after the meeting that members pass on (A11). It is public from its publication on. */
export const bulletin = z.object({ meetingId: id, panelId: id, text: prose, publishedAt: z.date(), open: z.boolean() });
export const publishBulletinInput = z.object({ meeting: id, text: prose });
export const bulletinInput = z.object({ meeting: id });
export const bulletinView = z.object({
  meetingId: id, panelName: title, meetingTitle: title, day, text: prose, publishedAt: z.date(),
});

/** Where a member has passed the bulletin on. */
export const sharing = z.object({
  meetingId: id, panelId: id, personId: id, where: z.string().trim().min(2).max(200), on: day,
});
export const recordSharingInput = sharing.pick({ where: true, on: true }).extend({ id, meeting: id });
export const sharingsView = z.object({
  total: z.int(), mine: z.array(sharing.pick({ where: true, on: true }).extend({ id })),
  /** For those who arrange meetings: where it has gone, without who took it there. */
  places: z.array(z.object({ where: z.string(), on: day })),
});
