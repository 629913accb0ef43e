import type { z } from "zod";
import { fail, type Tx } from "../../kernel/index.ts";
import type { PanelCtx } from "../../panels/index.ts";
import { minutesStarted } from "../events.ts";
import { meetingFor, toldOf } from "../meeting-now.ts";
import { MinutesModel, type Meeting, type Minutes } from "../model.ts";
import type { minutesInput } from "./schema.ts";

type Input = z.output<typeof minutesInput>;

/**
 * Starts the minutes of a meeting that has begun; opening the meeting does it as well.
 *
 * @throws Failure INVALID before the meeting
 */
export async function startMinutes(ctx: PanelCtx, input: Input): Promise<Input> {
  await ctx.transaction(async (tx) => {
    const meeting = await meetingFor(tx, ctx, input.meeting, "write");
    if (meeting.state !== "held" && meeting.state !== "documented") fail("INVALID", "meetings:failure.notHeld");
    await startIn(tx, meeting);
  });
  return input;
}

/** The minutes of a meeting, begun now when there are none yet. */
export async function startIn(tx: Tx, meeting: Meeting): Promise<Minutes> {
  const stored = await tx.of(MinutesModel).findOne({ meetingId: meeting.id });
  if (stored) return stored;
  const started = await tx.of(MinutesModel).insert({
    meetingId: meeting.id, panelIds: meeting.panelIds, state: "draft", seq: 0,
  });
  await tx.emit(minutesStarted, started, toldOf(meeting));
  return started;
}
