import type { z } from "zod";
import { fail, holds, toFilter } from "../kernel/index.ts";
import type { PanelCtx } from "../panels/index.ts";
import type { listMeetingsInput, meetingInput, PublicMeetingCard, publicMeetingPage } from "./meeting-schema.ts";
import { MeetingModel, MinutesModel, type Meeting } from "./model.ts";
import { pageByTime } from "./page-by-time.ts";
import { agendaInPublic, inPublic, minutesInPublic } from "./policy.ts";

/** The panel's meetings for everybody, coming or held. */
export async function publicMeetings(
  ctx: PanelCtx, input: z.output<typeof listMeetingsInput>,
): Promise<z.output<typeof publicMeetingPage>> {
  const { items, next } = await pageByTime(ctx, toFilter(inPublic), input);
  const published = await publishedAmong(ctx, items);
  return { items: items.map((meeting) => publicCardOf(meeting, published)), next };
}

/** @throws Failure NOT_FOUND for a meeting that the public does not know of */
export async function publicMeeting(
  ctx: PanelCtx, { meeting: id }: z.output<typeof meetingInput>
): Promise<PublicMeetingCard> {
  const meeting = await publicMeetingFor(ctx, id);
  return publicCardOf(meeting, await publishedAmong(ctx, [meeting]));
}

/** A meeting of the panel that the public may know of. @throws Failure NOT_FOUND */
export async function publicMeetingFor(ctx: PanelCtx, id: string): Promise<Meeting> {
  const meeting = await ctx.db.of(MeetingModel).findOne({ id, panelIds: ctx.panel.id });
  if (!meeting || !holds(inPublic, meeting)) fail("NOT_FOUND", "meetings:failure.meetingUnknown");
  return meeting;
}

async function publishedAmong({ db }: PanelCtx, meetings: readonly Meeting[]): Promise<ReadonlySet<string>> {
  const ids = meetings.filter((one) => holds(minutesInPublic, one)).map(({ id }) => id);
  if (ids.length === 0) return new Set();
  const found = await db.of(MinutesModel).find({ meetingId: { $in: ids }, state: "published" });
  return new Set(found.map(({ meetingId }) => meetingId));
}

/** The place is told with the agenda: before that, and in panels that publish none, only when the panel meets. */
export function publicCardOf(meeting: Meeting, published: ReadonlySet<string>): PublicMeetingCard {
  const { id, title, startsAt, endsAt, minutes, form, state, day, place, accessibility, interpretation } = meeting;
  const hasAgenda = holds(agendaInPublic, meeting);
  return {
    id, title, startsAt, endsAt, minutes, form, state, day, ...(hasAgenda && { place, accessibility, interpretation }),
    hasAgenda, hasMinutes: published.has(id),
  };
}
