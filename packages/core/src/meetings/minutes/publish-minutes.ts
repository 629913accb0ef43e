import type { z } from "zod";
import { fail } from "../../kernel/index.ts";
import type { PanelCtx } from "../../panels/index.ts";
import { meetingChanged, minutesKeptInternal, minutesPublished } from "../events.ts";
import { toldOf } from "../meeting-now.ts";
import { MeetingModel, MinutesModel } from "../model.ts";
import { minutesFor, nextSeq } from "./minutes-now.ts";
import type { choosePublicityInput, keepInternalInput, minutesInput } from "./schema.ts";

type Which = z.output<typeof minutesInput>;

/**
 * Publishes the public version of approved minutes: what was marked is not in it. Publishing twice changes nothing.
 *
 * @throws Failure FORBIDDEN before they are approved; INVALID in a panel that keeps its minutes to itself
 */
export async function publishMinutes(ctx: PanelCtx, input: Which): Promise<Which> {
  await ctx.transaction(async (tx) => {
    const seen = await minutesFor(tx, ctx, input.meeting, "hide");
    if (seen.minutes.state === "published") return;
    const { meeting, minutes } = await minutesFor(tx, ctx, input.meeting, "publish");
    if (!meeting.memoPublic) fail("INVALID", "meetings:failure.memosNotPublic");
    const next = await nextSeq(tx, minutes);
    const published = await tx.of(MinutesModel).update(next, {
      set: { state: "published", publishedAt: ctx.ports.clock.now() },
    });
    await tx.emit(minutesPublished, published, toldOf(meeting));
  });
  return { meeting: input.meeting };
}

/**
 * Changes whether a public version of the minutes will be published. Until it is, or until the minutes were kept to the
 * panel, that is open: what was said shows only in the meeting what the public may read.
 *
 * @throws Failure FORBIDDEN once they are published or kept to the panel
 */
export async function choosePublicity(ctx: PanelCtx, input: z.output<typeof choosePublicityInput>): Promise<Which> {
  const { meeting: id, memoPublic } = input;
  await ctx.transaction(async (tx) => {
    const { meeting } = await minutesFor(tx, ctx, id, "choosePublicity");
    if (meeting.memoPublic === memoPublic) return;
    const changed = await tx.of(MeetingModel).update(meeting, { set: { memoPublic, changedAt: ctx.ports.clock.now() } });
    await tx.emit(meetingChanged, changed, { ...toldOf(changed), fields: ["memoPublic"] });
  });
  return { meeting: id };
}

/** Keeps approved minutes to the panel, and says why. */
export async function keepInternal(ctx: PanelCtx, input: z.output<typeof keepInternalInput>): Promise<Which> {
  await ctx.transaction(async (tx) => {
    const seen = await minutesFor(tx, ctx, input.meeting, "hide");
    if (seen.minutes.state === "internal") return;
    const { meeting, minutes } = await minutesFor(tx, ctx, input.meeting, "keepInternal");
    const next = await nextSeq(tx, minutes);
    const kept = await tx.of(MinutesModel).update(next, { set: { state: "internal", stateReason: input.reason } });
    await tx.emit(minutesKeptInternal, kept, toldOf(meeting));
  });
  return { meeting: input.meeting };
}
