import type { z } from "zod";
import { fail } from "../kernel/index.ts";
import type { PanelCtx } from "../panels/index.ts";
import { meetingHeld } from "./events.ts";
import { meetingFor, toldOf } from "./meeting-now.ts";
import { EARLY_MS, type meetingInput } from "./meeting-schema.ts";
import { startIn } from "./minutes/start-minutes.ts";
import { MeetingModel, type Meeting } from "./model.ts";

/**
 * Opens the meeting when it begins: from then on who is there is marked and the minutes are written.
 *
 * @throws Failure INVALID more than an hour before its time
 */
export async function holdMeeting(ctx: PanelCtx, { meeting: id }: z.output<typeof meetingInput>): Promise<Meeting> {
  return ctx.transaction(async (tx) => {
    const seen = await meetingFor(tx, ctx, id, "write");
    if (seen.state === "held" || seen.state === "documented") return seen;
    const meeting = await meetingFor(tx, ctx, id, "hold");
    if (
      meeting.startsAt.getTime() - EARLY_MS > ctx.ports.clock.now().getTime()
    ) fail("INVALID", "meetings:failure.notBegun");
    const held = await tx.of(MeetingModel).update(meeting, { set: { state: "held" } });
    await tx.emit(meetingHeld, held, toldOf(held));
    await startIn(tx, held);
    return held;
  });
}
