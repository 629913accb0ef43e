import type { z } from "zod";
import { fail, failField, type Tx } from "../../kernel/index.ts";
import { personMeant, type PanelCtx } from "../../panels/index.ts";
import { attendanceMarked } from "../events.ts";
import { meetingFor, toldOf } from "../meeting-now.ts";
import { AttendanceModel, MeetingModel, type Attendance, type Meeting } from "../model.ts";
import { peopleOf } from "./people-of.ts";
import type { attendanceInput, markAttendanceInput } from "./schema.ts";
import { tookPart } from "./took-part.ts";

type Mark = Pick<Attendance, "panelId" | "personId" | "as" | "minutes" | "assistant">;

/**
 * Marks who is there and for how long. Marking again corrects it, until the attendance is confirmed.
 *
 * @throws Failure INVALID before the meeting, for people who do not belong to it, and for more minutes than it took;
 *   FORBIDDEN after it was confirmed
 */
export async function markAttendance(
  ctx: PanelCtx, input: z.output<typeof markAttendanceInput>,
): Promise<z.output<typeof attendanceInput>> {
  await ctx.transaction(async (tx) => {
    const meeting = await heldMeeting(tx, ctx, input.meeting);
    const known = new Map((await peopleOf(tx, meeting)).map((one) => [one.personId, one.panelId]));
    const marks = await Promise.all(input.people.map(async ({ personId: told, as, minutes, assistant }, index): Promise<Mark> => {
      const personId = await personMeant(ctx, tx, told, meeting.panelIds);
      const panelId = personId && known.get(personId);
      if (!personId || !panelId) failField(`people.${index}.personId`, "meetings:field.notInMeeting");
      if (minutes !== undefined && minutes > meeting.minutes) {
        failField(`people.${index}.minutes`, "meetings:field.tooManyMinutes", { most: meeting.minutes });
      }
      return { personId, panelId, as, assistant, minutes: tookPart({ as }) ? minutes ?? meeting.minutes : 0 };
    }));
    await writeMarks(tx, meeting, marks);
    const noted = await tx.of(MeetingModel).update(meeting, {});
    await tx.emit(attendanceMarked, noted, { ...toldOf(noted), people: marks.map(({ personId }) => personId) });
  });
  return { meeting: input.meeting };
}

/** A meeting that has begun and whose attendance is not confirmed yet. */
export async function heldMeeting(tx: Tx, ctx: PanelCtx, id: string): Promise<Meeting> {
  const meeting = await meetingFor(tx, ctx, id, "write");
  if (meeting.state !== "held" && meeting.state !== "documented") fail("INVALID", "meetings:failure.notHeld");
  if (meeting.attendanceConfirmedAt) fail("FORBIDDEN", "meetings:failure.attendanceConfirmed");
  return meeting;
}

/** Stores who was there, one row a person. A mark that is given again replaces the one before. */
export async function writeMarks(tx: Tx, meeting: Meeting, marks: readonly Mark[]): Promise<void> {
  const attendances = tx.of(AttendanceModel);
  for (const mark of marks) {
    const stored = await attendances.findOne({ meetingId: meeting.id, personId: mark.personId });
    if (stored) await attendances.update(stored, { set: mark });
    else await attendances.insert({ ...mark, meetingId: meeting.id });
  }
}
