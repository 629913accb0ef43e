import type { z } from "zod";
import { idsTold, type PanelCtx } from "../../panels/index.ts";
import { meetingAbilities, meetingFor } from "../meeting-now.ts";
import { namesInside } from "../names-inside.ts";
import { attendanceOf } from "../recorded-meeting.ts";
import { peopleOf } from "./people-of.ts";
import type { attendanceInput, attendanceView } from "./schema.ts";

/** Who was there. Members see how many, and what stands of themselves; names are for whoever writes the minutes. */
export async function showAttendance(
  ctx: PanelCtx, input: z.output<typeof attendanceInput>,
): Promise<z.output<typeof attendanceView>> {
  const meeting = await meetingFor(ctx.db, ctx, input.meeting, "seeAll");
  const marked = await attendanceOf(ctx.db, meeting.id);
  const { reader } = ctx.part;
  const writes = meetingAbilities(ctx, meeting).write;
  const people = (await peopleOf(ctx.db, meeting)).filter(({ personId }) => writes || personId === reader.personId);
  const ids = people.map(({ personId }) => personId);
  const names = await namesInside(ctx, ids, meeting.panelIds);
  const told = await idsTold(ctx, ids, meeting.panelIds);
  const count = (as: string) => marked.filter((one) => one.as === as).length;
  const counts = {
    present: count("present"), remote: count("remote"), absent: count("absent"), notified: count("notified")
  };
  const rows = people.flatMap(({ personId, panelId, answer, assistant }) => {
    const mark = marked.find((one) => one.personId === personId);
    const who = told.get(personId);
    return who === undefined ? [] : [{
      personId: who, panelId, answer, name: names.get(personId) ?? "", as: mark?.as, minutes: mark?.minutes,
      assistant: mark?.assistant ?? assistant, confirmedAt: mark?.confirmedAt,
    }];
  });
  const { quorum, attendanceConfirmedAt: confirmedAt } = meeting;
  return { rows, counts, confirmedAt, ...(quorum && { quorumMet: counts.present + counts.remote >= quorum }) };
}
