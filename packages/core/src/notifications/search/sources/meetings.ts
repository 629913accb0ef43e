import type { LocalizedText } from "@raati/i18n";
import { holds, toFilter, type TenantCtx } from "../../../kernel/index.ts";
import {
  agendaSent, bulletinPublished, BulletinModel, entryHidden, entrySaved, inPublic, meetingCancelled, meetingChanged,
  meetingDocumented, meetingHeld, MeetingModel, meetingPostponed, meetingScheduled, minutesKeptInternal, minutesPublished,
  publicAgenda, publicBulletin, publicMeeting, publicMinutesOf, type Meeting,
} from "../../../meetings/index.ts";
import type { PublicMinutes } from "../../../meetings/schema.ts";
import { inPanel, type PanelCtx } from "../../../panels/index.ts";
import { idIn, PAGE, unlessHidden, type SearchSource } from "./source.ts";

/** A meeting that the public knows of, with the first of its panels that the public may see. */
async function openPlace(visitor: TenantCtx, id: string): Promise<{ meeting: Meeting; place: PanelCtx } | undefined> {
  const meeting = await visitor.db.of(MeetingModel).findOne({ id });
  if (!meeting || !holds(inPublic, meeting)) return undefined;
  for (const panelId of meeting.panelIds) {
    const place = await unlessHidden(inPanel(visitor, panelId));
    if (place) return { meeting, place };
  }
  return undefined;
}

const addressOf = ({ panel }: PanelCtx, id: string) => `/panels/${panel.slug}/meetings/${id}`;

async function publicAmong(visitor: TenantCtx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const open = await visitor.db.of(MeetingModel).find({ $and: [{ id: { $in: ids } }, toFilter(inPublic)] });
  return new Set(open.map(({ id }) => id as string));
}

/** What the public minutes say, without what is marked: the same pieces as on their page. */
function textsOf({ items }: PublicMinutes): LocalizedText[] {
  return items.flatMap(({ title, texts }) => [title, ...texts.flatMap(({ lang, discussion, outcome }): LocalizedText[] => {
    const said = [...discussion, ...outcome].map((piece) => (piece.hidden ? "" : piece.text)).join(" ").trim();
    return said === "" ? [] : [{ [lang]: said }];
  })]);
}

/** Meetings that a panel lists, with the agenda once it is public and the public minutes. */
export const meetingSource: SearchSource = {
  kind: "meeting",
  on: [
    meetingScheduled, meetingChanged, agendaSent, meetingHeld, meetingDocumented, meetingPostponed, meetingCancelled,
    minutesPublished, minutesKeptInternal, entryHidden, entrySaved,
  ],
  idsOf: (event) => idIn(event, "meetingId"),
  load: async (visitor, id) => {
    const open = await openPlace(visitor, id);
    const card = open && await unlessHidden(publicMeeting(open.place, { meeting: id }));
    if (!open || !card) return undefined;
    const agenda = card.hasAgenda ? await unlessHidden(publicAgenda(open.place, { meeting: id })) : undefined;
    const minutes = card.hasMinutes ? await unlessHidden(publicMinutesOf(open.place, { meeting: id })) : undefined;
    return {
      title: card.title, texts: [...(agenda ?? []).map(({ title }) => title), ...(minutes ? textsOf(minutes) : [])],
      panelIds: open.meeting.panelIds, address: addressOf(open.place, id), at: card.startsAt,
    };
  },
  publicAmong,
  page: async ({ db }, after) => {
    const { items, next } = await db.of(MeetingModel).page({}, { size: PAGE, after, oldestFirst: true });
    return { ids: items.map(({ id }) => id), next };
  },
};

/** The short words after meetings. They are known by their own ids. */
export const bulletinSource: SearchSource = {
  kind: "bulletin", on: [bulletinPublished], idsOf: (event) => [event.stream],
  load: async (visitor, id) => {
    const stored = await visitor.db.of(BulletinModel).findOne({ id });
    const open = stored && await openPlace(visitor, stored.meetingId);
    const bulletin = open && await unlessHidden(publicBulletin(open.place, { meeting: open.meeting.id }));
    return bulletin && {
      title: bulletin.meetingTitle, texts: [bulletin.text], panelIds: open.meeting.panelIds,
      address: addressOf(open.place, open.meeting.id), at: bulletin.publishedAt,
    };
  },
  publicAmong: async (visitor, ids) => {
    const bulletins = await visitor.db.of(BulletinModel).find({ id: { $in: ids }, open: true });
    const meetings = await publicAmong(visitor, bulletins.map(({ meetingId }) => meetingId));
    return new Set(bulletins.filter(({ meetingId }) => meetings.has(meetingId)).map(({ id }) => id as string));
  },
  page: async ({ db }, after) => {
    const { items, next } = await db.of(BulletinModel).page({}, { size: PAGE, after, oldestFirst: true });
    return { ids: items.map(({ id }) => id), next };
  },
};
