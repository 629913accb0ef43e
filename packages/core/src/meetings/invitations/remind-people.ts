import type { z } from "zod";
import { fail } from "../../kernel/index.ts";
import type { PanelCtx } from "../../panels/index.ts";
import { meetingFor } from "../meeting-now.ts";
import { tellInvited } from "./invite-people.ts";
import type { remindMeetingInput } from "./schema.ts";

/**
 * Asks once more those who have not answered.
 *
 * @throws Failure INVALID before the invitations have left and after the meeting
 */
export async function remindPeople(
  ctx: PanelCtx, input: z.output<typeof remindMeetingInput>,
): Promise<z.output<typeof remindMeetingInput>> {
  await ctx.transaction(async (tx) => {
    const meeting = await meetingFor(tx, ctx, input.meeting, "arrange");
    if (meeting.state !== "called" && meeting.state !== "agenda-out") fail("INVALID", "meetings:failure.notAsking");
    await tellInvited(tx, meeting, "answer", ({ answer }) => answer === undefined);
  });
  return { meeting: input.meeting };
}
