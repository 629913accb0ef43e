import { addDays, helsinkiDay, helsinkiInstant } from "@raati/i18n";
import { defineHandler, type EventHandler, type TenantCtx } from "../kernel/index.ts";
import { invitationAccepted } from "../panels/index.ts";
import { callIn, itemsOn, sendAgendaIn } from "./call-meeting.ts";
import { invitationDayCame, materialDayCame, reminderDayCame } from "./events.ts";
import { invitePeople, tellInvited } from "./invitations/invite-people.ts";
import { mailInvited, mailMemoDue } from "./invitations/mail-invited.ts";
import { toldOf } from "./meeting-now.ts";
import { MeetingModel, type Meeting } from "./model.ts";

const isReady = ({ form, place, link }: Meeting): boolean =>
  (form === "remote" || place !== undefined) && (form === "on-site" || link !== undefined);

/** The next morning, as long as it is before the meeting: what was not ready today may be tomorrow. */
function nextMorning(now: Date, { day }: Meeting): Date | undefined {
  const next = addDays(helsinkiDay(now), 1);
  return next < day ? helsinkiInstant(next, "09:00") : undefined;
}

/** The meeting of a timer, if it has not begun: a worker that was away sends no reminder of what is over. */
const ahead = ({ ports }: TenantCtx, { meetingId }: { meetingId: string }) =>
  ({ id: meetingId, startsAt: { $gt: ports.clock.now() } });

/**
 * What comes on its day without anybody's doing. Each looks at how things are by then: a meeting without a place is not
 * called, nor an empty agenda sent; both are tried again every morning.
 */
export const meetingsHandlers: readonly EventHandler[] = [
  mailInvited,
  mailMemoDue,
  defineHandler({
    name: "meetings.call-on-its-day", on: [invitationDayCame], kind: "database",
    handle: async (ctx, { data }, { tx }) => {
      const meeting = await tx.of(MeetingModel).findOne({ ...ahead(ctx, data), state: "scheduled" });
      if (!meeting) return;
      const dueAt = nextMorning(ctx.ports.clock.now(), meeting);
      if (isReady(meeting)) await callIn(tx, ctx, meeting);
      else if (dueAt) await tx.schedule(invitationDayCame, meeting, { dueAt, data: toldOf(meeting) });
    },
  }),
  defineHandler({
    name: "meetings.send-agenda-on-its-day", on: [materialDayCame], kind: "database",
    handle: async (ctx, { data }, { tx }) => {
      const meeting = await tx.of(MeetingModel).findOne({ ...ahead(ctx, data), state: { $in: ["scheduled", "called"] } });
      if (!meeting) return;
      const dueAt = nextMorning(ctx.ports.clock.now(), meeting);
      if (meeting.state === "called" && (await itemsOn(tx, meeting)) > 0) await sendAgendaIn(tx, ctx, meeting);
      else if (dueAt) await tx.schedule(materialDayCame, meeting, { dueAt, data: toldOf(meeting) });
    },
  }),
  defineHandler({
    name: "meetings.remind-on-the-day-before", on: [reminderDayCame], kind: "database",
    handle: async (ctx, { data }, { tx }) => {
      const meeting = await tx.of(MeetingModel).findOne({ ...ahead(ctx, data), state: { $in: ["called", "agenda-out"] } });
      if (meeting) await tellInvited(tx, meeting, "reminder", ({ answer }) => answer !== "not-coming");
    },
  }),
  defineHandler({
    name: "meetings.invite-who-joins-late", on: [invitationAccepted], kind: "database",
    handle: async (ctx, { data }, { tx }) => {
      const now = ctx.ports.clock.now();
      const called = await tx.of(MeetingModel).find({
        panelIds: data.panelId, state: { $in: ["called", "agenda-out"] }, day: { $gte: helsinkiDay(now) },
      });
      for (const meeting of called) await invitePeople(tx, meeting, now);
    },
  }),
];
