import { toFilter } from "../../kernel/index.ts";
import { AgendaItemModel, MeetingModel, minutesInPublic, MinutesModel } from "../../meetings/index.ts";
import type { Kind } from "./kinds.ts";

const MOST = 100;

/** What the panel's meetings have handled: items of minutes that are approved. The public reads them once published. */
export const minuteItems: Kind = {
  kind: "minute-item",
  label: "statements:evidence.minute-item",
  offer: async ({ ctx: { db }, panel }) => {
    const approved = await db.of(MinutesModel).find(
      { panelIds: panel.id, state: { $in: ["approved", "published", "internal"] } }, { sort: { id: -1 }, limit: 40 },
    );
    if (approved.length === 0) return [];
    const meetingIds = approved.map(({ meetingId }) => meetingId);
    const meetings = await db.of(MeetingModel).find({ id: { $in: meetingIds } });
    const items = await db.of(AgendaItemModel).find(
      { meetingId: { $in: meetingIds }, state: { $in: ["accepted", "handled", "continued"] } }, { sort: { id: -1 }, limit: MOST },
    );
    return items.map(({ id, title, meetingId }) => ({
      ref: id, title, note: meetings.find((one) => one.id === meetingId)?.day,
    }));
  },
  publicOf: async ({ ctx: { db } }, refs) => {
    const items = await db.of(AgendaItemModel).find({ id: { $in: [...refs] } });
    const meetingIds = items.flatMap(({ meetingId }) => meetingId ?? []);
    const published = meetingIds.length === 0 ? [] : await db.of(MinutesModel).find(
      { meetingId: { $in: meetingIds }, state: "published" },
    );
    const ids = published.map(({ meetingId }) => meetingId);
    const shown = ids.length === 0 ? [] : await db.of(MeetingModel).find(
      { $and: [{ id: { $in: ids } }, toFilter(minutesInPublic)] },
    );
    return items.filter(({ meetingId }) => shown.some(({ id }) => id === meetingId)).map(({ id }) => id);
  },
};
