import type { z } from "zod";
import { authorize, type Tx } from "../../kernel/index.ts";
import { holdTraining, panelPolicy, recordAttendance, type PanelCtx } from "../../panels/index.ts";
import { attendanceConfirmed } from "../events.ts";
import { accrueFees } from "../fees/accrue-fees.ts";
import { meetingFor, toldOf } from "../meeting-now.ts";
import { AttendanceModel, MeetingModel, type Attendance, type Meeting } from "../model.ts";
import { attendanceOf } from "../recorded-meeting.ts";
import { heldMeeting, writeMarks } from "./mark-attendance.ts";
import { peopleOf } from "./people-of.ts";
import type { attendanceInput } from "./schema.ts";
import { tookPart } from "./took-part.ts";

type Input = z.output<typeof attendanceInput>;

/**
 * Confirms who was there. Whoever was not marked was absent, or has said so before. From this follow the fees, and for an
 * orientation the members' training (A5). Confirming twice changes nothing.
 *
 * @throws Failure INVALID before the meeting; FORBIDDEN when it holds an orientation that is not the reader's to record
 */
export async function confirmAttendance(ctx: PanelCtx, input: Input): Promise<Input> {
  await ctx.transaction(async (tx) => {
    const seen = await meetingFor(tx, ctx, input.meeting, "write");
    if (seen.attendanceConfirmedAt) return;
    const meeting = await heldMeeting(tx, ctx, input.meeting);
    await markTheRest(tx, meeting);
    const now = ctx.ports.clock.now();
    await tx.of(AttendanceModel).updateWhere({ meetingId: meeting.id }, { set: { confirmedAt: now } });
    const attendances = await attendanceOf(tx, meeting.id);
    const confirmed = await tx.of(MeetingModel).update(meeting, { set: { attendanceConfirmedAt: now } });
    await tx.emit(attendanceConfirmed, confirmed, { ...toldOf(confirmed), present: attendances.filter(tookPart).length });
    await accrueFees(tx, ctx, confirmed, attendances);
    if (meeting.trainingId) await recordTraining(tx, ctx, meeting.trainingId, attendances);
  });
  return input;
}

async function markTheRest(tx: Tx, meeting: Meeting): Promise<void> {
  const marked = new Set((await attendanceOf(tx, meeting.id)).map(({ personId }) => personId));
  const rest = (await peopleOf(tx, meeting)).filter(({ personId }) => !marked.has(personId));
  await writeMarks(tx, meeting, rest.map(({ personId, panelId, answer }) => ({
    personId, panelId, as: answer === "not-coming" ? "notified" as const : "absent" as const, minutes: 0, assistant: false,
  })));
}

/** The orientation's own records (panels' trainings), written by their own command inside this transaction. */
async function recordTraining(tx: Tx, ctx: PanelCtx, training: string, all: readonly Attendance[]): Promise<void> {
  authorize(panelPolicy, ctx.part.reader, "manage", ctx.panel);
  const inside: PanelCtx = { ...ctx, db: tx.db, transaction: (work) => work(tx) };
  await holdTraining(inside, { training });
  const people = all.map(({ personId, as }) => ({ personId, attendance: as === "notified" ? "absent" as const : as }));
  if (people.length > 0) await recordAttendance(inside, { training, people, completes: true });
}
