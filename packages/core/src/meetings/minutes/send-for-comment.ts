import { helsinkiDay } from "@raati/i18n";
import type { z } from "zod";
import { failField } from "../../kernel/index.ts";
import type { PanelCtx } from "../../panels/index.ts";
import { minutesSent } from "../events.ts";
import { tellInvited } from "../invitations/invite-people.ts";
import { toldOf } from "../meeting-now.ts";
import { MinutesModel } from "../model.ts";
import { minutesFor, nextSeq } from "./minutes-now.ts";
import type { minutesInput, sendForCommentInput } from "./schema.ts";

/**
 * Sends the draft to the members for comment until a day; each is told. A second call moves the day.
 *
 * @throws Failure INVALID for a day that has passed
 */
export async function sendForComment(
  ctx: PanelCtx, input: z.output<typeof sendForCommentInput>,
): Promise<z.output<typeof minutesInput>> {
  await ctx.transaction(async (tx) => {
    const { meeting, minutes } = await minutesFor(tx, ctx, input.meeting, "sendForComment");
    if (input.until < helsinkiDay(ctx.ports.clock.now())) failField("until", "meetings:field.dayInPast");
    if (minutes.state === "for-comment" && minutes.commentsUntil === input.until) return;
    const next = await nextSeq(tx, minutes);
    const sent = await tx.of(MinutesModel).update(next, { set: { state: "for-comment", commentsUntil: input.until } });
    await tx.emit(minutesSent, sent, { ...toldOf(meeting), until: input.until });
    if (minutes.state === "draft") await tellInvited(tx, meeting, "minutes", ({ guest }) => !guest);
  });
  return { meeting: input.meeting };
}
