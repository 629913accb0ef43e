import type { z } from "zod";
import { idsTold, type PanelCtx } from "../../panels/index.ts";
import { MinuteEntryModel, MinuteTaskModel, MinutesModel, type Minutes } from "../model.ts";
import { namesInside } from "../names-inside.ts";
import { liveChannel } from "./live-channel.ts";
import { minutesFor } from "./minutes-now.ts";
import type { feedInput, MinutesFeed } from "./schema.ts";

type Input = z.output<typeof feedInput>;

/** A follower's call comes back after so long without news, and asks again. */
const LONGEST_WAIT_MS = 20_000;

/** What was written after the last change that the reader has seen. Without news it is one look into one index. */
export async function minutesSince(ctx: PanelCtx, { meeting, since }: Input): Promise<MinutesFeed> {
  const { minutes } = await minutesFor(ctx.db, ctx, meeting, "see");
  return feedOf(ctx, minutes, since);
}

/** The same, but it waits for something new: a member's phone follows the meeting without asking over and over. */
export async function followMinutes(
  ctx: PanelCtx, { meeting, since }: Input, { signal, waitMs = LONGEST_WAIT_MS }: {
    signal?: AbortSignal; waitMs?: number
  } = {},
): Promise<MinutesFeed> {
  const { minutes } = await minutesFor(ctx.db, ctx, meeting, "see");
  if (minutes.seq > since) return feedOf(ctx, minutes, since);
  await liveChannel().wait(ctx.db, meeting, since, { timeoutMs: waitMs, signal });
  const now = await ctx.db.of(MinutesModel).get(minutes.id);
  return feedOf(ctx, now, since);
}

/** What of the minutes was written after a change, by its `seq`. Empty when the reader has seen all of it. */
export async function feedOf(ctx: PanelCtx, minutes: Minutes, since: number): Promise<MinutesFeed> {
  const { meetingId, seq, state } = minutes;
  if (seq <= since) return { seq, state, entries: [], tasks: [] };
  const after = { meetingId, seq: { $gt: since } };
  const [entries, tasks] = await Promise.all([
    ctx.db.of(MinuteEntryModel).find(
      after, { sort: { seq: 1 } }
    ), ctx.db.of(MinuteTaskModel).find(after, { sort: { seq: 1 } }),
  ]);
  const ids = tasks.flatMap(({ assigneeId }) => (assigneeId ? [assigneeId] : []));
  const names = await namesInside(ctx, ids, minutes.panelIds);
  const told = await idsTold(ctx, ids, minutes.panelIds);
  return {
    seq, state, entries: entries.map(({ meetingId: _meeting, ...entry }) => entry),
    tasks: tasks.map(({ meetingId: _meeting, assigneeId = "", ...task }) =>
      ({ ...task, assigneeId: told.get(assigneeId), assigneeName: names.get(assigneeId) })),
  };
}
