import type { TenantCtx } from "../kernel/index.ts";
import { tookPart } from "./attendance/took-part.ts";
import type { Source } from "./meeting-now.ts";
import { AttendanceModel, MeetingModel, type Attendance } from "./model.ts";

/** A meeting in which a panel can have adopted something (E6): it was held, and who was there is confirmed. */
export interface RecordedMeeting {
  readonly id: string;
  readonly day: string;
  /** Who was there, on the spot or from afar. */
  readonly present: readonly string[];
}

/** The meeting of a panel as a record for others to stand on; undefined until it was held and its attendance confirmed. */
export async function recordedMeeting(
  { db }: Pick<TenantCtx, "db">, panelId: string, meetingId: string,
): Promise<RecordedMeeting | undefined> {
  const meeting = await db.of(MeetingModel).findOne({ id: meetingId, panelIds: panelId });
  if (!meeting?.attendanceConfirmedAt || (meeting.state !== "held" && meeting.state !== "documented")) return undefined;
  const present = (await attendanceOf(db, meetingId)).filter(
    (one) => one.panelId === panelId && tookPart(one)
  );
  return { id: meeting.id, day: meeting.day, present: present.map(({ personId }) => personId) };
}

/** Who was where in a meeting, in the order in which it was marked. */
export function attendanceOf(source: Source, meetingId: string): Promise<Attendance[]> {
  return source.of(AttendanceModel).find({ meetingId }, { sort: { id: 1 } });
}
