import type { z } from "zod";
import { fail, holds } from "../../kernel/index.ts";
import type { PanelCtx } from "../../panels/index.ts";
import { agendaOf } from "../agendas/list-items.ts";
import { MinuteEntryModel, MinuteTaskModel, MinutesModel } from "../model.ts";
import { minutesInPublic } from "../policy.ts";
import { publicMeetingFor } from "../public-meetings.ts";
import { attendanceOf } from "../recorded-meeting.ts";
import { publicTextOf } from "./redaction.ts";
import type { minutesInput, PublicMinutes } from "./schema.ts";

/**
 * The minutes as everybody may read them: who was there as numbers, tasks that are marked as public and without their
 * people, and texts from which everything marked is gone.
 *
 * @throws Failure NOT_FOUND while there are none for the public
 */
export async function publicMinutesOf(ctx: PanelCtx, input: z.output<typeof minutesInput>): Promise<PublicMinutes> {
  const { db } = ctx;
  const meeting = await publicMeetingFor(ctx, input.meeting);
  const minutes = await db.of(MinutesModel).findOne({ meetingId: meeting.id, state: "published" });
  if (!minutes?.publishedAt || !holds(minutesInPublic, meeting)) fail("NOT_FOUND", "meetings:failure.noPublicMinutes");
  const entries = await db.of(MinuteEntryModel).find({ meetingId: meeting.id });
  const tasks = await db.of(MinuteTaskModel).find({ meetingId: meeting.id, open: true }, { sort: { id: 1 } });
  const attendance = await attendanceOf(db, meeting.id);
  const count = (...kinds: readonly string[]) => attendance.filter(({ as }) => kinds.includes(as)).length;
  const items = (await agendaOf(db, meeting.id)).map(({ id, title }) => ({
    id, title,
    texts: entries.filter(({ itemId }) => itemId === id).map(({ lang, discussion, outcome }) => ({
      lang, discussion: publicTextOf(discussion), outcome: publicTextOf(outcome),
    })),
    tasks: tasks.filter(({ itemId }) => itemId === id).map(({ what, lang, dueOn, state }) => ({ what, lang, dueOn, state })),
  }));
  return {
    meetingId: meeting.id, publishedAt: minutes.publishedAt, approvedOn: minutes.approvedOn, items,
    counts: { present: count("present"), remote: count("remote"), absent: count("absent", "notified") },
  };
}
