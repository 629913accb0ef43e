import type { z } from "zod";
import { toFilter } from "../kernel/index.ts";
import { idsTold, type PanelCtx } from "../panels/index.ts";
import { meetingAbilities, meetingFor } from "./meeting-now.ts";
import type { listMeetingsInput, meetingInput, meetingPage, MeetingView } from "./meeting-schema.ts";
import type { Meeting } from "./model.ts";
import { pageByTime } from "./page-by-time.ts";
import { meetingPolicy, meetingReader } from "./policy.ts";

/** A meeting as a reader inside sees it, with what the reader may do. */
export async function viewOfMeeting(ctx: PanelCtx, meeting: Meeting): Promise<MeetingView> {
  return (await viewsOfMeetings(ctx, [meeting]))[0]!;
}

/** The same for several: the people in all of them are asked for at once. */
export async function viewsOfMeetings(ctx: PanelCtx, meetings: readonly Meeting[]): Promise<MeetingView[]> {
  const named = meetings.flatMap(({ secretaryId, agreements }) => [secretaryId, ...agreements.map(({ personId }) => personId)]);
  const told = await idsTold(ctx, named, [...new Set([ctx.panel.id, ...meetings.flatMap(({ panelIds }) => panelIds)])]);
  return meetings.map((meeting) => {
    const { seeAll: _all, ...abilities } = meetingAbilities(ctx, meeting);
    const { secretaryId, agreements, ...rest } = meeting;
    const secretary = told.get(secretaryId ?? "");
    return {
      ...rest, abilities, ...(secretary && { secretaryId: secretary }),
      agreements: agreements.map(({ personId, ...one }) => ({ ...one, personId: told.get(personId ?? "") })),
    };
  });
}

/** A panel's meetings for those inside, a page at a time. */
export async function listMeetings(
  ctx: PanelCtx, input: z.output<typeof listMeetingsInput>,
): Promise<z.output<typeof meetingPage>> {
  const seen = toFilter(meetingPolicy.seeInside(meetingReader(ctx.panel.id, ctx.part)));
  const { items, next } = await pageByTime(ctx, seen, input);
  return { items: await viewsOfMeetings(ctx, items), next };
}

/** @throws Failure NOT_FOUND for who may not see the meeting from inside */
export async function showMeeting(ctx: PanelCtx, input: z.output<typeof meetingInput>): Promise<MeetingView> {
  return viewOfMeeting(ctx, await meetingFor(ctx.db, ctx, input.meeting, "seeInside"));
}
