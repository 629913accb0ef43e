import type { z } from "zod";
import { toFilter } from "../kernel/index.ts";
import type { PanelCtx } from "../panels/index.ts";
import { meetingAbilities, meetingFor } from "./meeting-now.ts";
import type { listMeetingsInput, meetingInput, meetingPage, MeetingView } from "./meeting-schema.ts";
import type { Meeting } from "./model.ts";
import { pageByTime } from "./page-by-time.ts";
import { meetingPolicy, meetingReader } from "./policy.ts";

/** A meeting as a reader inside sees it, with what the reader may do. */
export function viewOfMeeting(ctx: PanelCtx, meeting: Meeting): MeetingView {
  const { seeAll: _all, ...abilities } = meetingAbilities(ctx, meeting);
  return { ...meeting, abilities };
}

/** A panel's meetings for those inside, a page at a time. */
export async function listMeetings(
  ctx: PanelCtx, input: z.output<typeof listMeetingsInput>,
): Promise<z.output<typeof meetingPage>> {
  const seen = toFilter(meetingPolicy.seeInside(meetingReader(ctx.panel.id, ctx.part)));
  const { items, next } = await pageByTime(ctx, seen, input);
  return { items: items.map((meeting) => viewOfMeeting(ctx, meeting)), next };
}

/** @throws Failure NOT_FOUND for who may not see the meeting from inside */
export async function showMeeting(ctx: PanelCtx, input: z.output<typeof meetingInput>): Promise<MeetingView> {
  return viewOfMeeting(ctx, await meetingFor(ctx.db, ctx, input.meeting, "seeInside"));
}
