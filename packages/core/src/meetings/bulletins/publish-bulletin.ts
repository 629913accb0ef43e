import type { z } from "zod";
import { fail, toFilter } from "../../kernel/index.ts";
import type { PanelCtx } from "../../panels/index.ts";
import { bulletinPublished } from "../events.ts";
import { tellInvited } from "../invitations/invite-people.ts";
import { meetingFor, toldOf } from "../meeting-now.ts";
import { BulletinModel, MeetingModel, type Bulletin, type Meeting } from "../model.ts";
import { inPublic } from "../policy.ts";
import { publicMeetingFor } from "../public-meetings.ts";
import type { bulletinInput, bulletinView, publishBulletinInput } from "./schema.ts";

type View = z.output<typeof bulletinView>;

/**
 * Publishes a short word after the meeting, which members pass on (A11), and tells them that it is there. Publishing again
 * changes the text and tells nobody.
 *
 * @throws Failure INVALID before the meeting was held, and for a meeting that the public does not know of
 */
export async function publishBulletin(ctx: PanelCtx, input: z.output<typeof publishBulletinInput>): Promise<View> {
  return ctx.transaction(async (tx) => {
    const meeting = await meetingFor(tx, ctx, input.meeting, "arrange");
    if (meeting.state !== "held" && meeting.state !== "documented") fail("INVALID", "meetings:failure.notHeld");
    if (!meeting.listed) fail("INVALID", "meetings:failure.notListed");
    const bulletins = tx.of(BulletinModel);
    const stored = await bulletins.findOne({ meetingId: meeting.id });
    const value = { meetingId: meeting.id, panelId: ctx.panel.id, text: input.text, open: true };
    const bulletin = stored
      ? await bulletins.update(stored, { set: { text: input.text } })
      : await bulletins.insert({ ...value, publishedAt: ctx.ports.clock.now() });
    await tx.emit(bulletinPublished, bulletin, toldOf(meeting));
    if (!stored) await tellInvited(tx, meeting, "bulletin", ({ guest }) => !guest);
    return viewOf(ctx, meeting, bulletin);
  });
}

/** The bulletin for everybody. @throws Failure NOT_FOUND while there is none */
export async function publicBulletin(ctx: PanelCtx, input: z.output<typeof bulletinInput>): Promise<View> {
  const meeting = await publicMeetingFor(ctx, input.meeting);
  const bulletin = await ctx.db.of(BulletinModel).findOne({ meetingId: meeting.id, open: true });
  if (!bulletin) fail("NOT_FOUND", "meetings:failure.noBulletin");
  return viewOf(ctx, meeting, bulletin);
}

/** How many of the newest a panel's own page shows. */
const NEWEST = 5;

/** The panel's newest bulletins for everybody, of meetings that the public knows of. */
export async function publicBulletins(ctx: PanelCtx): Promise<View[]> {
  const bulletins = await ctx.db.of(BulletinModel).find(
    { panelId: ctx.panel.id, open: true }, { sort: { id: -1 }, limit: NEWEST },
  );
  if (bulletins.length === 0) return [];
  const ids = bulletins.map(({ meetingId }) => meetingId);
  const meetings = await ctx.db.of(MeetingModel).find({ $and: [{ id: { $in: ids } }, toFilter(inPublic)] });
  return bulletins.flatMap((bulletin) => {
    const meeting = meetings.find(({ id }) => id === bulletin.meetingId);
    return meeting ? [viewOf(ctx, meeting, bulletin)] : [];
  });
}

function viewOf({ panel }: PanelCtx, { id, title, day }: Meeting, { text, publishedAt }: Bulletin): View {
  return { meetingId: id, panelName: panel.name, meetingTitle: title, day, text, publishedAt };
}
